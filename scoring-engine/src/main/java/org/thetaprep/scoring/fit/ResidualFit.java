package org.thetaprep.scoring.fit;

import java.util.stream.IntStream;
import org.thetaprep.scoring.calibration.ExpectationStep;
import org.thetaprep.scoring.calibration.ResponseMatrix;
import org.thetaprep.scoring.classical.PairMoments;
import org.thetaprep.scoring.model.ResponseModel;

/**
 * Fit by residuals, answer less expected answer at the person's posterior mean of ability.
 *
 * <p>As that mean is drawn towards the answers, mean squares are a little below 1 where the model holds, and
 * correlations of residuals a little below 0 (about −1 / (items − 1); Yen 1993).
 */
public final class ResidualFit {

    private static final double LEAST_VARIANCE = Math.sqrt(1e-5);
    private static final double LARGEST_SPREAD = 1.4142;

    private final ResponseMatrix matrix;
    private final double[][] residuals;
    private final double[][] variances;
    private final double[][] fourths;

    /**
     * An item's mean squares (Wright &amp; Masters 1982, chapter 5).
     *
     * @param infit residuals weighted by information, Σ r² / Σ Var
     * @param infitZ its cube root made standard normal (Wilson &amp; Hilferty 1931)
     * @param outfit mean of squared standardised residuals
     * @param outfitZ its cube root made standard normal
     */
    public record MeanSquares(double infit, double infitZ, double outfit, double outfitZ) {}

    private ResidualFit(ResponseMatrix matrix) {
        this.matrix = matrix;
        int items = matrix.items().size();
        this.residuals = new double[items][matrix.persons()];
        this.variances = new double[items][matrix.persons()];
        this.fourths = new double[items][matrix.persons()];
    }

    /**
     * The residuals of answers.
     *
     * @param bank items with their curves
     * @param matrix answers to them, some of which may be missing
     */
    public static ResidualFit of(FittedBank bank, ResponseMatrix matrix) {
        bank.requireAnswers(matrix);
        ResidualFit fit = new ResidualFit(matrix);
        ExpectationStep step = bank.step();
        IntStream.range(0, matrix.persons()).parallel().forEach(person -> {
            double[] posterior = new double[bank.grid().size()];
            step.posterior(matrix, person, posterior);
            double theta = 0;
            for (int q = 0; q < posterior.length; q++) {
                theta += posterior[q] * bank.grid().node(q);
            }
            for (int item = 0; item < bank.items().size(); item++) {
                fit.fill(bank.items().get(item), item, person, theta);
            }
        });
        return fit;
    }

    private void fill(ResponseModel model, int item, int person, double theta) {
        byte answer = matrix.answer(person, item);
        if (answer == ResponseMatrix.MISSING) {
            residuals[item][person] = Double.NaN;
            return;
        }
        double[] p = new double[model.categories()];
        model.probabilities(theta, p);
        double mean = 0;
        for (int k = 1; k < p.length; k++) {
            mean += k * p[k];
        }
        for (int k = 0; k < p.length; k++) {
            double square = (k - mean) * (k - mean);
            variances[item][person] += square * p[k];
            fourths[item][person] += square * square * p[k];
        }
        residuals[item][person] = answer - mean;
        variances[item][person] = Math.max(LEAST_VARIANCE, variances[item][person]);
    }

    /**
     * The mean squares of an item.
     *
     * @param item its place
     */
    public MeanSquares of(int item) {
        double n = 0;
        double standardised = 0;
        double squares = 0;
        double variance = 0;
        double outer = 0;
        double inner = 0;
        for (int person = 0; person < matrix.persons(); person++) {
            double residual = residuals[item][person];
            if (Double.isNaN(residual)) {
                continue;
            }
            double w = variances[item][person];
            n++;
            standardised += residual * residual / w;
            squares += residual * residual;
            variance += w;
            outer += fourths[item][person] / (w * w);
            inner += fourths[item][person] - w * w;
        }
        double outfit = standardised / n;
        double infit = squares / variance;
        return new MeanSquares(
                infit,
                standard(infit, Math.sqrt(Math.max(0, inner)) / variance),
                outfit,
                standard(outfit, Math.sqrt(Math.max(0, outer / (n * n) - 1 / n))));
    }

    private static double standard(double meanSquare, double spread) {
        double q = Math.min(spread, LARGEST_SPREAD);
        return (Math.cbrt(meanSquare) - 1) * 3 / q + q / 3;
    }

    /**
     * Q3, the correlation of the residuals of two items over people who answered both (Yen 1984).
     *
     * @param first place of one item
     * @param second place of the other
     * @return from −1 to 1; NaN where fewer than three people answered both, or all with the same residual
     */
    public double q3(int first, int second) {
        PairMoments both = new PairMoments();
        double[] xs = residuals[first];
        double[] ys = residuals[second];
        for (int person = 0; person < xs.length; person++) {
            if (!Double.isNaN(xs[person]) && !Double.isNaN(ys[person])) {
                both.add(xs[person], ys[person]);
            }
        }
        return both.count() < 3 ? Double.NaN : both.correlation().orElse(Double.NaN);
    }
}
