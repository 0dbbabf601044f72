package org.thetaprep.runner.preview;

import java.util.Arrays;
import java.util.Optional;

/** The kinds of things that a pack holds and the preview shows. */
public enum EntryKind {
    /** A single item, or an item of a case study. */
    ITEM("items", "Items"),
    /** A scenario with its items. */
    CASE_STUDY("case-studies", "Case studies"),
    /** A template that items are drawn from. */
    ITEM_MODEL("item-models", "Item models"),
    /** A row of the quick reference. */
    ROW("rows", "Rows"),
    /** A claim with its source. */
    FACT("facts", "Facts"),
    /** A wrong belief. */
    MISCONCEPTION("misconceptions", "Misconceptions");

    private final String id;
    private final String title;

    EntryKind(String id, String title) {
        this.id = id;
        this.title = title;
    }

    /** The name in addresses, for instance {@code items}. */
    public String id() {
        return id;
    }

    /** The name on pages. */
    public String title() {
        return title;
    }

    /**
     * The kind with a name.
     *
     * @param id a name as in addresses
     * @return the kind, or empty if there is none of that name
     */
    public static Optional<EntryKind> of(String id) {
        return Arrays.stream(values()).filter(kind -> kind.id.equals(id)).findFirst();
    }
}
