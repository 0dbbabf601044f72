package org.thetaprep.runner.assignment;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.thetaprep.runner.attempt.Attempt;
import org.thetaprep.runner.attempt.AttemptHeader;
import org.thetaprep.runner.attempt.Score;

/**
 * How far one learner is with an assignment.
 *
 * @param state where they are
 * @param late whether it was due before they were done, or is due and they are not
 * @param attempts their attempts, the first begun first
 * @param best the best marked attempt, by the share of what counts
 */
public record Progress(State state, boolean late, List<Attempt> attempts, Optional<Attempt> best) {

    /** Where a learner is. */
    public enum State {
        NOT_STARTED,
        RUNNING,
        DONE
    }

    public Progress {
        attempts = List.copyOf(attempts);
    }

    /**
     * The progress of a learner.
     *
     * @param conditions those of the assignment
     * @param attempts the learner's attempts on it, the first begun first
     * @param now the instant
     */
    public static Progress of(Conditions conditions, List<Attempt> attempts, Instant now) {
        boolean running = attempts.stream().map(Attempt::header).anyMatch(AttemptHeader::isRunning);
        Optional<Instant> done = attempts.stream()
                .flatMap(attempt -> attempt.header().closedAt().stream())
                .findFirst();
        State state = running ? State.RUNNING : done.isPresent() ? State.DONE : State.NOT_STARTED;
        return new Progress(
                state,
                conditions.isLate(done.orElse(now)),
                attempts,
                attempts.stream()
                        .filter(attempt -> attempt.state().life().score().isPresent())
                        .max((a, b) -> Double.compare(share(a), share(b))));
    }

    private static double share(Attempt attempt) {
        Score score = attempt.state().life().score().orElseThrow();
        return score.outOf() == 0 ? 0 : score.points() / (double) score.outOf();
    }
}
