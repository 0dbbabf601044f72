package org.thetaprep.runner.report;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/** Which items of a closed attempt to look at again. */
public enum ReviewFilter {
    /** All of them. */
    ALL(item -> true),
    /** Those without full credit, answered or not. */
    WRONG(item -> !item.isRight()),
    /** Those that the learner flagged. */
    FLAGGED(item -> item.item().flagged()),
    /** Those that took much more than an even share of the time. */
    SLOW(ReviewedItem::isSlow),
    /** Those that were right though it was improbable. */
    LUCKY(ReviewedItem::isLucky),
    /** Those with a note. */
    NOTED(item -> !item.note().isEmpty());

    private final Predicate<ReviewedItem> takes;

    ReviewFilter(Predicate<ReviewedItem> takes) {
        this.takes = takes;
    }

    /** Whether an item passes. */
    public boolean takes(ReviewedItem item) {
        return takes.test(item);
    }

    /** The name in addresses. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The filter of a name in an address, if there is one. */
    public static Optional<ReviewFilter> of(String id) {
        return Arrays.stream(values()).filter(filter -> filter.id().equals(id)).findFirst();
    }
}
