package org.thetaprep.runner.reference;

import java.util.List;

/**
 * Rows that are worth seeing side by side.
 *
 * @param title what they have in common, or the belief that mixes them up
 * @param entries the rows, at least two
 */
public record Comparison(String title, List<ReferenceEntry> entries) {

    /** The most rows that are compared at once. */
    public static final int MOST = 6;

    public Comparison {
        entries = List.copyOf(entries);
        if (entries.size() < 2) {
            throw new IllegalArgumentException("a comparison needs two rows, but '" + title + "' has fewer");
        }
    }
}
