package org.thetaprep.runner.attempt;

/**
 * When an attempt may end before all of its items are answered: once the 90 % interval of a domain is narrow enough.
 *
 * @param domain the domain's number
 * @param points the interval is to be narrower than so many points of the scale, at least 1
 */
public record PrecisionGoal(int domain, int points) {

    public PrecisionGoal {
        if (points < 1) {
            throw new IllegalArgumentException("points must be at least 1, was " + points);
        }
    }
}
