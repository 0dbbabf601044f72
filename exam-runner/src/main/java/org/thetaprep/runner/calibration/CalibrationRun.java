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
 * @param origin where its estimates come from
 * @param startedAt when it began
 * @param packRevision the revision of the pack that it measured
 * @param outcome how far it is
 * @param finishedAt when it ended
 * @param learners whose answers it rests on
 * @param leftOut items with too few answers
 * @param problem why there are no parameters; empty if there are
 * @param steps expectation steps taken, as far as it was told
 * @param estimates what it estimated, on the scale of the bank
 */
public record CalibrationRun(
        UUID id,
        Origin origin,
        Instant startedAt,
        String packRevision,
        Outcome outcome,
        Optional<Instant> finishedAt,
        int learners,
        int leftOut,
        String problem,
        int steps,
        BankEstimates estimates) {

    /** Where estimates come from. */
    public enum Origin {
        /** The answers to mock exams of this installation. */
        ANSWERS,
        /** A file of parameters that were estimated elsewhere. */
        FILE
    }

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
        Objects.requireNonNull(origin, "origin");
        Objects.requireNonNull(estimates, "estimates");
    }

    /** One proposal for each item that it estimated. */
    public List<ItemProposal> proposals() {
        return estimates.items();
    }

    /** Whether there are estimates that can be accepted. */
    public boolean isDone() {
        return outcome == Outcome.DONE;
    }

    static CalibrationRun begun(UUID id, Origin origin, Instant at, String packRevision) {
        return new CalibrationRun(
                id, origin, at, packRevision, Outcome.RUNNING, Optional.empty(), 0, 0, "", 0, BankEstimates.NONE);
    }

    CalibrationRun done(Instant at, int people, int tooFew, BankEstimates found) {
        return new CalibrationRun(
                id, origin, startedAt, packRevision, Outcome.DONE, Optional.of(at), people, tooFew, "", steps, found);
    }

    CalibrationRun refused(Instant at, int people, int tooFew, String why) {
        return new CalibrationRun(
                id,
                origin,
                startedAt,
                packRevision,
                Outcome.REFUSED,
                Optional.of(at),
                people,
                tooFew,
                why,
                steps,
                BankEstimates.NONE);
    }
}
