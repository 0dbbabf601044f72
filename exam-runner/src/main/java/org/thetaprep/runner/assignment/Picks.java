package org.thetaprep.runner.assignment;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.thetaprep.content.item.ItemId;
import org.thetaprep.content.pack.ContentPack;
import org.thetaprep.runner.attempt.FormItem;
import org.thetaprep.runner.attempt.FormWish;
import org.thetaprep.runner.attempt.LearnerHistory;
import org.thetaprep.runner.attempt.SelectionForm;
import org.thetaprep.runner.attempt.TooFewItems;

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
        return grown(set, List.of(item));
    }

    /** A set with one item less. */
    public static Work.PracticeSet without(Work.PracticeSet set, ItemId item) {
        return new Work.PracticeSet(
                set.blueprint(),
                set.items().stream().filter(one -> !one.equals(item)).toList());
    }

    /**
     * A set with items that the bank assembles: spread over the domains by the exam's weights, no two of one situation as
     * long as there are others.
     *
     * @param pack the bank
     * @param set the set so far
     * @param wish how many items, and of what
     * @param seed the same seed assembles the same items
     * @throws NotDone if there are fewer, or the set would be too long
     */
    public static Work.PracticeSet assembled(
            ContentPack pack, Work.PracticeSet set, FormWish.Selection wish, long seed) {
        LearnerHistory taken = taken(set);
        FormWish.Selection others = new FormWish.Selection(
                wish.blueprint(),
                wish.count(),
                wish.domains(),
                wish.tasks(),
                wish.types(),
                FormWish.Past.UNSEEN,
                Optional.empty());
        try {
            return grown(
                    set,
                    SelectionForm.draw(pack, others, taken, seed).items().stream()
                            .map(FormItem::item)
                            .toList());
        } catch (TooFewItems e) {
            throw new NotDone("Only " + SelectionForm.matching(pack, others, taken).size()
                    + " more items of the bank match.");
        }
    }

    /** What is picked already counts as had. */
    private static LearnerHistory taken(Work.PracticeSet set) {
        Map<ItemId, LearnerHistory.Past> had = set.items().stream()
                .collect(Collectors.toMap(
                        item -> item, item -> new LearnerHistory.Past(1, Instant.EPOCH, Optional.empty(), false)));
        return new LearnerHistory(new HashMap<>(had), Instant.EPOCH);
    }

    private static Work.PracticeSet grown(Work.PracticeSet set, List<ItemId> more) {
        List<ItemId> items = new ArrayList<>(set.items());
        Set<ItemId> known = new HashSet<>(items);
        more.stream().filter(known::add).forEach(items::add);
        if (items.size() > FormWish.Selection.MOST) {
            throw new NotDone("A set has at most " + FormWish.Selection.MOST + " items.");
        }
        return new Work.PracticeSet(set.blueprint(), items);
    }
}
