package org.thetaprep.runner.calibration;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.thetaprep.runner.run.Run;
import org.thetaprep.runner.run.RunOutcome;

/**
 * A calibration of the bank. Its parameters stay as they are: another calibration is another run.
 *
 * @param id the run
 * @param origin where its estimates come from
 * @param startedAt when it began
 * @param packRevision the revision of the pack that it measured
 * @param outcome what it estimated, on the scale of the bank, or why there is none
 * @param learners whose answers it rests on
 * @param leftOut items with too few answers
 * @param steps expectation steps taken, as far as it was told
 */
public record CalibrationRun(
        UUID id,
        Origin origin,
        Instant startedAt,
        String packRevision,
        RunOutcome<BankEstimates> outcome,
        int learners,
        int leftOut,
        int steps)
        implements Run<CalibrationRun> {

    /** Where estimates come from. */
    public enum Origin {
        /** The answers to mock exams of this installation. */
        ANSWERS,
        /** A file of parameters that were estimated elsewhere. */
        FILE
    }

    public CalibrationRun {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(startedAt, "startedAt");
        Objects.requireNonNull(outcome, "outcome");
        Objects.requireNonNull(origin, "origin");
    }

    /** What it estimated, on the scale of the bank; {@link BankEstimates#NONE} if nothing came of it so far. */
    public BankEstimates estimates() {
        return outcome.result().orElse(BankEstimates.NONE);
    }

    /** One proposal for each item that it estimated. */
    public List<ItemProposal> proposals() {
        return estimates().items();
    }

    /** Whether there are estimates that can be accepted. */
    public boolean isDone() {
        return outcome.result().isPresent();
    }

    static CalibrationRun begun(UUID id, Origin origin, Instant at, String packRevision) {
        return new CalibrationRun(id, origin, at, packRevision, new RunOutcome.Running<>(), 0, 0, 0);
    }

    private CalibrationRun ended(RunOutcome<BankEstimates> ending, int people, int tooFew) {
        return new CalibrationRun(id, origin, startedAt, packRevision, ending, people, tooFew, steps);
    }

    CalibrationRun done(int people, int tooFew, BankEstimates found) {
        return ended(new RunOutcome.Done<>(found), people, tooFew);
    }

    CalibrationRun refused(int people, int tooFew, String why) {
        return ended(new RunOutcome.Refused<>(why), people, tooFew);
    }

    @Override
    public CalibrationRun refused(String why) {
        return refused(learners, leftOut, why);
    }
}
