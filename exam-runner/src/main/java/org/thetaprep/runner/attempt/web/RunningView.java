package org.thetaprep.runner.attempt.web;

import java.util.Optional;
import org.thetaprep.runner.account.LearnerId;
import org.thetaprep.runner.attempt.AttemptService;

/**
 * A running attempt as pages that offer to go on with it show it.
 *
 * @param path where its room is
 * @param title what it is called
 * @param number the learner's how-manieth attempt it is
 * @param answered how many items have a response
 * @param length how many items it has
 * @param minutesLeft whole minutes until the deadline, or null without one
 */
public record RunningView(String path, String title, int number, int answered, int length, Long minutesLeft) {

    /** The learner's running attempt, if there is one. */
    public static Optional<RunningView> of(AttemptService attempts, LearnerId learner) {
        return attempts.running(learner)
                .map(attempt -> new RunningView(
                        AttemptRoutes.path(attempt.header()),
                        AttemptRoutes.title(attempt.header()),
                        attempt.header().number(),
                        attempt.state().answered(),
                        attempt.state().form().length(),
                        AttemptRoutes.minutesLeft(attempt.state(), attempts.now())));
    }
}
