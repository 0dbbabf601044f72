package org.thetaprep.scoring.profile;

import java.util.random.RandomGenerator;

/** Draws profiles from a posterior: a component, then each domain's ability within it. */
final class ProfileDraws {

    private final ProfileComponents components;

    ProfileDraws(ProfileComponents components) {
        this.components = components;
    }

    /** The ability in each domain, in logits, drawn at random. */
    double[] draw(RandomGenerator random) {
        int component = pick(components.weights, random.nextDouble());
        double[] profile = new double[components.model.structure().domains()];
        for (int d = 0; d < profile.length; d++) {
            profile[d] = ability(d, component, random);
        }
        return profile;
    }

    /** A node and a place within its step, drawn in so that the variance within the component is kept. */
    private double ability(int domain, int component, RandomGenerator random) {
        int node = pick(components.nodes(domain, component), random.nextDouble());
        double h = components.model.thetaGrid().step();
        double value = components.model.thetaGrid().node(node) + h * (random.nextDouble() - 0.5);
        double variance = components.variances[domain][component];
        double mean = components.means[domain][component];
        return mean + (value - mean) * Math.sqrt(variance / (variance + h * h / 12));
    }

    private static int pick(double[] weights, double u) {
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i];
            if (u < sum) {
                return i;
            }
        }
        int last = weights.length - 1;
        while (last > 0 && weights[last] == 0) {
            last--;
        }
        return last;
    }
}
