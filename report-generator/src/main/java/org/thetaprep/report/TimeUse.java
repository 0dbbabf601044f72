package org.thetaprep.report;

import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;

/**
 * How long each item was in view.
 *
 * @param paceSeconds the time limit divided by the items: what each could have had
 * @param items every item, in the order of the form; at least one
 */
public record TimeUse(int paceSeconds, List<ItemTime> items) {

    public TimeUse {
        Require.within("paceSeconds", paceSeconds, 1, 86_400);
        items = Require.list("items", items);
        Require.within("number of items", items.size(), 1, 9999);
    }

    /**
     * One item.
     *
     * @param number place in the form
     * @param seconds how long it was in view
     * @param mark the credit
     */
    public record ItemTime(int number, int seconds, Mark mark) {

        public ItemTime {
            Require.within("item number", number, 1, 9999);
            Require.count("seconds", seconds);
            Objects.requireNonNull(mark, "mark");
        }
    }

    /**
     * The median time of the items with a mark.
     *
     * @param mark the mark
     * @return seconds; empty if there is none with it
     */
    public OptionalInt median(Mark mark) {
        int[] sorted = items.stream()
                .filter(item -> item.mark() == mark)
                .mapToInt(ItemTime::seconds)
                .sorted()
                .toArray();
        return sorted.length == 0
                ? OptionalInt.empty()
                : OptionalInt.of((int) Math.round((sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2.0));
    }

    /**
     * Items with a mark.
     *
     * @param mark the mark
     * @return how many
     */
    public int count(Mark mark) {
        return (int) items.stream().filter(item -> item.mark() == mark).count();
    }

    /**
     * Items that were in view for less than a fifth of their pace: too short to read most of them.
     *
     * @return how many
     */
    public int hurried() {
        return (int) items.stream()
                .filter(item -> item.mark() != Mark.OMITTED && item.seconds() * 5 < paceSeconds)
                .count();
    }
}
