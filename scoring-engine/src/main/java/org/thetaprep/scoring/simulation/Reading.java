package org.thetaprep.scoring.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.thetaprep.scoring.adaptive.AbilityBelief;
import org.thetaprep.scoring.adaptive.Belief;
import org.thetaprep.scoring.adaptive.ProfileBelief;
import org.thetaprep.scoring.profile.ProfileStructure;
import org.thetaprep.scoring.quadrature.GridDensity;

/**
 * What a belief says, beside the truth.
 *
 * @param <B> the kind of belief
 */
public interface Reading<B extends Belief> {

    /**
     * What was read.
     *
     * @param whole the one ability; for a profile the composite
     * @param domains the ability in each domain; none where the belief does not tell them apart
     */
    record Read(Estimate whole, List<Estimate> domains) {

        public Read {
            domains = List.copyOf(domains);
        }
    }

    /**
     * Reads a belief.
     *
     * @param belief what is believed at the end of a test
     * @param profile the true ability in each domain, if it is known
     */
    Read read(B belief, Optional<double[]> profile);

    /**
     * Reads one ability, with the interval θ ± 1.96 standard errors.
     *
     * @param learners says which ability stands for a profile
     */
    static Reading<AbilityBelief> ability(Learners learners) {
        return (belief, profile) -> {
            double theta = belief.theta();
            double error = belief.standardError();
            Estimate estimate = profile.map(learners::ability)
                    .map(truth -> new Estimate(
                            OptionalDouble.of(truth), theta, error, Math.abs(theta - truth) <= NORMAL_975 * error))
                    .orElseGet(() -> Estimate.ofUnknown(theta, error));
            return new Read(estimate, List.of());
        };
    }

    /**
     * Reads a profile, with the intervals between the 2.5 and 97.5 % quantiles of the posterior.
     *
     * @param structure the domains
     */
    static Reading<ProfileBelief> profile(ProfileStructure structure) {
        return (belief, profile) -> {
            var posterior = belief.posterior();
            List<Estimate> domains = new ArrayList<>();
            for (int d = 0; d < structure.domains(); d++) {
                int domain = d;
                domains.add(estimate(
                        profile.map(values -> values[domain]),
                        posterior.mean(d),
                        posterior.sd(d),
                        posterior.domain(d)));
            }
            return new Read(
                    estimate(
                            profile.map(structure::composite),
                            posterior.compositeMean(),
                            posterior.compositeSd(),
                            posterior.composite()),
                    domains);
        };
    }

    private static Estimate estimate(Optional<Double> truth, double mean, double sd, GridDensity density) {
        if (truth.isEmpty()) {
            return Estimate.ofUnknown(mean, sd);
        }
        double below = density.distribution(truth.get());
        return new Estimate(OptionalDouble.of(truth.get()), mean, sd, below >= 0.025 && below <= 0.975);
    }

    /** The 97.5 % quantile of the standard normal distribution. */
    double NORMAL_975 = 1.959963984540054;
}
