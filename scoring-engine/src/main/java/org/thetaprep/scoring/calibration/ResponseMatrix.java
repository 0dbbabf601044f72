package org.thetaprep.scoring.calibration;

import java.util.Arrays;
import java.util.List;

/**
 * Answers of people to items, a byte each. Rows are kept, not copied: whoever hands them over does not change them.
 */
public final class ResponseMatrix {

    /** The value of an answer that was not given, or not asked for. */
    public static final byte MISSING = -1;

    private final List<String> items;
    private final byte[][] rows;
    private final int[] groups;
    private final int groupCount;
    private ResponseWords words;
    private final long[][] frequencies;

    private ResponseMatrix(
            List<String> items, byte[][] rows, int[] groups, int groupCount, long[][] frequencies) {
        this.items = items;
        this.rows = rows;
        this.groups = groups;
        this.groupCount = groupCount;
        this.frequencies = frequencies;
    }

    /**
     * Answers of people of one population.
     *
     * @param items names of the items, all different
     * @param rows for each person the category of each answer, from 0, or {@link #MISSING}; kept, not copied
     */
    public static ResponseMatrix of(List<String> items, byte[][] rows) {
        return ofGroups(items, rows, new int[rows.length]);
    }

    /**
     * Answers of people of several populations.
     *
     * @param items names of the items, all different
     * @param rows for each person the category of each answer, from 0, or {@link #MISSING}; kept, not copied
     * @param groups for each person the number of the population, from 0, each number up to the highest in use
     */
    public static ResponseMatrix ofGroups(List<String> items, byte[][] rows, int[] groups) {
        if (items.isEmpty() || rows.length == 0) {
            throw new IllegalArgumentException("a matrix must have items and people, but has " + items.size()
                    + " items and " + rows.length + " people");
        }
        if (groups.length != rows.length) {
            throw new IllegalArgumentException(
                    "groups must name one for each of " + rows.length + " people, but name " + groups.length);
        }
        for (byte[] row : rows) {
            if (row.length != items.size()) {
                throw new IllegalArgumentException(
                        "a row must have " + items.size() + " answers, but one has " + row.length);
            }
        }
        int count = Arrays.stream(groups).max().orElseThrow() + 1;
        if (Arrays.stream(groups).distinct().count() != count
                || Arrays.stream(groups).min().orElseThrow() < 0) {
            throw new IllegalArgumentException("groups must be numbered from 0 without a gap");
        }
        return new ResponseMatrix(List.copyOf(items), rows, groups.clone(), count, counted(rows, items.size()));
    }

    /** Names of the items. */
    public List<String> items() {
        return items;
    }

    /** Number of people. */
    public int persons() {
        return rows.length;
    }

    /** Number of populations. */
    public int groups() {
        return groupCount;
    }

    byte[] row(int person) {
        return rows[person];
    }

    /**
     * The population of a person.
     *
     * @param person from 0
     */
    public int group(int person) {
        return groups[person];
    }

    /**
     * One answer.
     *
     * @param person from 0
     * @param item place among {@link #items}
     * @return the category, or {@link #MISSING}
     */
    public byte answer(int person, int item) {
        return rows[person][item];
    }

    /** How often each category of an item was chosen, from 0 to the highest one chosen. */
    long[] frequencies(int item) {
        return frequencies[item].clone();
    }

    /** Whether somebody did not answer an item. */
    boolean hasGaps(int item) {
        return Arrays.stream(frequencies[item]).sum() < rows.length;
    }

    /** The answers, several items in a word; kept for the next time. */
    synchronized ResponseWords words(int[] categories) {
        if (words == null || !words.fit(categories)) {
            words = new ResponseWords(this, categories);
        }
        return words;
    }

    private static long[][] counted(byte[][] rows, int items) {
        long[][] counts = new long[items][Byte.MAX_VALUE + 1];
        int[] categories = new int[items];
        for (byte[] row : rows) {
            for (int j = 0; j < items; j++) {
                if (row[j] != MISSING) {
                    counts[j][row[j]]++;
                    categories[j] = Math.max(categories[j], row[j] + 1);
                }
            }
        }
        for (int j = 0; j < items; j++) {
            counts[j] = Arrays.copyOf(counts[j], categories[j]);
        }
        return counts;
    }
}
