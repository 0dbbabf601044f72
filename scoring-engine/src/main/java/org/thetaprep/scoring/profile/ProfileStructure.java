package org.thetaprep.scoring.profile;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * The second-order structure of the domain abilities: θ_d = λ_d g + √(1 − λ_d²) ε_d with g and every
 * ε_d standard normal and independent, and the composite C = Σ_d w_d θ_d that stands for the whole
 * exam. Each θ_d is standard normal in the population; two domains correlate by λ_d λ_e.
 *
 * @param loadings λ_d of each domain on the general factor, from 0 to 0.99
 * @param weights w_d of each domain in the blueprint, positive; they must sum to 1 (to 10⁻⁹)
 */
public record ProfileStructure(List<Double> loadings, List<Double> weights) {

    private static final double HIGHEST_LOADING = 0.99;

    public ProfileStructure {
        loadings = List.copyOf(loadings);
        weights = List.copyOf(weights);
        if (loadings.isEmpty()) {
            throw new IllegalArgumentException("loadings must name at least one domain, but is empty");
        }
        if (loadings.size() != weights.size()) {
            throw new IllegalArgumentException(
                    "weights must have as many values as loadings, " + loadings.size() + ", but has " + weights.size());
        }
        for (double loading : loadings) {
            if (!(loading >= 0 && loading <= HIGHEST_LOADING)) {
                throw new IllegalArgumentException(
                        "loadings must be in [0, " + HIGHEST_LOADING + "], but one is " + loading);
            }
        }
        double sum = 0;
        for (double weight : weights) {
            if (!(weight > 0)) {
                throw new IllegalArgumentException("weights must be positive, but one is " + weight);
            }
            sum += weight;
        }
        if (Math.abs(sum - 1) > 1e-9) {
            throw new IllegalArgumentException("weights must sum to 1, but sum to " + sum);
        }
    }

    /**
     * A structure from arrays; the weights may be in any unit (percent, items) and are divided by their
     * sum.
     */
    public static ProfileStructure of(double[] loadings, double[] weights) {
        double sum = 0;
        for (double weight : weights) {
            sum += weight;
        }
        List<Double> loadingList = new ArrayList<>();
        for (double loading : loadings) {
            loadingList.add(loading);
        }
        List<Double> weightList = new ArrayList<>();
        for (double weight : weights) {
            weightList.add(weight / sum);
        }
        return new ProfileStructure(loadingList, weightList);
    }

    /** Number of domains. */
    public int domains() {
        return loadings.size();
    }

    /** λ_d, for {@code domain} from 0. */
    public double loading(int domain) {
        return loadings.get(domain);
    }

    /** w_d, for {@code domain} from 0. */
    public double weight(int domain) {
        return weights.get(domain);
    }

    /** √(1 − λ_d²), the spread of a domain's ability around what the general factor predicts. */
    public double specificSd(int domain) {
        double loading = loading(domain);
        return Math.sqrt(1 - loading * loading);
    }

    /** The composite Σ_d w_d θ_d of a profile, one ability for each domain. */
    public double composite(double[] profile) {
        double sum = 0;
        for (int d = 0; d < domains(); d++) {
            sum += weight(d) * profile[d];
        }
        return sum;
    }

    /**
     * Draws the profile of a learner from the population.
     *
     * @param random source of randomness
     */
    public double[] draw(RandomGenerator random) {
        double g = random.nextGaussian();
        double[] profile = new double[domains()];
        for (int d = 0; d < profile.length; d++) {
            profile[d] = loading(d) * g + specificSd(d) * random.nextGaussian();
        }
        return profile;
    }

    /**
     * A profile moved, along the regression on the composite, to a given composite. Of a profile drawn from
     * the population this is a draw from those with that composite.
     *
     * @param composite the composite, in logits
     * @param profile one ability for each domain; left as it is
     */
    public double[] movedTo(double composite, double[] profile) {
        double move = (composite - composite(profile)) / compositeVariance();
        double common = 0;
        for (int d = 0; d < domains(); d++) {
            common += weight(d) * loading(d);
        }
        double[] moved = new double[domains()];
        for (int d = 0; d < moved.length; d++) {
            moved[d] = profile[d] + move * (loading(d) * common + weight(d) * specificSd(d) * specificSd(d));
        }
        return moved;
    }

    /** Variance of the composite in the population. */
    public double compositeVariance() {
        double common = 0;
        double own = 0;
        for (int d = 0; d < domains(); d++) {
            common += weight(d) * loading(d);
            own += weight(d) * weight(d) * (1 - loading(d) * loading(d));
        }
        return common * common + own;
    }
}
