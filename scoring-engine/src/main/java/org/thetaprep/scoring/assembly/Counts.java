package org.thetaprep.scoring.assembly;

import java.util.ArrayList;
import java.util.List;

/** How many items of each range one form holds, and what a change would do to its violations. */
final class Counts {

    private final List<CountRange> ranges;
    private final int[][] rangesOf;
    private final int[] counts;
    private int violation;

    Counts(int items, List<CountRange> ranges) {
        this.ranges = ranges;
        this.counts = new int[ranges.size()];
        List<List<Integer>> lists = new ArrayList<>();
        for (int i = 0; i < items; i++) {
            lists.add(new ArrayList<>());
        }
        for (int r = 0; r < ranges.size(); r++) {
            for (int item : ranges.get(r).items()) {
                lists.get(item).add(r);
            }
        }
        this.rangesOf = lists.stream()
                .map(list -> list.stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
        this.violation = violationWhenEmpty();
    }

    private Counts(Counts other) {
        this.ranges = other.ranges;
        this.rangesOf = other.rangesOf;
        this.counts = new int[ranges.size()];
        this.violation = violationWhenEmpty();
    }

    private int violationWhenEmpty() {
        return ranges.stream().mapToInt(CountRange::least).sum();
    }

    /** The same ranges with an empty form. */
    Counts empty() {
        return new Counts(this);
    }

    int[] rangesOf(int item) {
        return rangesOf[item];
    }

    int count(int range) {
        return counts[range];
    }

    CountRange range(int range) {
        return ranges.get(range);
    }

    int size() {
        return counts.length;
    }

    void add(int item, int sign) {
        for (int r : rangesOf[item]) {
            CountRange range = ranges.get(r);
            violation -= Math.abs(range.excess(counts[r]));
            counts[r] += sign;
            violation += Math.abs(range.excess(counts[r]));
        }
    }

    /** By how many items all ranges together are missed. */
    int violation() {
        return violation;
    }

    /** Whether some range of the item has too few. */
    boolean lacksRangeOf(int item) {
        for (int r : rangesOf[item]) {
            if (counts[r] < ranges.get(r).least()) {
                return true;
            }
        }
        return false;
    }

    /** Whether some range of the item has too many. */
    boolean exceedsRangeOf(int item) {
        for (int r : rangesOf[item]) {
            if (counts[r] > ranges.get(r).most()) {
                return true;
            }
        }
        return false;
    }

    /** Change of the total violation if an item leaves and another comes. */
    int change(int out, int in) {
        int change = 0;
        int[] leaving = rangesOf[out];
        int[] coming = rangesOf[in];
        for (int r : leaving) {
            if (!contains(coming, r)) {
                change += step(r, -1);
            }
        }
        for (int r : coming) {
            if (!contains(leaving, r)) {
                change += step(r, 1);
            }
        }
        return change;
    }

    private int step(int range, int sign) {
        CountRange one = ranges.get(range);
        return Math.abs(one.excess(counts[range] + sign)) - Math.abs(one.excess(counts[range]));
    }

    private static boolean contains(int[] sorted, int value) {
        for (int one : sorted) {
            if (one == value) {
                return true;
            }
        }
        return false;
    }

    /** What is still violated. */
    List<Relaxation> violations(int form) {
        List<Relaxation> list = new ArrayList<>();
        for (int r = 0; r < counts.length; r++) {
            int excess = ranges.get(r).excess(counts[r]);
            if (excess != 0) {
                list.add(new Relaxation(ranges.get(r).name(), form, excess));
            }
        }
        return list;
    }
}
