package org.thetaprep.runner.calibration;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * A calibration of the bank. Its parameters stay as they are: another calibration is another run.
 *
 * @param id the run
 * @param startedAt when it began
 * @param packRevision the revision of the pack that it measured
 * @param outcome how far it is
 * @param finishedAt when it ended
 * @param learners whose answers it rests on
 * @param leftOut items with too few answers
 * @param problem why there are no parameters; empty if there are
 * @param proposals one for each item that it estimated
 */
public record CalibrationRun(
        UUID id,
        Instant startedAt,
        String packRevision,
        Outcome outcome,
        Optional<Instant> finishedAt,
        int learners,
        int leftOut,
        String problem,
        List<ItemProposal> proposals) {

    /** How far a run is. */
    public enum Outcome {
        /** It is under way. */
        RUNNING,
        /** There are parameters. */
        DONE,
        /** There are none, and the run says why. */
        REFUSED
    }

    public CalibrationRun {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(startedAt, "startedAt");
        Objects.requireNonNull(outcome, "outcome");
        Objects.requireNonNull(finishedAt, "finishedAt");
        proposals = List.copyOf(proposals);
    }

    static CalibrationRun begun(UUID id, Instant at, String packRevision) {
        return new CalibrationRun(id, at, packRevision, Outcome.RUNNING, Optional.empty(), 0, 0, "", List.of());
    }

    CalibrationRun done(Instant at, int people, int tooFew, List<ItemProposal> found) {
        return new CalibrationRun(
                id, startedAt, packRevision, Outcome.DONE, Optional.of(at), people, tooFew, "", found);
    }

    CalibrationRun refused(Instant at, int people, int tooFew, String why) {
        return new CalibrationRun(
                id, startedAt, packRevision, Outcome.REFUSED, Optional.of(at), people, tooFew, why, List.of());
    }
}
