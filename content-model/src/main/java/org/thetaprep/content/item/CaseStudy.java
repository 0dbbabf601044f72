package org.thetaprep.content.item;

import java.util.List;
import java.util.Objects;
import org.thetaprep.content.contract.Require;
import org.thetaprep.content.exam.ItemType;

/**
 * A scenario shared by two to four items. The scenario is shown with each; each is marked alone.
 *
 * @param id the stable name
 * @param title as shown to the learner
 * @param situation the tag of the scenario's world, carried by its items too
 * @param scenario what the items share: paragraphs separated by a blank line, code in backticks
 * @param items two to four with distinct ids, in the order in which they are shown
 */
public record CaseStudy(ItemId id, String title, String situation, String scenario, List<ScorableItem> items)
        implements Item {

    /** The smallest number of items. */
    public static final int MIN_ITEMS = 2;

    /** The largest number of items. */
    public static final int MAX_ITEMS = 4;

    /** Refuses another number of items, repeated ids, and items of another situation. */
    public CaseStudy {
        Objects.requireNonNull(id, "id");
        Require.text("title of " + id, title);
        Require.id("situation of " + id, situation);
        Require.text("scenario of " + id, scenario);
        items = Require.sized("items of " + id, items, MIN_ITEMS, MAX_ITEMS);
        Require.distinct(
                "item ids of " + id, items.stream().map(ScorableItem::id).toList());
        for (ScorableItem item : items) {
            Require.that(
                    item.situation().equals(situation),
                    "item " + item.id() + " must share the situation '" + situation + "' of its case " + id
                            + ", but has '" + item.situation() + "'");
        }
    }

    @Override
    public ItemType type() {
        return ItemType.CASE_STUDY;
    }

    @Override
    public <R> R match(Item.Cases<R> cases) {
        return cases.caseStudy(this);
    }
}
