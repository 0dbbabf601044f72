package org.thetaprep.scoring.online;

import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import org.thetaprep.scoring.model.Logistic;
import org.thetaprep.scoring.prior.ItemPrior;
import org.thetaprep.scoring.quadrature.GaussHermite;

/**
 * What is believed of a right-or-wrong item between calibrations: b, log a and logit c are jointly normal, and stay so
 * after each answer (assumed-density filtering, Opper 1998; here by one scoring step, as in online Laplace propagation).
 * An answer of a person whose ability is uncertain moves the belief less, because the ability is integrated out.
 */
public final class ItemBelief {

    private static final int NODES = 9;
    private static final double KNOWN = 1e-9;
    private static final double CANNOT_BE_GUESSED = -12;

    private final RealVector mean;
    private final RealMatrix precision;

    private ItemBelief(RealVector mean, RealMatrix precision) {
        this.mean = mean;
        this.precision = precision;
    }

    /** The belief before the first answer. */
    public static ItemBelief of(ItemPrior prior) {
        double[] mean = {
            prior.difficultyMean(), prior.logSlopeMean(), Math.max(CANNOT_BE_GUESSED, prior.logitChanceMean())
        };
        double[] spread = {prior.difficultySd(), prior.logSlopeSd(), prior.logitChanceSd()};
        RealMatrix precision = new Array2DRowRealMatrix(3, 3);
        for (int i = 0; i < 3; i++) {
            precision.setEntry(i, i, 1 / Math.max(KNOWN, spread[i] * spread[i]));
        }
        return new ItemBelief(new ArrayRealVector(mean, false), precision);
    }

    /**
     * The belief after an answer.
     *
     * @param answer 1 if right, 0 if wrong
     * @param ability mean of the person's ability as known from other answers, in logits
     * @param error its standard deviation, not negative
     */
    public ItemBelief after(int answer, double ability, double error) {
        if (answer != 0 && answer != 1) {
            throw new IllegalArgumentException("answer must be 0 or 1, but is " + answer);
        }
        GaussHermite rule = GaussHermite.standard(NODES);
        double b = mean.getEntry(0);
        double a = Math.exp(mean.getEntry(1));
        double c = chance();
        double p = 0;
        double[] slope = new double[3];
        for (int i = 0; i < NODES; i++) {
            double theta = ability + error * rule.node(i);
            double weight = rule.weight(i);
            double up = 1 / (1 + Math.exp(-a * (theta - b)));
            double steep = (1 - c) * up * (1 - up);
            p += weight * (c + (1 - c) * up);
            slope[0] -= weight * steep * a;
            slope[1] += weight * steep * a * (theta - b);
            slope[2] += weight * c * (1 - c) * (1 - up);
        }
        RealVector gradient = new ArrayRealVector(slope, false);
        RealMatrix information = gradient.outerProduct(gradient).scalarMultiply(1 / (p * (1 - p)));
        RealMatrix next = precision.add(information);
        RealVector step = new CholeskyDecomposition(next)
                .getSolver()
                .solve(gradient.mapMultiply((answer - p) / (p * (1 - p))));
        return new ItemBelief(mean.add(step), next);
    }

    private double chance() {
        return 1 / (1 + Math.exp(-mean.getEntry(2)));
    }

    /** The item at the means of b, log a and logit c. */
    public Logistic item() {
        return Logistic.threePl(Math.exp(mean.getEntry(1)), mean.getEntry(0), chance());
    }

    /** Standard deviation of b, in logits. */
    public double difficultyError() {
        return Math.sqrt(new CholeskyDecomposition(precision).getSolver().getInverse().getEntry(0, 0));
    }
}
