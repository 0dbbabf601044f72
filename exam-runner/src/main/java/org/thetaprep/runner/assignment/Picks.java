package org.thetaprep.runner.assignment;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.thetaprep.content.item.ItemId;
import org.thetaprep.content.pack.ContentPack;
import org.thetaprep.runner.attempt.FormWish;

/** Picks the items of a practice set. */
public final class Picks {

    private Picks() {}

    /**
     * A set with one more item.
     *
     * @throws NotDone if the pack has no such item, or the set is full
     */
    public static Work.PracticeSet with(ContentPack pack, Work.PracticeSet set, ItemId item) {
        if (set.items().contains(item)) {
            return set;
        }
        if (pack.scorable(item).isEmpty()) {
            throw new NotDone("The bank has no item of that name.");
        }
        return with(set, List.of(item));
    }

    /** A set with one item less. */
    public static Work.PracticeSet without(Work.PracticeSet set, ItemId item) {
        return new Work.PracticeSet(
                set.blueprint(),
                set.items().stream().filter(one -> !one.equals(item)).toList());
    }

    /**
     * A set with more items.
     *
     * @throws NotDone if it would be too long
     */
    static Work.PracticeSet with(Work.PracticeSet set, List<ItemId> more) {
        List<ItemId> items = new ArrayList<>(set.items());
        Set<ItemId> known = new HashSet<>(items);
        more.stream().filter(known::add).forEach(items::add);
        if (items.size() > FormWish.Selection.MOST) {
            throw new NotDone("A set has at most " + FormWish.Selection.MOST + " items.");
        }
        return new Work.PracticeSet(set.blueprint(), items);
    }
}
