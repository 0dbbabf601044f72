package org.thetaprep.runner.dispute;

import java.util.Objects;
import org.thetaprep.runner.account.LearnerId;
import org.thetaprep.runner.attempt.AttemptId;

/**
 * What a ruling did to an attempt.
 *
 * @param ruling the ruling
 * @param attempt the attempt
 * @param learner whose it is
 * @param number the learner's how-manieth
 * @param pointsBefore its points before
 * @param outOfBefore out of how many
 * @param points its points now
 * @param outOf out of how many
 */
public record RulingEffect(
        Ruling ruling,
        AttemptId attempt,
        LearnerId learner,
        int number,
        int pointsBefore,
        int outOfBefore,
        int points,
        int outOf) {

    public RulingEffect {
        Objects.requireNonNull(ruling, "ruling");
        Objects.requireNonNull(attempt, "attempt");
        Objects.requireNonNull(learner, "learner");
    }
}
