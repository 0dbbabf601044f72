package org.thetaprep.runner.drill;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Names a card: its kind and what it is made from, for instance {@code trap:row/id}.
 *
 * @param value 3 to 220 letters, digits and {@code _ . / : -}
 */
public record CardId(String value) {

    private static final Pattern FORM = Pattern.compile("[a-z]+:[A-Za-z0-9][A-Za-z0-9_./:-]{0,200}");

    public CardId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("a card must be named by kind and topic, but is '" + value + "'");
        }
    }

    /** Reads a name that someone sent. */
    public static Optional<CardId> parse(String text) {
        return text != null && FORM.matcher(text).matches() ? Optional.of(new CardId(text)) : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
