package org.thetaprep.runner.calibration;

import java.util.List;
import java.util.UUID;
import org.thetaprep.content.item.ItemId;

/** Keeps what was decided on the statuses of items. */
public interface StatusStore {

    /**
     * Keeps decisions that rest on what their items' statuses were. One whose item has another status by now is left out.
     *
     * @param exam whose items they are
     * @param decisions in their order
     * @return how many were kept
     */
    int add(String exam, List<StatusDecision> decisions);

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
