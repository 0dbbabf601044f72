package org.thetaprep.runner.assignment;

import java.util.Objects;
import java.util.Optional;
import org.thetaprep.runner.account.LearnerId;
import org.thetaprep.runner.attempt.ExtraTime;

/**
 * One learner's part in an assignment.
 *
 * @param learner who
 * @param plan what is planned for them, where each learner has items of their own
 * @param extraTime the time that they have beyond the others
 */
public record Assigned(LearnerId learner, Optional<TargetedSet> plan, Optional<ExtraTime> extraTime) {

    public Assigned {
        Objects.requireNonNull(learner, "learner");
    }

    /** Whether there is nothing to work on: a set was planned, and no item serves it. */
    public boolean isEmpty() {
        return plan.filter(set -> set.items().isEmpty()).isPresent();
    }
}
