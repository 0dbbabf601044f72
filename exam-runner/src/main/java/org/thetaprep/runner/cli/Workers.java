package org.thetaprep.runner.cli;

import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.thetaprep.runner.platform.web.LongWork;

/** Threads for what takes long, whether whoever asked for it waits or not. */
final class Workers implements AutoCloseable {

    private final ExecutorService planning = worker("planning");
    private final ExecutorService calibration = worker("calibration");

    private final LongWork forms = new LongWork(processors());

    /** One processor is left to those who save. */
    private final LongWork reports = new LongWork(Math.max(1, processors() - 1));

    private static int processors() {
        return Runtime.getRuntime().availableProcessors();
    }

    private static ExecutorService worker(String name) {
        return Executors.newSingleThreadExecutor(run -> new Thread(run, name));
    }

    /** Plans targeted sets. */
    Executor planning() {
        return planning;
    }

    /** Calibrates, and compares groups. */
    Executor calibration() {
        return calibration;
    }

    /** Draws the forms of those who start: a class starts at once, and has nothing to save before. */
    LongWork forms() {
        return forms;
    }

    /** Draws reports. */
    LongWork reports() {
        return reports;
    }

    /** Ends all; what they are at is cut short. */
    @Override
    public void close() {
        planning.shutdownNow();
        calibration.shutdownNow();
        forms.close();
        reports.close();
    }
}
