package org.thetaprep.runner.attempt;

import java.util.List;

/**
 * A fixed ordered set of items. Places count from 1.
 *
 * @param items the items in the order in which they are given; at least one, none twice
 */
public record Form(List<FormItem> items) {

    public Form {
        items = List.copyOf(items);
        if (items.isEmpty()) {
            throw new IllegalArgumentException("a form needs at least one item");
        }
        if (items.stream().map(FormItem::item).distinct().count() != items.size()) {
            throw new IllegalArgumentException("a form gives no item twice");
        }
    }

    /** How many items are given. */
    public int length() {
        return items.size();
    }

    /**
     * The item at a place.
     *
     * @param place 1 to {@link #length()}
     */
    public FormItem at(int place) {
        return items.get(place - 1);
    }

    /** Whether the form has this place. */
    public boolean has(int place) {
        return place >= 1 && place <= items.size();
    }
}
