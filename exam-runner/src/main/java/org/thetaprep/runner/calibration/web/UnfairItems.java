package org.thetaprep.runner.calibration.web;

import java.util.List;
import java.util.Optional;

/** What comparisons of groups found, for the page of a calibration. */
@FunctionalInterface
public interface UnfairItems {

    /**
     * What the newest comparison found.
     *
     * @param day when it was made
     * @param compared how many items had enough answers in both groups
     * @param flagged the items that a person should look at
     */
    record Found(String day, long compared, List<String> flagged) {}

    /** What the newest comparison of items of the bank as it is now found; nothing if there is none. */
    Optional<Found> newest();
}
