package org.thetaprep.content.mapping;

import java.util.Set;
import org.thetaprep.content.contract.Require;
import org.thetaprep.content.item.ItemId;

/**
 * A skill that a version of the exam does not ask for any more.
 *
 * @param skill what it is
 * @param reason who says that it is gone, or why
 * @param rows ids of the reference rows that teach it; an item that rests on such rows alone goes with it
 * @param items items that go with it, whatever else they rest on
 */
public record DroppedSkill(String skill, String reason, Set<String> rows, Set<ItemId> items) {

    /** Refuses blank texts. */
    public DroppedSkill {
        Require.text("dropped skill", skill);
        Require.text("reason to drop '" + skill + "'", reason);
        rows = Set.copyOf(rows);
        items = Set.copyOf(items);
    }
}
