package org.thetaprep.content.exam;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * The difficulty an author intends: where the item is meant to lie for the exam's population,
 * before any data.
 */
public enum Difficulty {
    /** Meant to lie one logit below the middle of the population. */
    EASY(-1),
    /** Meant to lie in the middle of the population. */
    MEDIUM(0),
    /** Meant to lie one logit above the middle of the population. */
    HARD(1);

    private final int logits;

    Difficulty(int logits) {
        this.logits = logits;
    }

    /** The intended difficulty in logits: −1, 0 or 1. */
    public int logits() {
        return logits;
    }

    /** The name in pack files, for instance {@code medium}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The difficulty with a name.
     *
     * @param id a name as in pack files
     * @return the difficulty, or empty if there is none of that name
     */
    public static Optional<Difficulty> of(String id) {
        return Arrays.stream(values())
                .filter(difficulty -> difficulty.id().equals(id))
                .findFirst();
    }
}
