package org.thetaprep.content.itemmodel;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.thetaprep.content.contract.Require;

/** What an item model draws anew for each item. */
public sealed interface Slot {

    /** The largest number of values a slot may take. */
    int MOST_VALUES = 10_000;

    /** How many values it may take, 1 to {@link #MOST_VALUES}. */
    int size();

    /**
     * One of its values, as a learner reads it.
     *
     * @param index 0 to {@link #size()}, exclusive
     * @return the text
     */
    String text(int index);

    /**
     * One of its values, for formulas.
     *
     * @param index 0 to {@link #size()}, exclusive
     * @return the number; empty if the slot takes texts
     */
    Optional<BigDecimal> number(int index);

    /** Whether it takes numbers. */
    default boolean isNumeric() {
        return number(0).isPresent();
    }

    /**
     * Calls the case of this kind.
     *
     * @param cases one function for each kind
     * @param <R> what they return
     * @return what the called function returns
     */
    <R> R match(Cases<R> cases);

    /**
     * Equally spaced numbers.
     *
     * @param from the first
     * @param to the last that may be reached, not below the first
     * @param step the distance, above 0
     * @param notation how they are written; its decimals show every step
     */
    record Range(BigDecimal from, BigDecimal to, BigDecimal step, Notation notation) implements Slot {

        /** Refuses an empty range, more than {@link #MOST_VALUES} values, and decimals that hide steps. */
        public Range {
            Require.that(step.signum() > 0, "step must be above 0, but is " + step.toPlainString());
            Require.that(
                    from.compareTo(to) <= 0,
                    "from must not exceed to, but " + from.toPlainString() + " does " + to.toPlainString());
            BigDecimal values = to.subtract(from).divideToIntegralValue(step).add(BigDecimal.ONE);
            Require.that(
                    values.compareTo(BigDecimal.valueOf(MOST_VALUES)) <= 0,
                    "values of a slot must be at most " + MOST_VALUES + ", but are " + values.toPlainString());
            Require.that(
                    Math.max(scale(from), scale(step)) <= notation.decimals(),
                    "decimals must show each step of " + step.toPlainString() + " from " + from.toPlainString()
                            + ", but are " + notation.decimals());
        }

        private static int scale(BigDecimal number) {
            return number.stripTrailingZeros().scale();
        }

        @Override
        public int size() {
            return to.subtract(from).divideToIntegralValue(step).intValueExact() + 1;
        }

        @Override
        public String text(int index) {
            return notation.write(value(index));
        }

        @Override
        public Optional<BigDecimal> number(int index) {
            return Optional.of(value(index));
        }

        private BigDecimal value(int index) {
            return from.add(step.multiply(BigDecimal.valueOf(index)));
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.range(this);
        }
    }

    /**
     * Some numbers.
     *
     * @param numbers at least one, none twice
     * @param notation how they are written
     */
    record Numbers(List<BigDecimal> numbers, Notation notation) implements Slot {

        /** Refuses no numbers and repeated ones. */
        public Numbers {
            numbers = Require.sized("numbers of a slot", numbers, 1, MOST_VALUES);
            Require.distinct(
                    "numbers of a slot", numbers.stream().map(notation::write).toList());
        }

        @Override
        public int size() {
            return numbers.size();
        }

        @Override
        public String text(int index) {
            return notation.write(numbers.get(index));
        }

        @Override
        public Optional<BigDecimal> number(int index) {
            return Optional.of(numbers.get(index));
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.numbers(this);
        }
    }

    /**
     * Some texts.
     *
     * @param texts at least one, none blank, none twice
     */
    record Texts(List<String> texts) implements Slot {

        /** Refuses no texts, blank ones and repeated ones. */
        public Texts {
            Require.sized("texts of a slot", texts, 1, MOST_VALUES);
            texts = Require.distinct("texts of a slot", texts);
            texts.forEach(text -> Require.text("text of a slot", text));
        }

        @Override
        public int size() {
            return texts.size();
        }

        @Override
        public String text(int index) {
            return texts.get(index);
        }

        @Override
        public Optional<BigDecimal> number(int index) {
            return Optional.empty();
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.texts(this);
        }
    }

    /**
     * One function for each kind of slot.
     *
     * @param <R> what they return
     */
    interface Cases<R> {

        /** For equally spaced numbers. */
        R range(Range slot);

        /** For listed numbers. */
        R numbers(Numbers slot);

        /** For listed texts. */
        R texts(Texts slot);
    }
}
