package org.thetaprep.runner.calibration;

import java.util.List;
import java.util.UUID;
import org.thetaprep.content.item.ItemId;

/** Keeps what was decided on the statuses of items. */
public interface StatusStore {

    /**
     * Keeps a decision, unless its item has by now another status than it rests on.
     *
     * @param exam whose item it is
     * @return whether it was kept
     */
    boolean add(String exam, StatusDecision decision);

    /**
     * Takes back a change, unless it was taken back or followed by another.
     *
     * @return whether it was
     */
    boolean undo(String exam, StatusDecision change);

    /** What was decided on an item, the newest first. */
    List<StatusDecision> of(String exam, ItemId item);

    /** What was decided on the proposals of a calibration. */
    List<StatusDecision> of(UUID run);
}
