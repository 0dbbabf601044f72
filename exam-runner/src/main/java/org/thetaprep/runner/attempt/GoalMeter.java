package org.thetaprep.runner.attempt;

import java.util.OptionalInt;

/** Measures how far an attempt with a goal of precision is. */
public interface GoalMeter {

    /**
     * How wide the 90 % interval of the goal's domain is now.
     *
     * @param attempt an attempt that runs
     * @param goal its goal
     * @return in points of the scale, by all that is known of the learner and the responses confirmed in the attempt; nothing
     *     where the domain is not measured
     */
    OptionalInt width(Attempt attempt, PrecisionGoal goal);
}
