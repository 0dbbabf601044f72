package org.thetaprep.runner.cli;

import java.io.PrintWriter;
import java.util.concurrent.atomic.AtomicInteger;

/** Tells, about thirty times, how far a simulation is. */
final class SimulationProgress {

    private static final int FEWEST = 100;

    private final int persons;
    private final int step;
    private final PrintWriter err;
    private final AtomicInteger finished = new AtomicInteger();

    /**
     * Nobody yet.
     *
     * @param persons how many there will be
     * @param err where it is told
     */
    SimulationProgress(int persons, PrintWriter err) {
        this.persons = persons;
        this.err = err;
        this.step = (int) Math.max(FEWEST, Math.pow(10, Math.floor(Math.log10(persons / 5.0))));
    }

    /** So many more are finished; told by any thread. */
    void done(int more) {
        int now = finished.addAndGet(more);
        int mark = now / step * step;
        if (mark > now - more && mark < persons) {
            synchronized (err) {
                err.println("Simulated " + mark + " of " + persons + " persons");
                err.flush();
            }
        }
    }
}
