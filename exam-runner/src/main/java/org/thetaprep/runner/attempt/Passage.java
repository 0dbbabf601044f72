package org.thetaprep.runner.attempt;

/**
 * A stretch of an item's text as its learner sees it.
 *
 * @param part which text
 * @param from where it begins, in UTF-16 code units of the text's paragraphs one after the other, from 0
 * @param to where it ends, exclusive; beyond {@code from}, at most {@link #LONGEST_TEXT}
 */
public record Passage(Part part, int from, int to) {

    /** No text of an item is longer than this. */
    public static final int LONGEST_TEXT = 20_000;

    /** The texts of an item that can be highlighted. */
    public enum Part {
        /** The scenario of its case study. */
        SCENARIO,
        /** The stem with the question that ends it. */
        STEM
    }

    public Passage {
        if (from < 0 || to <= from || to > LONGEST_TEXT) {
            throw new IllegalArgumentException("a passage goes from 0 or more to beyond that, at most " + LONGEST_TEXT
                    + ", was " + from + " to " + to);
        }
    }

    boolean touches(Passage other) {
        return part == other.part && from <= other.to && other.from <= to;
    }
}
