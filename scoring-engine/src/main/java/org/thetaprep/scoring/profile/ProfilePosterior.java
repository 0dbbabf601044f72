package org.thetaprep.scoring.profile;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.random.RandomGenerator;
import org.thetaprep.scoring.quadrature.GridDensity;

/**
 * The posterior of a learner's domain abilities and of their weighted composite.
 *
 * <p>Given the general factor g (and the common error δ of the labels) the domains are independent, so
 * that the many-dimensional integral is an outer sum over (δ, g) of products of inner sums over one
 * ability each: dimension reduction (Gibbons &amp; Hedeker 1992, equation 7). Means, variances and
 * covariances are exact up to quadrature; of the composite see {@link CompositePosterior}.
 */
public final class ProfilePosterior {

    private final ProfileComponents components;
    private final ProfileEvidence evidence;
    private final ProfileModel model;
    private final double[] weights;
    private final double[][] means;
    private final AtomicReferenceArray<GridDensity> domains;

    private ProfilePosterior(ProfileComponents components, ProfileEvidence evidence) {
        this.components = components;
        this.evidence = evidence;
        this.model = components.model;
        this.weights = components.weights;
        this.means = components.means;
        this.domains = new AtomicReferenceArray<>(model.structure().domains());
    }

    static ProfilePosterior of(ProfileModel model, ProfileEvidence evidence) {
        return new ProfilePosterior(new ProfileComponents(model, evidence), evidence);
    }

    /** The model this is a posterior of. */
    public ProfileModel model() {
        return model;
    }

    /** How many answers in a domain it rests on. */
    public int responses(int domain) {
        return evidence.responses(domain);
    }

    /** Logarithm of the marginal probability of the answers. */
    public double logMarginalLikelihood() {
        return components.logMarginal;
    }

    /** Posterior mean (EAP) of a domain's ability, in logits. */
    public double mean(int domain) {
        double sum = 0;
        for (int c = 0; c < weights.length; c++) {
            sum += weights[c] * means[domain][c];
        }
        return sum;
    }

    /** Posterior standard deviation of a domain's ability, in logits. */
    public double sd(int domain) {
        return Math.sqrt(covariance(domain, domain));
    }

    /** Posterior covariance of two domain abilities, or the variance of one. */
    public double covariance(int first, int second) {
        double firstMean = mean(first);
        double secondMean = mean(second);
        double sum = 0;
        for (int c = 0; c < weights.length; c++) {
            double between = (means[first][c] - firstMean) * (means[second][c] - secondMean);
            sum += weights[c] * (first == second ? between + components.variances[first][c] : between);
        }
        return sum;
    }

    /** The covariance matrix of the domain abilities, a new array. */
    public double[][] covariance() {
        int n = model.structure().domains();
        double[][] matrix = new double[n][n];
        for (int d = 0; d < n; d++) {
            for (int e = 0; e <= d; e++) {
                matrix[d][e] = covariance(d, e);
                matrix[e][d] = matrix[d][e];
            }
        }
        return matrix;
    }

    /** The whole marginal posterior of a domain's ability. */
    public GridDensity domain(int domain) {
        GridDensity known = domains.get(domain);
        if (known == null) {
            known = density(domain);
            domains.set(domain, known);
        }
        return known;
    }

    private GridDensity density(int domain) {
        int n = model.thetaGrid().size();
        int factors = model.generalGrid().size();
        double[] kernel = model.kernel(domain);
        double[] sum = new double[n];
        double[] row = new double[n];
        for (int s = 0; s < components.shifts(); s++) {
            Arrays.fill(row, 0);
            for (int k = 0; k < factors; k++) {
                int c = s * factors + k;
                if (weights[c] > ProfileComponents.ROUNDING) {
                    double share = weights[c] / components.norms[domain][c];
                    for (int i = 0; i < n; i++) {
                        row[i] += share * kernel[k * n + i];
                    }
                }
            }
            double[] likelihood = components.likelihoods[s][domain];
            for (int i = 0; i < n; i++) {
                sum[i] += row[i] * likelihood[i];
            }
        }
        return GridDensity.of(model.thetaGrid(), sum);
    }

    /** Posterior mean (EAP) of the composite, in logits. */
    public double compositeMean() {
        double sum = 0;
        for (int d = 0; d < model.structure().domains(); d++) {
            sum += model.structure().weight(d) * mean(d);
        }
        return sum;
    }

    /** Posterior standard deviation of the composite, in logits. */
    public double compositeSd() {
        return new CompositePosterior(components).sd(compositeMean());
    }

    /** The whole posterior of the composite. */
    public GridDensity composite() {
        return new CompositePosterior(components).density(compositeMean());
    }

    /**
     * Number of values of the label shift that the posterior sums over: 1 if no answer was to an item
     * with a judged difficulty.
     */
    public int shifts() {
        return components.shifts();
    }

    /**
     * Posterior probability of one value of the label shift.
     *
     * @param shift from 0, the lowest
     */
    public double shiftWeight(int shift) {
        return components.shiftWeight(shift);
    }

    /** The label shift numbered {@code shift}, in logits; 0 if there is only one. */
    public double shift(int shift) {
        return components.shift(shift);
    }

    /**
     * The distribution of the sum of one whole number from each domain, which depend on that domain's
     * ability alone (as numbers of right answers do).
     *
     * @param tables for each domain, for each node of {@link ProfileModel#thetaGrid}, the probabilities
     *     of 0, 1, …
     */
    public DomainSums sums(double[][][] tables) {
        return new DomainSums(components, tables);
    }

    /**
     * Plausible values (Mislevy 1991): random draws of the profile from its posterior.
     *
     * @param random source of randomness
     * @return the ability in each domain, in logits
     */
    public double[] draw(RandomGenerator random) {
        return new ProfileDraws(components).draw(random);
    }
}
