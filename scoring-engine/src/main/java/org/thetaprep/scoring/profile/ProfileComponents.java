package org.thetaprep.scoring.profile;

/**
 * The posterior of a profile as a mixture: one component for each value of the label shift and of the general factor,
 * within which the domains are independent (Gibbons &amp; Hedeker 1992, equation 7). Component {@code s * factors + k}
 * belongs to shift s and to node k of the general factor.
 */
final class ProfileComponents {

    /** Components of less weight than this cannot be seen in any figure that is reported. */
    static final double NEGLIGIBLE = 1e-10;

    final ProfileModel model;
    final double[][][] likelihoods;
    final double[] weights;
    final double[][] norms;
    final double[][] means;
    final double[][] variances;
    final double[][] thirds;
    final double logMarginal;
    final boolean shifted;

    private ProfileComponents(
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

    /**
     * Integrates over the abilities of the domains.
     *
     * @param model the model
     * @param evidence the answers
     * @throws IllegalArgumentException if the evidence was gathered for another model
     */
    static ProfileComponents of(ProfileModel model, ProfileEvidence evidence) {
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
        return new ProfileComponents(model, shifted, likelihoods, logWeights, moments, logSum - Math.log(prior));
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

    /** Number of values of the label shift. */
    int shifts() {
        return likelihoods.length;
    }

    /** Number of nodes of the general factor. */
    int factors() {
        return model.generalGrid().size();
    }

    /** The posterior probability of one value of the label shift. */
    double shiftWeight(int shift) {
        double sum = 0;
        for (int k = 0; k < factors(); k++) {
            sum += weights[shift * factors() + k];
        }
        return sum;
    }

    /** The probability of each node of a domain's ability within a component. */
    double[] nodes(int domain, int component) {
        double[] p = new double[model.thetaGrid().size()];
        nodes(domain, component, p);
        return p;
    }

    /** Fills in the probability of each node of a domain's ability within a component. */
    void nodes(int domain, int component, double[] p) {
        double[] likelihood = likelihoods[component / factors()][domain];
        double[] kernel = model.kernel(domain);
        double norm = norms[domain][component];
        int row = component % factors() * p.length;
        for (int i = 0; i < p.length; i++) {
            p[i] = kernel[row + i] * likelihood[i] / norm;
        }
    }
}
