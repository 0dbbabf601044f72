package org.thetaprep.content.exam;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What an item asks of the mind that answers it. */
public enum CognitiveLevel {
    /** To know a fact. */
    RECALL,
    /** To use what one knows in a given situation. */
    APPLY,
    /** To weigh several constraints against one another, or to find a cause. */
    ANALYSE;

    /** The name in pack files, for instance {@code apply}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The level with a name.
     *
     * @param id a name as in pack files
     * @return the level, or empty if there is none of that name
     */
    public static Optional<CognitiveLevel> of(String id) {
        return Arrays.stream(values()).filter(level -> level.id().equals(id)).findFirst();
    }
}
