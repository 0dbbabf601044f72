package org.thetaprep.scoring.personfit;

import java.util.OptionalDouble;
import org.thetaprep.scoring.ability.LikelihoodEstimator;
import org.thetaprep.scoring.ability.ResponsePattern;
import org.thetaprep.scoring.model.ResponseModel;

/** Fit of one person's answers at an ability, for items of any model with numbered categories. */
public final class PersonFit {

    private final ResponsePattern pattern;
    private final double theta;

    private PersonFit(ResponsePattern pattern, double theta) {
        this.pattern = pattern;
        this.theta = theta;
    }

    /**
     * The fit of answers at an ability.
     *
     * @param pattern the answers, at least one
     * @param theta ability in logits, finite; usually estimated from the same answers
     */
    public static PersonFit at(ResponsePattern pattern, double theta) {
        if (pattern.answered() == 0) {
            throw new IllegalArgumentException("pattern must have at least one answer, but has none");
        }
        if (!Double.isFinite(theta)) {
            throw new IllegalArgumentException("theta must be finite, but is " + theta);
        }
        return new PersonFit(pattern, theta);
    }

    /**
     * The standardised log-likelihood l_z = (ℓ − E ℓ) / √Var ℓ (Drasgow, Levine &amp; Williams 1985).
     * Far below 0 the answers are unlikely for anyone of this ability. At an estimated ability its
     * spread is below 1, so that it misses misfit; {@link #lzStar} corrects that.
     *
     * @return empty where the likelihood of the answers cannot vary
     */
    public OptionalDouble lz() {
        double distance = 0;
        double variance = 0;
        for (int i = 0; i < pattern.answered(); i++) {
            ResponseModel model = pattern.model(i);
            double[] p = new double[model.categories()];
            model.probabilities(theta, p);
            double mean = 0;
            double squares = 0;
            for (int k = 0; k < p.length; k++) {
                if (p[k] > 0) {
                    double log = model.logProbability(k, theta);
                    mean += p[k] * log;
                    squares += p[k] * log * log;
                }
            }
            distance += model.logProbability(pattern.category(i), theta) - mean;
            variance += squares - mean * mean;
        }
        return variance > 0 ? OptionalDouble.of(distance / Math.sqrt(variance)) : OptionalDouble.empty();
    }

    /**
     * l_z corrected for the ability being an estimate (Snijders 2001; for several categories Sinharay
     * 2016): with w_k = log P_k, r_k = P′_k / P_k and c = ΣΣ P′_k w_k / ΣΣ P′_k r_k it is
     * (ℓ − E ℓ + c r₀) / √Σ Var(w_k − c r_k), where r₀ is what the estimator adds to the slope of the
     * log-likelihood. About standard normal for long tests.
     *
     * @param estimator the estimator that gave the ability as an inner solution, not at a bound
     * @return empty where the corrected likelihood cannot vary, as with a single answer
     */
    public OptionalDouble lzStar(LikelihoodEstimator estimator) {
        int n = pattern.answered();
        double[][] p = new double[n][];
        double[][] first = new double[n][];
        double[][] logs = new double[n][];
        double slopes = 0;
        double information = 0;
        for (int i = 0; i < n; i++) {
            ResponseModel model = pattern.model(i);
            int categories = model.categories();
            p[i] = new double[categories];
            first[i] = new double[categories];
            logs[i] = new double[categories];
            model.derivatives(theta, p[i], first[i], new double[categories]);
            for (int k = 0; k < categories; k++) {
                if (p[i][k] > 0) {
                    logs[i][k] = model.logProbability(k, theta);
                    slopes += first[i][k] * logs[i][k];
                    information += first[i][k] / p[i][k] * first[i][k];
                }
            }
        }
        double c = slopes / information;
        double distance = c * estimator.correction(pattern.at(theta), theta);
        double variance = 0;
        double scale = 0;
        for (int i = 0; i < n; i++) {
            double mean = 0;
            double squares = 0;
            double plain = 0;
            double given = 0;
            for (int k = 0; k < p[i].length; k++) {
                if (p[i][k] > 0) {
                    double corrected = logs[i][k] - c * first[i][k] / p[i][k];
                    mean += p[i][k] * corrected;
                    squares += p[i][k] * corrected * corrected;
                    plain += p[i][k] * logs[i][k];
                    given = k == pattern.category(i) ? logs[i][k] : given;
                }
            }
            distance += given - plain;
            variance += squares - mean * mean;
            scale += squares;
        }
        return variance > 1e-12 * scale ? OptionalDouble.of(distance / Math.sqrt(variance)) : OptionalDouble.empty();
    }

    /**
     * Mean squared standardised residual, Σ ((x − E x)² / Var x) / n (Wright &amp; Masters 1982): 1 is
     * expected, more says that answers to items far from the ability surprise.
     *
     * @return not negative, dominated by single unlikely answers; NaN where an answer could not have been
     *     otherwise
     */
    public double outfit() {
        double sum = 0;
        for (int i = 0; i < pattern.answered(); i++) {
            double[] moments = moments(i);
            double residual = pattern.category(i) - moments[0];
            sum += residual / moments[1] * residual;
        }
        return sum / pattern.answered();
    }

    /**
     * Residuals weighted by information, Σ (x − E x)² / Σ Var x (Wright &amp; Masters 1982): 1 is
     * expected, more says that answers to items near the ability surprise.
     *
     * @return not negative; NaN where no answer could have been otherwise
     */
    public double infit() {
        double residuals = 0;
        double variances = 0;
        for (int i = 0; i < pattern.answered(); i++) {
            double[] moments = moments(i);
            double residual = pattern.category(i) - moments[0];
            residuals += residual * residual;
            variances += moments[1];
        }
        return residuals / variances;
    }

    /** Mean and variance of the category number of an answer. */
    private double[] moments(int index) {
        ResponseModel model = pattern.model(index);
        double[] p = new double[model.categories()];
        model.probabilities(theta, p);
        double mean = 0;
        for (int k = 1; k < p.length; k++) {
            mean += k * p[k];
        }
        double variance = 0;
        for (int k = 0; k < p.length; k++) {
            variance += (k - mean) * (k - mean) * p[k];
        }
        return new double[] {mean, variance};
    }
}
