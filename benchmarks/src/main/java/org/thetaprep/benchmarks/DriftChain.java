package org.thetaprep.benchmarks;

import java.util.Arrays;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.LUDecomposition;
import org.thetaprep.scoring.model.Logistic;
import org.thetaprep.scoring.quadrature.GaussHermite;

/**
 * The cumulative sum of one item's log-likelihood ratios for a known shift as a Markov chain on a fine grid from 0 to its
 * limit (Brook &amp; Evans 1972). That sum has the least worst expected delay of all rules with its mean time between false
 * alarms (Moustakides 1986).
 */
final class DriftChain {

    private static final int STATES = 81;
    private static final GaussHermite PEOPLE = GaussHermite.standard(15);
    private static final GaussHermite ABOUT = GaussHermite.standard(9);

    private final double[][] steps;
    private final double[][] drifted;

    private DriftChain(double[][] steps, double limit) {
        this.steps = steps;
        this.drifted = transitions(limit, 2);
    }

    /**
     * The chain of an item whose limit gives the wanted false alarms.
     *
     * @param item as calibrated
     * @param drift by which its difficulty moves, and for which the sum is made
     * @param abilityError with which abilities, standard normal, are known
     * @param answersPerFalseAlarm mean answers to an alarm without drift
     */
    static DriftChain of(Logistic item, double drift, double abilityError, double answersPerFalseAlarm) {
        double[][] steps = steps(item, drift, abilityError);
        double low = 0.05;
        double high = 12;
        for (int i = 0; i < 18; i++) {
            double middle = (low + high) / 2;
            DriftChain chain = new DriftChain(steps, middle);
            if (mean(chain.transitions(middle, 1)) < answersPerFalseAlarm) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return new DriftChain(steps, (low + high) / 2);
    }

    /** For each answer at each node: the step, its probability without and with drift. */
    private static double[][] steps(Logistic item, double drift, double abilityError) {
        Logistic moved = Logistic.threePl(item.a(), item.b() + drift, item.c());
        double[][] steps = new double[30][];
        for (int i = 0; i < 15; i++) {
            double ability = Math.sqrt(1 - abilityError * abilityError) * PEOPLE.node(i);
            double still = 0;
            double then = 0;
            for (int k = 0; k < 9; k++) {
                double theta = ability + abilityError * ABOUT.node(k);
                still += ABOUT.weight(k) * item.correct(theta);
                then += ABOUT.weight(k) * moved.correct(theta);
            }
            double weight = PEOPLE.weight(i);
            steps[2 * i] = new double[] {Math.log(then / still), weight * still, weight * then};
            steps[2 * i + 1] =
                    new double[] {Math.log((1 - then) / (1 - still)), weight * (1 - still), weight * (1 - then)};
        }
        return steps;
    }

    /** From each place on the grid to each; what is missing from 1 is the alarm. Between two places shares are linear. */
    private double[][] transitions(double limit, int probability) {
        double width = limit / STATES;
        double[][] transitions = new double[STATES][STATES];
        for (int from = 0; from < STATES; from++) {
            for (double[] step : steps) {
                double place = Math.max(0, from + step[0] / width);
                int below = (int) place;
                double above = place - below;
                if (below < STATES) {
                    transitions[from][below] += step[probability] * (1 - above);
                }
                if (below + 1 < STATES) {
                    transitions[from][below + 1] += step[probability] * above;
                }
            }
        }
        return transitions;
    }

    private static double mean(double[][] transitions) {
        double[][] left = new double[STATES][STATES];
        double[] ones = new double[STATES];
        Arrays.fill(ones, 1);
        for (int i = 0; i < STATES; i++) {
            for (int k = 0; k < STATES; k++) {
                left[i][k] = (i == k ? 1 : 0) - transitions[i][k];
            }
        }
        return new LUDecomposition(new Array2DRowRealMatrix(left, false), 1e-15)
                .getSolver()
                .solve(new ArrayRealVector(ones, false))
                .getEntry(0);
    }

    /** Mean answers from the drift, the sum being 0, to the alarm. */
    double delay() {
        return mean(drifted);
    }

    /** The probability that the alarm comes within so many answers. */
    double within(int answers) {
        double[] at = new double[STATES];
        at[0] = 1;
        for (int n = 0; n < answers; n++) {
            double[] next = new double[STATES];
            for (int i = 0; i < STATES; i++) {
                for (int k = 0; k < STATES; k++) {
                    next[k] += at[i] * drifted[i][k];
                }
            }
            at = next;
        }
        return 1 - Arrays.stream(at).sum();
    }
}
