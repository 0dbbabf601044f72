package org.thetaprep.scoring.profile;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.thetaprep.scoring.quadrature.Grid;
import org.thetaprep.scoring.quadrature.GridDensity;

/**
 * The posterior of a learner's domain abilities and of their weighted composite.
 *
 * <p>Given the general factor g (and the common error δ of the labels) the domains are independent, so
 * that the many-dimensional integral is an outer sum over (δ, g) of products of inner sums over one
 * ability each: dimension reduction (Gibbons &amp; Hedeker 1992, equation 7). Means, variances and
 * covariances are exact up to quadrature. The composite given (δ, g) is a sum of independent terms; its
 * distribution is taken as normal with those terms' mean and variance and their third cumulant by one
 * Gram–Charlier term (Kendall &amp; Stuart 1977, section 6.17), which is right to about 0.001 in any
 * quantile.
 */
public final class ProfilePosterior {

    /** Components of less weight than this cannot be seen in any figure that is reported. */
    private static final double NEGLIGIBLE = 1e-10;

    private final ProfileModel model;
    private final double[][][] likelihoods;
    private final double[] weights;
    private final double[][] norms;
    private final double[][] means;
    private final double[][] variances;
    private final double[][] thirds;
    private final double logMarginal;
    private final boolean shifted;

    private ProfilePosterior(
            ProfileModel model,
            boolean shifted,
            double[][][] likelihoods,
            double[] weights,
            double[][][] moments,
            double logMarginal) {
        this.model = model;
        this.shifted = shifted;
        this.likelihoods = likelihoods;
        this.weights = weights;
        this.norms = moments[0];
        this.means = moments[1];
        this.variances = moments[2];
        this.thirds = moments[3];
        this.logMarginal = logMarginal;
    }

    static ProfilePosterior of(ProfileModel model, ProfileEvidence evidence) {
        if (!evidence.belongsTo(model)) {
            throw new IllegalArgumentException("evidence must have been gathered for this model");
        }
        boolean shifted = evidence.anyJudged() && model.shifts() > 1;
        int shifts = shifted ? model.shifts() : 1;
        int domains = model.structure().domains();
        int factors = model.generalGrid().size();
        int nodes = model.thetaGrid().size();
        double[] theta = model.thetaGrid().nodes();
        double[][][] likelihoods = new double[shifts][domains][nodes];
        double[][][] moments = new double[4][domains][shifts * factors];
        double[] logWeights = new double[shifts * factors];
        for (int s = 0; s < shifts; s++) {
            double delta = shifted ? model.shift(s) / model.labelShiftSd() : 0;
            double scale = 0;
            for (int d = 0; d < domains; d++) {
                double[] likelihood = likelihoods[s][d];
                evidence.logLikelihood(d, shifted ? s : model.shifts() / 2, likelihood);
                scale += exponentiate(likelihood);
                conditionalMoments(model.kernel(d), likelihood, theta, moments, d, s * factors, factors);
            }
            for (int k = 0; k < factors; k++) {
                double g = model.generalGrid().node(k);
                double log = scale - (g * g + delta * delta) / 2;
                for (int d = 0; d < domains; d++) {
                    log += Math.log(moments[0][d][s * factors + k]);
                }
                logWeights[s * factors + k] = log;
            }
        }
        double logSum = normalise(logWeights);
        double prior = priorSum(model, shifts);
        return new ProfilePosterior(model, shifted, likelihoods, logWeights, moments, logSum - Math.log(prior));
    }

    private static double exponentiate(double[] logs) {
        double most = Double.NEGATIVE_INFINITY;
        for (double log : logs) {
            most = Math.max(most, log);
        }
        for (int i = 0; i < logs.length; i++) {
            logs[i] = Math.exp(logs[i] - most);
        }
        return most;
    }

    private static void conditionalMoments(
            double[] kernel,
            double[] likelihood,
            double[] theta,
            double[][][] moments,
            int domain,
            int offset,
            int factors) {
        int n = theta.length;
        for (int k = 0; k < factors; k++) {
            double s0 = 0;
            double s1 = 0;
            double s2 = 0;
            double s3 = 0;
            int row = k * n;
            for (int i = 0; i < n; i++) {
                double t = theta[i];
                double p = kernel[row + i] * likelihood[i];
                double pt = p * t;
                double ptt = pt * t;
                s0 += p;
                s1 += pt;
                s2 += ptt;
                s3 += ptt * t;
            }
            int at = offset + k;
            moments[0][domain][at] = s0;
            if (s0 > 0) {
                double mean = s1 / s0;
                double square = s2 / s0;
                moments[1][domain][at] = mean;
                moments[2][domain][at] = Math.max(0, square - mean * mean);
                moments[3][domain][at] = s3 / s0 - 3 * mean * square + 2 * mean * mean * mean;
            }
        }
    }

    private static double normalise(double[] logs) {
        double most = exponentiate(logs);
        double sum = 0;
        for (double weight : logs) {
            sum += weight;
        }
        for (int i = 0; i < logs.length; i++) {
            logs[i] /= sum;
        }
        return most + Math.log(sum);
    }

    private static double priorSum(ProfileModel model, int shifts) {
        double factors = 0;
        for (double g : model.generalGrid().nodes()) {
            factors += Math.exp(-g * g / 2);
        }
        double shiftSum = 0;
        for (int s = 0; s < shifts; s++) {
            double delta = shifts > 1 ? model.shift(s) / model.labelShiftSd() : 0;
            shiftSum += Math.exp(-delta * delta / 2);
        }
        return factors * shiftSum;
    }

    /** The model this is a posterior of. */
    public ProfileModel model() {
        return model;
    }

    /** Logarithm of the marginal probability of the answers. */
    public double logMarginalLikelihood() {
        return logMarginal;
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
            sum += weights[c] * (first == second ? between + variances[first][c] : between);
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
        int n = model.thetaGrid().size();
        int factors = model.generalGrid().size();
        double[] kernel = model.kernel(domain);
        double[] sum = new double[n];
        double[] row = new double[n];
        for (int s = 0; s < likelihoods.length; s++) {
            Arrays.fill(row, 0);
            for (int k = 0; k < factors; k++) {
                int c = s * factors + k;
                double share = weights[c] > 0 ? weights[c] / norms[domain][c] : 0;
                if (share > 0) {
                    for (int i = 0; i < n; i++) {
                        row[i] += share * kernel[k * n + i];
                    }
                }
            }
            double[] likelihood = likelihoods[s][domain];
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
        double mean = compositeMean();
        double sum = 0;
        for (int c = 0; c < weights.length; c++) {
            double distance = compositeMean(c) - mean;
            sum += weights[c] * (distance * distance + compositeVariance(c));
        }
        return Math.sqrt(sum);
    }

    private double compositeMean(int component) {
        double sum = 0;
        for (int d = 0; d < means.length; d++) {
            sum += model.structure().weight(d) * means[d][component];
        }
        return sum;
    }

    private double compositeVariance(int component) {
        double sum = 0;
        for (int d = 0; d < means.length; d++) {
            double w = model.structure().weight(d);
            sum += w * w * variances[d][component];
        }
        return sum;
    }

    private double compositeThird(int component) {
        double sum = 0;
        for (int d = 0; d < means.length; d++) {
            double w = model.structure().weight(d);
            sum += w * w * w * thirds[d][component];
        }
        return sum;
    }

    /** The whole posterior of the composite. */
    public GridDensity composite() {
        double mean = compositeMean();
        double sd = compositeSd();
        Grid grid = Grid.between(mean - 7 * sd, mean + 7 * sd, 141);
        double[] density = new double[grid.size()];
        for (int c = 0; c < weights.length; c++) {
            if (weights[c] < NEGLIGIBLE) {
                continue;
            }
            double centre = compositeMean(c);
            double spread = Math.sqrt(compositeVariance(c));
            double skew = compositeThird(c) / (6 * spread * spread * spread);
            int from = (int) Math.max(0, Math.ceil((centre - 7 * spread - grid.from()) / grid.step()));
            int to = (int) Math.min(grid.size() - 1, (centre + 7 * spread - grid.from()) / grid.step());
            for (int i = from; i <= to; i++) {
                double z = (grid.node(i) - centre) / spread;
                density[i] += weights[c] / spread * Math.exp(-z * z / 2) * (1 + skew * z * (z * z - 3));
            }
        }
        for (int i = 0; i < density.length; i++) {
            density[i] = Math.max(0, density[i]);
        }
        return GridDensity.of(grid, density);
    }

    /**
     * Number of values of the label shift that the posterior sums over: 1 if no answer was to an item
     * with a judged difficulty.
     */
    public int shifts() {
        return likelihoods.length;
    }

    /**
     * Posterior probability of one value of the label shift.
     *
     * @param shift from 0, the lowest
     */
    public double shiftWeight(int shift) {
        int factors = model.generalGrid().size();
        double sum = 0;
        for (int k = 0; k < factors; k++) {
            sum += weights[shift * factors + k];
        }
        return sum;
    }

    /** The label shift numbered {@code shift}, in logits; 0 if there is only one. */
    public double shift(int shift) {
        return shifted ? model.shift(shift) : 0;
    }

    /**
     * The distribution of the sum of one whole number from each domain, which depend on that domain's
     * ability alone (as numbers of right answers do), under each value of the label shift.
     *
     * @param tables for each domain, for each node of {@link ProfileModel#thetaGrid}, the probabilities
     *     of 0, 1, …
     * @return for each shift the probabilities of the sums 0, 1, …
     */
    public double[][] sums(double[][][] tables) {
        int factors = model.generalGrid().size();
        int longest = 1;
        for (double[][] table : tables) {
            longest += table[0].length - 1;
        }
        double[][] result = new double[likelihoods.length][longest];
        for (int s = 0; s < likelihoods.length; s++) {
            double used = 0;
            double least = NEGLIGIBLE * shiftWeight(s);
            for (int k = 0; k < factors; k++) {
                int c = s * factors + k;
                if (weights[c] > least) {
                    used += weights[c];
                    double[] sum = {1};
                    for (int d = 0; d < tables.length; d++) {
                        sum = convolve(sum, conditional(tables[d], d, s, k));
                    }
                    for (int x = 0; x < longest; x++) {
                        result[s][x] += weights[c] * sum[x];
                    }
                }
            }
            for (int x = 0; x < longest; x++) {
                result[s][x] /= used;
            }
        }
        return result;
    }

    private double[] conditional(double[][] table, int domain, int shift, int factor) {
        double[] likelihood = likelihoods[shift][domain];
        double[] kernel = model.kernel(domain);
        double norm = norms[domain][shift * model.generalGrid().size() + factor];
        int n = likelihood.length;
        double[] result = new double[table[0].length];
        for (int i = 0; i < n; i++) {
            double p = kernel[factor * n + i] * likelihood[i] / norm;
            if (p > 1e-12) {
                double[] row = table[i];
                for (int x = 0; x < result.length; x++) {
                    result[x] += p * row[x];
                }
            }
        }
        return result;
    }

    private static double[] convolve(double[] first, double[] second) {
        double[] sum = new double[first.length + second.length - 1];
        for (int i = 0; i < first.length; i++) {
            for (int j = 0; j < second.length; j++) {
                sum[i + j] += first[i] * second[j];
            }
        }
        return sum;
    }

    /**
     * Plausible values (Mislevy 1991): random draws of the profile from its posterior.
     *
     * @param random source of randomness
     * @return the ability in each domain, in logits
     */
    public double[] draw(RandomGenerator random) {
        int factors = model.generalGrid().size();
        int component = pick(weights, 0, weights.length, random.nextDouble());
        double[] profile = new double[model.structure().domains()];
        for (int d = 0; d < profile.length; d++) {
            profile[d] = drawDomain(d, component / factors, component % factors, random);
        }
        return profile;
    }

    private double drawDomain(int domain, int shift, int factor, RandomGenerator random) {
        double[] likelihood = likelihoods[shift][domain];
        double[] kernel = model.kernel(domain);
        int n = likelihood.length;
        double[] p = new double[n];
        int component = shift * model.generalGrid().size() + factor;
        for (int i = 0; i < n; i++) {
            p[i] = kernel[factor * n + i] * likelihood[i] / norms[domain][component];
        }
        int node = pick(p, 0, n, random.nextDouble());
        double h = model.thetaGrid().step();
        double value = model.thetaGrid().node(node) + h * (random.nextDouble() - 0.5);
        double variance = variances[domain][component];
        double mean = means[domain][component];
        return mean + (value - mean) * Math.sqrt(variance / (variance + h * h / 12));
    }

    private static int pick(double[] weights, int from, int to, double u) {
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += weights[i];
            if (u < sum) {
                return i;
            }
        }
        int last = to - 1;
        while (last > from && weights[last] == 0) {
            last--;
        }
        return last;
    }
}
