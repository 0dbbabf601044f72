package org.thetaprep.runner.itembank;

import java.util.Map;
import org.thetaprep.content.item.ItemId;

/**
 * The statuses of a bank's items. A pack says nothing of them: each of its items is operational until someone decides
 * otherwise.
 *
 * @param changed those that were changed
 */
public record ItemStatuses(Map<ItemId, ItemStatus> changed) {

    /** All items are operational. */
    public static final ItemStatuses UNCHANGED = new ItemStatuses(Map.of());

    public ItemStatuses {
        changed = Map.copyOf(changed);
    }

    /** The status of an item. */
    public ItemStatus of(ItemId item) {
        return changed.getOrDefault(item, ItemStatus.OPERATIONAL);
    }

    /** Where statuses are kept. */
    @FunctionalInterface
    public interface Source {

        /** The statuses of an exam's items, as they are now. */
        ItemStatuses now(String exam);
    }
}
