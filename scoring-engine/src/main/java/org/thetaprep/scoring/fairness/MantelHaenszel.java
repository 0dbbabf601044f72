package org.thetaprep.scoring.fairness;

import java.util.Arrays;
import java.util.Optional;
import org.apache.commons.math3.special.Gamma;
import org.thetaprep.scoring.calibration.ResponseMatrix;

/**
 * Differential functioning of an item of right and wrong answers among people with the same sum score, the item included
 * (Holland &amp; Thayer 1988), or matched otherwise.
 *
 * @param oddsRatio common odds of a right answer in the reference group over those in the focal one, positive; 1 is fair
 * @param chiSquare Mantel and Haenszel's statistic with one degree of freedom; with continuity correction where
 *     the surplus of right answers is at least one half
 * @param p probability of a statistic at least as large for a fair item
 * @param delta D = −2.35 log(odds ratio), on the delta scale of Educational Testing Service: negative where the item is
 *     harder for the focal group; 1 is a third of a logit or so
 * @param standardError of D (Robins, Breslow &amp; Greenland 1986; Phillips &amp; Holland 1987)
 */
public record MantelHaenszel(double oddsRatio, double chiSquare, double p, double delta, double standardError) {

    private static final double DELTA = 2.35;
    private static final double CORRECTION = 0.5;
    private static final double TWO_SIDED = 1.959963984540054;
    private static final double ONE_SIDED = 1.6448536269514722;

    /**
     * The statistic of one item.
     *
     * @param matrix right (1) and wrong (0) answers of people of two groups, 0 the reference and 1 the focal one, every
     *     person to every item
     * @param item its place
     * @return empty where no score has people of both groups with right and wrong answers among them
     */
    public static Optional<MantelHaenszel> of(ResponseMatrix matrix, int item) {
        if (matrix.groups() != 2) {
            throw new IllegalArgumentException("there must be 2 groups, but there are " + matrix.groups());
        }
        int items = matrix.items().size();
        double[][][] tables = new double[items + 1][2][2];
        for (int person = 0; person < matrix.persons(); person++) {
            int score = 0;
            for (int j = 0; j < items; j++) {
                byte answer = matrix.answer(person, j);
                if (answer != 0 && answer != 1) {
                    throw new IllegalArgumentException("item " + matrix.items().get(j)
                            + ": every person must have answered it, 0 or 1, but an answer is " + answer);
                }
                score += answer;
            }
            tables[score][matrix.group(person)][matrix.answer(person, item)]++;
        }
        return statistic(tables);
    }

    /**
     * The statistic of one item among people who are matched by something else than a sum score, as by what they are
     * estimated to be able to where they answered different items (Zwick, Thayer &amp; Wingersky 1994).
     *
     * @param matrix right (1) and wrong (0) answers of people of two groups, 0 the reference and 1 the focal one; whoever
     *     did not answer the item is left out
     * @param item its place
     * @param strata of each person, from 0; people of one stratum are compared with each other
     * @return empty where no stratum has people of both groups with right and wrong answers among them
     */
    public static Optional<MantelHaenszel> matched(ResponseMatrix matrix, int item, int[] strata) {
        if (matrix.groups() != 2) {
            throw new IllegalArgumentException("there must be 2 groups, but there are " + matrix.groups());
        }
        if (strata.length != matrix.persons()) {
            throw new IllegalArgumentException(
                    "there must be " + matrix.persons() + " strata, but there are " + strata.length);
        }
        double[][][] tables = new double[1 + Arrays.stream(strata).max().orElse(0)][2][2];
        for (int person = 0; person < strata.length; person++) {
            byte answer = matrix.answer(person, item);
            if (answer == 0 || answer == 1) {
                tables[strata[person]][matrix.group(person)][answer]++;
            } else if (answer != ResponseMatrix.MISSING) {
                throw new IllegalArgumentException("item " + matrix.items().get(item)
                        + ": an answer must be 0 or 1 or missing, but one is " + answer);
            }
        }
        return statistic(tables);
    }

    private static Optional<MantelHaenszel> statistic(double[][][] tables) {
        Sums sums = new Sums();
        for (double[][] table : tables) {
            sums.add(table);
        }
        return sums.statistic();
    }

    /** The class of the item. */
    public FairnessClass fairnessClass() {
        double size = Math.abs(delta);
        if (size < 1 || size <= TWO_SIDED * standardError) {
            return FairnessClass.A;
        }
        return size >= 1.5 && size - 1 > ONE_SIDED * standardError ? FairnessClass.C : FairnessClass.B;
    }

    private static final class Sums {

        private double surplus;
        private double variance;
        private double up;
        private double down;
        private double upUp;
        private double mixed;
        private double downDown;

        private void add(double[][] table) {
            double a = table[0][1];
            double b = table[0][0];
            double c = table[1][1];
            double d = table[1][0];
            double n = a + b + c + d;
            if (a + b == 0 || c + d == 0 || a + c == 0 || b + d == 0) {
                return;
            }
            surplus += a - (a + b) * (a + c) / n;
            variance += (a + b) * (c + d) * (a + c) * (b + d) / (n * n * (n - 1));
            double r = a * d / n;
            double s = b * c / n;
            double p = (a + d) / n;
            double q = (b + c) / n;
            up += r;
            down += s;
            upUp += p * r;
            mixed += p * s + q * r;
            downDown += q * s;
        }

        private Optional<MantelHaenszel> statistic() {
            if (!(variance > 0) || !(up > 0) || !(down > 0)) {
                return Optional.empty();
            }
            double ratio = up / down;
            double distance = Math.abs(surplus);
            double corrected = distance < CORRECTION ? distance : distance - CORRECTION;
            double chiSquare = corrected * corrected / variance;
            double logVariance = upUp / (2 * up * up) + mixed / (2 * up * down) + downDown / (2 * down * down);
            return Optional.of(new MantelHaenszel(
                    ratio,
                    chiSquare,
                    chiSquare == 0 ? 1 : Gamma.regularizedGammaQ(0.5, chiSquare / 2),
                    -DELTA * Math.log(ratio),
                    DELTA * Math.sqrt(logVariance)));
        }
    }
}
