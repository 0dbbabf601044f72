package org.thetaprep.runner.dispute;

import java.util.Objects;
import org.thetaprep.content.item.ItemId;

/**
 * An item of a revision of the pack: what a ruling is on.
 *
 * @param item the item
 * @param packRevision the revision of the pack that it was given from
 */
public record DisputedItem(ItemId item, String packRevision) {

    public DisputedItem {
        Objects.requireNonNull(item, "item");
        Objects.requireNonNull(packRevision, "packRevision");
    }
}
