package org.thetaprep.runner.attempt;

import java.util.Map;
import org.thetaprep.content.item.ItemId;

/** The rulings in force on items whose key was disputed. */
@FunctionalInterface
public interface KeyRulings {

    /** Nothing was ruled. */
    KeyRulings NONE = revision -> Map.of();

    /**
     * The rulings on items of a pack.
     *
     * @param packRevision the revision of the pack
     * @return by item; an item that is not there is marked by its key
     */
    Map<ItemId, KeyRuling> of(String packRevision);
}
