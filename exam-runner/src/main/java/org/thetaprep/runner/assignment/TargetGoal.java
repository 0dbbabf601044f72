package org.thetaprep.runner.assignment;

import java.util.Objects;

/**
 * What a targeted set is to do for each learner.
 *
 * @param blueprint the id of the version of the exam
 * @param focus what of each learner's is looked for; with a precision goal it is the domain of that goal
 * @param extent how long the set is to be
 */
public record TargetGoal(String blueprint, Focus focus, Extent extent) {

    /** What a set is aimed at. */
    public enum Focus {
        /** The domains that are most probably below the cut. */
        DOMAINS,
        /** The tasks in which the learner is weakest. */
        TASKS,
        /** The misconceptions that the learner chose and has not put right. */
        MISCONCEPTIONS,
        /** The rows of the reference beneath the items that the learner missed. */
        ROWS
    }

    public TargetGoal {
        Objects.requireNonNull(blueprint, "blueprint");
        Objects.requireNonNull(focus, "focus");
        Objects.requireNonNull(extent, "extent");
    }
}
