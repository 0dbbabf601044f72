package org.thetaprep.runner.operation;

import java.time.Duration;
import java.util.Optional;

/**
 * How long what is kept.
 *
 * @param closedAttempts how long attempts are kept after they were closed; nothing for ever
 * @param keepAnswers whether the answers of a deleted account stay, without name and notes
 */
public record Retention(Optional<Duration> closedAttempts, boolean keepAnswers) {}
