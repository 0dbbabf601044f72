package org.thetaprep.content.formula;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A formula over named numbers: numbers, names, {@code + - * /}, comparisons ({@code = != < <= > >=}),
 * {@code and}, {@code or}, parentheses, and the functions {@link #functions()}. What is compared or
 * combined by {@code and} and {@code or} gives 1 or 0; every number but 0 counts as true. Decimal
 * arithmetic with 34 digits; {@code sqrt} as precise, {@code ln}, {@code exp} and {@code pow} as
 * floating-point numbers are (about 15 digits). A formula has no effects and always ends.
 */
public final class Formula {

    /** The form of a name: a lower-case letter, then lower-case letters, digits and underscores. */
    public static final Pattern NAME = Pattern.compile("(?!(?:and|or)$)[a-z][a-z0-9_]*");

    private static final int LONGEST = 500;

    private final String text;
    private final Expression expression;
    private final Set<String> names;

    private Formula(String text, Expression expression) {
        this.text = text;
        this.expression = expression;
        Set<String> used = new LinkedHashSet<>();
        expression.names(used::add);
        this.names = Collections.unmodifiableSet(used);
    }

    /**
     * Reads a formula.
     *
     * @param text at most 500 characters
     * @return the formula
     * @throws FormulaException if it cannot be read; says what was expected, and where
     */
    public static Formula parse(String text) throws FormulaException {
        Objects.requireNonNull(text, "text");
        if (text.length() > LONGEST) {
            throw new FormulaException("expected at most " + LONGEST + " characters, found " + text.length(), LONGEST);
        }
        return new Formula(text, new FormulaParser(text).parse());
    }

    /** The names of the functions. */
    public static List<String> functions() {
        return Function.symbols();
    }

    /** The names whose values it needs, in the order of the text. */
    public Set<String> names() {
        return names;
    }

    /**
     * Computes the value.
     *
     * @param values the value of each name in {@link #names()}
     * @return the value, below 10 to the power of 15 in size
     * @throws NoValue if it divides by zero, takes a root or logarithm of what has none, or gets too large
     * @throws IllegalArgumentException if a name has no value
     */
    public BigDecimal value(Map<String, BigDecimal> values) throws NoValue {
        return Numbers.bounded(expression.value(values));
    }

    /**
     * Whether a condition holds: the value is not 0.
     *
     * @param values the value of each name in {@link #names()}
     * @return whether it holds
     * @throws NoValue as for {@link #value}
     */
    public boolean holds(Map<String, BigDecimal> values) throws NoValue {
        return Numbers.isTrue(value(values));
    }

    /** Formulas are equal if their texts are. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Formula formula && formula.text.equals(text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    /** The text as written. */
    @Override
    public String toString() {
        return text;
    }
}
