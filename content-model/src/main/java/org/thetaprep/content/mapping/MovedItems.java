package org.thetaprep.content.mapping;

import java.util.Objects;
import java.util.Set;
import org.thetaprep.content.contract.Require;
import org.thetaprep.content.exam.TaskId;
import org.thetaprep.content.item.ItemId;

/**
 * Items that stand under another task in a version of the exam.
 *
 * @param task the task there
 * @param reason why
 * @param items the items, at least one
 */
public record MovedItems(TaskId task, String reason, Set<ItemId> items) {

    /** Refuses a blank reason and no items. */
    public MovedItems {
        Objects.requireNonNull(task, "task");
        Require.text("reason to move items to task " + task, reason);
        items = Set.copyOf(items);
        Require.that(!items.isEmpty(), "items moved to task " + task + " must not be empty");
    }
}
