package org.thetaprep.runner.assembly;

import java.util.List;
import java.util.Set;
import org.thetaprep.content.item.ItemId;
import org.thetaprep.content.item.ScorableItem;

/**
 * The items of one form, not yet in an order.
 *
 * @param units what stays together: the items of a case study, or one item
 * @param scored the items that count; the others are being tried out
 */
public record AssembledForm(List<List<ScorableItem>> units, Set<ItemId> scored) {

    public AssembledForm {
        units = units.stream().map(List::copyOf).toList();
        scored = Set.copyOf(scored);
    }
}
