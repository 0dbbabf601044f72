package org.thetaprep.runner.calibration;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Keeps calibrations. */
public interface CalibrationStore {

    /**
     * Keeps a run that begins.
     *
     * @param run a run under way
     * @param stale a run that began before this and is still under way has died with its server
     * @return whether it may begin: no other is under way
     */
    boolean begin(CalibrationRun run, Instant stale);

    /** Keeps what became of a run. */
    void finish(CalibrationRun run);

    /** The newest runs, newest first. */
    List<CalibrationRun> newest(int limit);

    /** One run. */
    Optional<CalibrationRun> find(UUID id);
}
