package org.thetaprep.content.item;

import org.thetaprep.content.exam.ItemType;

/** What stands in a pack's list of items: one question, or a case study with several. */
public sealed interface Item permits ScorableItem, CaseStudy {

    /** The stable name. */
    ItemId id();

    /** Which of the five types it is. */
    ItemType type();

    /** The tag of the scenario's world. */
    String situation();

    /**
     * Calls the case of this item's type.
     *
     * @param cases one function for each type
     * @param <R> what they return
     * @return what the called function returns
     */
    <R> R match(Cases<R> cases);

    /**
     * One function for each type of item.
     *
     * @param <R> what they return
     */
    interface Cases<R> extends ScorableItem.Cases<R> {

        /** For a case study. */
        R caseStudy(CaseStudy item);
    }
}
