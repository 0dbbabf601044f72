package org.thetaprep.runner.cli;

import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Threads for what takes long and was asked for by someone who does not wait for it. */
final class Workers implements AutoCloseable {

    private final ExecutorService planning = worker("planning");
    private final ExecutorService calibration = worker("calibration");

    private static ExecutorService worker(String name) {
        return Executors.newSingleThreadExecutor(run -> new Thread(run, name));
    }

    /** Plans targeted sets. */
    Executor planning() {
        return planning;
    }

    /** Calibrates. */
    Executor calibration() {
        return calibration;
    }

    /** Ends both; what they are at is cut short. */
    @Override
    public void close() {
        planning.shutdownNow();
        calibration.shutdownNow();
    }
}
