package org.thetaprep.content.item;

import java.util.regex.Pattern;
import org.thetaprep.content.contract.Require;

/**
 * The name of an item: stable over revisions, unique over the pack.
 *
 * @param value kebab-case (lower-case letters and digits, single hyphens between), 1 to 60 characters
 */
public record ItemId(String value) implements Comparable<ItemId> {

    /** The largest number of characters. */
    public static final int MAX_LENGTH = 60;

    private static final Pattern FORM = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    /** Refuses any other form. */
    public ItemId {
        Require.that(
                isWellFormed(value), "item id must be kebab-case of at most 60 characters, but is '" + value + "'");
    }

    /**
     * Whether a text can be an item id.
     *
     * @param value any text
     * @return whether the constructor takes it
     */
    public static boolean isWellFormed(String value) {
        return value.length() <= MAX_LENGTH && FORM.matcher(value).matches();
    }

    @Override
    public int compareTo(ItemId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
