package org.thetaprep.scoring.profile;

/**
 * The posterior of a profile as a mixture: one component for each value of the label shift and of the general factor,
 * within which the domains are independent (Gibbons &amp; Hedeker 1992, equation 7). Component {@code s * factors + k}
 * belongs to shift s and to node k of the general factor.
 */
final class ProfileComponents {

    /** Components of less weight than this cannot be seen in any figure that is reported. */
    static final double NEGLIGIBLE = 1e-10;

    /** Components of less weight than this are lost in the rounding of a sum over all. */
    static final double ROUNDING = 1e-16;

    final ProfileModel model;
    final double[][][] likelihoods;
    final double[] weights;
    final double[][] norms;
    final double[][] means;
    final double[][] variances;
    final double[][] thirds;
    final double logMarginal;
    final boolean shifted;

    /**
     * Integrates over the abilities of the domains.
     *
     * @param model the model
     * @param evidence the answers
     * @throws IllegalArgumentException if the evidence was gathered for another model
     */
    ProfileComponents(ProfileModel model, ProfileEvidence evidence) {
        if (!evidence.belongsTo(model)) {
            throw new IllegalArgumentException("evidence must have been gathered for this model");
        }
        this.model = model;
        this.shifted = evidence.anyJudged() && model.shifts() > 1;
        int shifts = shifted ? model.shifts() : 1;
        int domains = model.structure().domains();
        int components = shifts * model.generalGrid().size();
        this.likelihoods = new double[shifts][domains][model.thetaGrid().size()];
        this.weights = new double[components];
        this.norms = new double[domains][components];
        this.means = new double[domains][components];
        this.variances = new double[domains][components];
        this.thirds = new double[domains][components];
        double[] scales = likelihoods(evidence);
        for (int d = 0; d < domains; d++) {
            for (int s = 0; s < shifts; s++) {
                norms(d, s);
            }
        }
        this.logMarginal = weigh(scales) - Math.log(priorSum(model, shifts));
        for (int d = 0; d < domains; d++) {
            for (int c = 0; c < components; c++) {
                if (weights[c] > ROUNDING) {
                    moments(d, c);
                }
            }
        }
    }

    /** Fills in the likelihoods, each as a share of its largest, and gives the sums of the logarithms of those. */
    private double[] likelihoods(ProfileEvidence evidence) {
        double[] scales = new double[likelihoods.length];
        for (int s = 0; s < scales.length; s++) {
            for (int d = 0; d < likelihoods[s].length; d++) {
                evidence.logLikelihood(d, shifted ? s : model.shifts() / 2, likelihoods[s][d]);
                scales[s] += exponentiate(likelihoods[s][d]);
            }
        }
        return scales;
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

    /** The probability of a domain's answers given each node of the general factor, as a share of their largest. */
    private void norms(int domain, int shift) {
        double[] kernel = model.kernel(domain);
        double[] likelihood = likelihoods[shift][domain];
        int n = likelihood.length;
        for (int k = 0; k < factors(); k++) {
            int row = k * n;
            double sum = 0;
            for (int i = 0; i < n; i++) {
                sum += kernel[row + i] * likelihood[i];
            }
            norms[domain][shift * factors() + k] = sum;
        }
    }

    /** Fills in the weights, and gives the logarithm of their sum before they were made to sum to 1. */
    private double weigh(double[] scales) {
        for (int s = 0; s < scales.length; s++) {
            double delta = shifted ? shift(s) / model.labelShiftSd() : 0;
            for (int k = 0; k < factors(); k++) {
                double g = model.generalGrid().node(k);
                double log = scales[s] - (g * g + delta * delta) / 2;
                for (double[] norm : norms) {
                    log += Math.log(norm[s * factors() + k]);
                }
                weights[s * factors() + k] = log;
            }
        }
        double most = exponentiate(weights);
        double sum = 0;
        for (double weight : weights) {
            sum += weight;
        }
        for (int c = 0; c < weights.length; c++) {
            weights[c] /= sum;
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

    private void moments(int domain, int component) {
        double[] kernel = model.kernel(domain);
        double[] likelihood = likelihoods[component / factors()][domain];
        int n = likelihood.length;
        int row = component % factors() * n;
        double from = model.thetaGrid().from();
        double step = model.thetaGrid().step();
        double s1 = 0;
        double s2 = 0;
        double s3 = 0;
        for (int i = 0; i < n; i++) {
            double t = from + step * i;
            double pt = kernel[row + i] * likelihood[i] * t;
            double ptt = pt * t;
            s1 += pt;
            s2 += ptt;
            s3 += ptt * t;
        }
        double total = norms[domain][component];
        double mean = s1 / total;
        double square = s2 / total;
        means[domain][component] = mean;
        variances[domain][component] = Math.max(0, square - mean * mean);
        thirds[domain][component] = s3 / total - 3 * mean * square + 2 * mean * mean * mean;
    }

    /** Number of values of the label shift. */
    int shifts() {
        return likelihoods.length;
    }

    /** A value of the label shift in logits; 0 if there is only one. */
    double shift(int shift) {
        return shifted ? model.shift(shift) : 0;
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
        nodes(domain, component, 1, p);
        return p;
    }

    /**
     * Fills in values proportional to the probabilities of some nodes of a domain's ability within a component.
     *
     * @param stride from one node to the next
     * @param p one place for each node
     */
    void nodes(int domain, int component, int stride, double[] p) {
        double[] likelihood = likelihoods[component / factors()][domain];
        double[] kernel = model.kernel(domain);
        double share = 1 / norms[domain][component];
        int row = component % factors() * likelihood.length;
        for (int i = 0, at = 0; i < p.length; i++, at += stride) {
            p[i] = share * kernel[row + at] * likelihood[at];
        }
    }
}
