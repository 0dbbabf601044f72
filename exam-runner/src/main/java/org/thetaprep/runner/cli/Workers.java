package org.thetaprep.runner.cli;

import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.thetaprep.runner.platform.web.LongWork;

/** Threads for what takes long, whether whoever asked for it waits or not. */
final class Workers implements AutoCloseable {

    private final ExecutorService planning = worker("planning");
    private final ExecutorService calibration = worker("calibration");

    /** One processor is left to those who save. */
    private final LongWork longWork =
            new LongWork(Math.max(1, Runtime.getRuntime().availableProcessors() - 1));

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

    /** Draws forms and reports. */
    LongWork longWork() {
        return longWork;
    }

    /** Ends all; what they are at is cut short. */
    @Override
    public void close() {
        planning.shutdownNow();
        calibration.shutdownNow();
        longWork.close();
    }
}
