package org.thetaprep.runner.attempt;

import java.time.Instant;
import java.util.List;

/**
 * What became of a batch of commands.
 *
 * @param decisions one for each command, in their order
 * @param state the attempt afterwards
 * @param now the server's instant at which they were decided
 */
public record Outcome(List<Decision> decisions, AttemptState state, Instant now) {

    public Outcome {
        decisions = List.copyOf(decisions);
    }
}
