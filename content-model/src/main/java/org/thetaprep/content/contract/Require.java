package org.thetaprep.content.contract;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Conditions that the compact constructors of this module share. Each refuses a bad value with an
 * {@link IllegalArgumentException} that names the component and shows the value.
 */
public final class Require {

    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_./-]*");

    private Require() {}

    /**
     * A text that says something.
     *
     * @param name the component's name, for the message
     * @param value the text
     * @return the text, unchanged
     * @throws IllegalArgumentException if it is empty or only white space
     */
    public static String text(String name, String value) {
        Objects.requireNonNull(value, name);
        if (value.isBlank()) {
            throw new IllegalArgumentException(name + " must not be blank");
        }
        return value;
    }

    /**
     * A text that, if given, says something.
     *
     * @param name the component's name, for the message
     * @param value the optional text
     * @return the same
     * @throws IllegalArgumentException if it is present and blank
     */
    public static Optional<String> optionalText(String name, Optional<String> value) {
        Objects.requireNonNull(value, name).ifPresent(text -> text(name, text));
        return value;
    }

    /**
     * An identifier: letters, digits, and {@code _ . / -} between them, no white space.
     *
     * @param name the component's name, for the message
     * @param value the identifier
     * @return the identifier, unchanged
     * @throws IllegalArgumentException if it has another form
     */
    public static String id(String name, String value) {
        Objects.requireNonNull(value, name);
        if (!TOKEN.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    name + " must be made of letters, digits and _ . / -, but is '" + value + "'");
        }
        return value;
    }

    /**
     * A number within bounds.
     *
     * @param name the component's name, for the message
     * @param value the number
     * @param least the smallest allowed value
     * @param most the largest allowed value
     * @return the number
     * @throws IllegalArgumentException if it lies outside
     */
    public static int within(String name, int value, int least, int most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(name + " must be " + least + " to " + most + ", but is " + value);
        }
        return value;
    }

    /**
     * A list whose length lies within bounds, copied so that it cannot change.
     *
     * @param name the component's name, for the message
     * @param values the list, without null elements
     * @param least the smallest allowed length
     * @param most the largest allowed length
     * @param <T> the element type
     * @return an immutable copy
     * @throws IllegalArgumentException if it is shorter or longer
     */
    public static <T> List<T> sized(String name, List<T> values, int least, int most) {
        within("number of " + name, values.size(), least, most);
        return List.copyOf(values);
    }

    /**
     * A list in which nothing occurs twice, copied so that it cannot change.
     *
     * @param name the component's name, for the message
     * @param values the list, without null elements
     * @param <T> the element type
     * @return an immutable copy
     * @throws IllegalArgumentException if an element occurs twice
     */
    public static <T> List<T> distinct(String name, List<T> values) {
        Set<T> seen = new HashSet<>();
        for (T value : values) {
            if (!seen.add(value)) {
                throw new IllegalArgumentException(name + " must not repeat, but '" + value + "' does");
            }
        }
        return List.copyOf(values);
    }

    /**
     * Any other condition.
     *
     * @param holds whether it holds
     * @param message what is expected and what was found, used if it does not hold
     * @throws IllegalArgumentException if it does not hold
     */
    public static void that(boolean holds, String message) {
        if (!holds) {
            throw new IllegalArgumentException(message);
        }
    }
}
