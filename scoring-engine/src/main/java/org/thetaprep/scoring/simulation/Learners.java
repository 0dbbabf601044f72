package org.thetaprep.scoring.simulation;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.thetaprep.scoring.profile.ProfileStructure;

/** A population of learners. */
public interface Learners {

    /**
     * Draws a learner.
     *
     * @param random source of randomness
     * @return the true ability in each domain, in logits
     */
    double[] draw(RandomGenerator random);

    /** The one ability that stands for a profile, in logits. */
    double ability(double[] profile);

    /**
     * Learners whose ability is the same in every domain.
     *
     * @param domains number of domains, at least 1
     * @param mean of ability, in logits
     * @param sd of ability, in logits, not negative
     */
    static Learners oneAbility(int domains, double mean, double sd) {
        if (domains < 1 || !(sd >= 0)) {
            throw new IllegalArgumentException(
                    "domains must be at least 1 and sd not negative, but are " + domains + " and " + sd);
        }
        return new Learners() {
            @Override
            public double[] draw(RandomGenerator random) {
                double[] profile = new double[domains];
                Arrays.fill(profile, mean + sd * random.nextGaussian());
                return profile;
            }

            @Override
            public double ability(double[] profile) {
                return profile[0];
            }
        };
    }

    /**
     * Learners with profiles; their one ability is the composite.
     *
     * @param structure the domains
     */
    static Learners profiles(ProfileStructure structure) {
        return new Learners() {
            @Override
            public double[] draw(RandomGenerator random) {
                return structure.draw(random);
            }

            @Override
            public double ability(double[] profile) {
                return structure.composite(profile);
            }
        };
    }

    /**
     * Learners with one and the same composite ability, their profiles as varied as the population allows.
     *
     * @param structure the domains
     * @param composite the composite, in logits
     */
    static Learners atComposite(ProfileStructure structure, double composite) {
        return new Learners() {
            @Override
            public double[] draw(RandomGenerator random) {
                return structure.movedTo(composite, structure.draw(random));
            }

            @Override
            public double ability(double[] profile) {
                return structure.composite(profile);
            }
        };
    }
}
