package org.thetaprep.scoring.model;

/**
 * The probability of each response category of one item, as a function of ability.
 *
 * <p>A model is immutable and can be shared between threads. Every method is defined for every
 * finite θ, at ±800 as at 0: probabilities stay within 0 and 1 and sum to 1, nothing becomes NaN.
 * The interface is open: a model of one's own needs {@link #categories}, {@link #derivatives} and
 * nothing else, though one that can say {@link #logProbability} better than the logarithm of an
 * underflowing probability should.
 */
public interface ResponseModel {

    /**
     * Number of response categories.
     *
     * @return at least 2; responses are numbered from 0 to one less than this
     */
    int categories();

    /**
     * Category probabilities and their first and second derivatives with respect to θ.
     *
     * @param theta ability in logits, finite
     * @param probabilities receives P_k(θ) for each category k
     * @param first receives dP_k/dθ
     * @param second receives d²P_k/dθ²; all three arrays hold at least {@link #categories} values
     */
    void derivatives(double theta, double[] probabilities, double[] first, double[] second);

    /**
     * Category probabilities.
     *
     * @param theta ability in logits, finite
     * @param probabilities receives P_k(θ), at least {@link #categories} long
     */
    default void probabilities(double theta, double[] probabilities) {
        derivatives(theta, probabilities, new double[categories()], new double[categories()]);
    }

    /**
     * Logarithm of the probability of one category.
     *
     * @param category from 0 to {@code categories() - 1}
     * @param theta ability in logits, finite
     * @return log P_k(θ), negative infinity where the probability is 0 or underflows
     */
    default double logProbability(int category, double theta) {
        double[] p = new double[categories()];
        probabilities(theta, p);
        return Math.log(p[category]);
    }

    /**
     * Expected (Fisher) information about θ, Σ_k P′_k² / P_k (Samejima 1969).
     *
     * @param theta ability in logits, finite
     * @return information per squared logit, 0 where every category is certain
     */
    default double information(double theta) {
        int n = categories();
        double[] p = new double[n];
        double[] first = new double[n];
        derivatives(theta, p, first, new double[n]);
        double sum = 0;
        for (int k = 0; k < n; k++) {
            if (p[k] > 0) {
                sum += first[k] / p[k] * first[k];
            }
        }
        return sum;
    }

    /**
     * Slope of the expected information, dI/dθ = Σ_k P′_k (2 P″_k − P′_k² / P_k) / P_k.
     *
     * @param theta ability in logits, finite
     * @return the slope, which the mode under Jeffreys' prior needs
     */
    default double informationSlope(double theta) {
        int n = categories();
        double[] p = new double[n];
        double[] first = new double[n];
        double[] second = new double[n];
        derivatives(theta, p, first, second);
        double sum = 0;
        for (int k = 0; k < n; k++) {
            if (p[k] > 0) {
                double score = first[k] / p[k];
                sum += score * (2 * second[k] - score * first[k]);
            }
        }
        return sum;
    }

    /**
     * Warm's bias term J(θ) = Σ_k P′_k P″_k / P_k (Warm 1989, equation 13; in this form for any
     * number of categories Magis 2015).
     *
     * @param theta ability in logits, finite
     * @return the term that weighted likelihood estimation adds, divided by 2 I(θ), to the score
     */
    default double warmTerm(double theta) {
        int n = categories();
        double[] p = new double[n];
        double[] first = new double[n];
        double[] second = new double[n];
        derivatives(theta, p, first, second);
        double sum = 0;
        for (int k = 0; k < n; k++) {
            if (p[k] > 0) {
                sum += first[k] / p[k] * second[k];
            }
        }
        return sum;
    }

    /**
     * Observed information of one response, −d² log P_k / dθ² = (P′_k / P_k)² − P″_k / P_k.
     *
     * @param category the response given
     * @param theta ability in logits, finite
     * @return information, possibly negative (guessing makes a log-likelihood convex in places); 0
     *     where the probability underflows
     */
    default double observedInformation(int category, double theta) {
        int n = categories();
        double[] p = new double[n];
        double[] first = new double[n];
        double[] second = new double[n];
        derivatives(theta, p, first, second);
        if (p[category] <= 0) {
            return 0;
        }
        double score = first[category] / p[category];
        return score * score - second[category] / p[category];
    }
}
