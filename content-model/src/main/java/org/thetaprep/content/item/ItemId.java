package org.thetaprep.content.item;

import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.thetaprep.content.contract.Require;

/**
 * The name of an item: stable over revisions, unique over the pack. An item drawn from an item model
 * is named after the model and the seed, {@code model-id~17}, so that it can be drawn again.
 *
 * @param value kebab-case (lower-case letters and digits, single hyphens between), 1 to 60 characters;
 *     for a drawn item followed by a tilde and its seed
 */
public record ItemId(String value) implements Comparable<ItemId> {

    /** The largest number of characters, without the seed of a drawn item. */
    public static final int MAX_LENGTH = 60;

    /** The largest seed. */
    public static final int MAX_SEED = 999_999_999;

    private static final Pattern FORM = Pattern.compile("([a-z0-9]+(?:-[a-z0-9]+)*)(?:~(0|[1-9][0-9]{0,8}))?");

    /** Refuses any other form. */
    public ItemId {
        Require.that(
                isWellFormed(value), "item id must be kebab-case of at most 60 characters, but is '" + value + "'");
    }

    /**
     * The name of an item drawn from a model.
     *
     * @param model the model's own name
     * @param seed the seed, 0 to {@link #MAX_SEED}
     * @return the name of the drawn item
     */
    public static ItemId drawn(ItemId model, int seed) {
        Require.that(model.seed().isEmpty(), "model must not be a drawn item, but is '" + model + "'");
        return new ItemId(model + "~" + Require.within("seed", seed, 0, MAX_SEED));
    }

    /**
     * Whether a text can be an item id.
     *
     * @param value any text
     * @return whether the constructor takes it
     */
    public static boolean isWellFormed(String value) {
        Matcher matcher = FORM.matcher(value);
        return matcher.matches() && matcher.group(1).length() <= MAX_LENGTH;
    }

    /** The name as authors write it: of a drawn item that of its model, else this. */
    public ItemId authored() {
        int tilde = value.indexOf('~');
        return tilde < 0 ? this : new ItemId(value.substring(0, tilde));
    }

    /** The seed of a drawn item; empty for one that stands in the pack as it is. */
    public OptionalInt seed() {
        int tilde = value.indexOf('~');
        return tilde < 0 ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(value.substring(tilde + 1)));
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
