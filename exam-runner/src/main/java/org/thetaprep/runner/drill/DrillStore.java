package org.thetaprep.runner.drill;

import java.util.List;
import org.thetaprep.runner.account.LearnerId;

/** Where learners' drill events are kept, append-only. */
public interface DrillStore {

    /**
     * Events with the number of the last of them.
     *
     * @param events in the order in which they were recorded
     * @param last the sequence number of the last, or the one asked from if there are none
     */
    record Log(List<RecordedDrillEvent> events, long last) {

        public Log {
            events = List.copyOf(events);
        }
    }

    /**
     * The events of a learner.
     *
     * @param learner whose
     * @param after the sequence number after which to read, 0 for all
     */
    Log read(LearnerId learner, long after);

    /**
     * Records events, each unless one of its id is recorded already, as one unit. When this returns, they are on disk.
     *
     * @param learner whose
     * @param events in their order
     */
    void append(LearnerId learner, List<RecordedDrillEvent> events);
}
