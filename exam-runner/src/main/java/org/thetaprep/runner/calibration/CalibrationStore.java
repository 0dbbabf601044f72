package org.thetaprep.runner.calibration;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.thetaprep.runner.account.LearnerId;
import org.thetaprep.runner.run.RunStore;

/** Keeps calibrations, which of them were accepted, and when they are due. */
public interface CalibrationStore extends RunStore<CalibrationRun> {

    /**
     * Keeps that a run was accepted.
     *
     * @param exam whose items it measured
     * @param run the run
     * @param by who accepted it
     * @param at when
     * @param declined items whose parameters were not accepted
     * @return the version, or nothing if it was accepted before
     */
    Optional<ParameterVersion> accept(String exam, UUID run, LearnerId by, Instant at, Set<String> declined);

    /** The versions of an exam's parameters, newest first. */
    List<ParameterVersion> versions(String exam);

    /** Keeps how far a run under way is. */
    void progress(UUID run, int steps);

    /** When an exam's bank is calibrated by itself. */
    CalibrationSchedule schedule(String exam);

    /**
     * Keeps when an exam's bank is calibrated by itself.
     *
     * @param exam the exam
     * @param schedule when
     * @param by who wants it
     * @param at when they said so
     */
    void schedule(String exam, CalibrationSchedule schedule, LearnerId by, Instant at);

    /**
     * Moves a schedule on.
     *
     * @param exam the exam
     * @param due what it was
     * @param following what it is from now on
     * @return whether it was still that; not if another server moved it
     */
    boolean moveOn(String exam, CalibrationSchedule due, CalibrationSchedule following);
}
