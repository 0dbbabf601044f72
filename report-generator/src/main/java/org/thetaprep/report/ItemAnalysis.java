package org.thetaprep.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * How the items of a bank do in the field.
 *
 * @param bank name and version of the bank
 * @param date day of the report
 * @param minimum answers an item needs before anything is said of it, at least 5
 * @param items every item that was seen, in an order of their own
 * @param curves the curves of items worth a look
 * @param exposure how often items are seen, where it is known
 * @param reliability whether predicted chances came true, where outcomes are known
 */
public record ItemAnalysis(
        String bank,
        LocalDate date,
        int minimum,
        List<Item> items,
        List<ItemCurves> curves,
        Optional<Exposure> exposure,
        Optional<Reliability> reliability) {

    public ItemAnalysis {
        Require.text("bank", bank);
        Objects.requireNonNull(date, "date");
        Require.within("minimum", minimum, 5, 9999);
        items = Require.list("items", items);
        curves = Require.list("curves", curves);
        Objects.requireNonNull(exposure, "exposure");
        Objects.requireNonNull(reliability, "reliability");
    }

    /** What may be wrong with an item. */
    public enum Concern {
        /** Better learners do not get it right more often: the key may be wrong. */
        NOT_DISCRIMINATING,
        /** Nearly everybody gets it right. */
        TOO_EASY,
        /** No more get it right than by guessing. */
        AT_CHANCE,
        /** A distractor that nobody takes. */
        IDLE_DISTRACTOR,
        /** Better learners take a distractor. */
        TEMPTING_DISTRACTOR,
        /** Many who see it leave it open. */
        OFTEN_OMITTED,
        /** It takes much longer than its share of the time. */
        SLOW,
        /** Seen more often than it should. */
        OVEREXPOSED
    }

    /**
     * One item.
     *
     * @param itemId the item
     * @param task identifier of its task
     * @param right how many of its answers are right
     * @param discrimination correlation of the item with the rest of its form, −1 to 1; empty where there is none
     * @param discriminationError its standard error; empty with it
     * @param concerns what may be wrong with it
     */
    public record Item(
            String itemId,
            String task,
            Share right,
            Optional<Double> discrimination,
            Optional<Double> discriminationError,
            List<Concern> concerns) {

        public Item {
            Require.text("itemId", itemId);
            Require.text("task", task);
            Objects.requireNonNull(right, "right");
            Objects.requireNonNull(discrimination, "discrimination")
                    .ifPresent(value -> Require.within("discrimination", value, -1, 1));
            Objects.requireNonNull(discriminationError, "discriminationError")
                    .ifPresent(value -> Require.within("discriminationError", value, 0, 10));
            if (discrimination.isPresent() != discriminationError.isPresent()) {
                throw new IllegalArgumentException("discrimination of " + itemId + " needs its standard error");
            }
            concerns = Require.list("concerns", concerns);
        }
    }
}
