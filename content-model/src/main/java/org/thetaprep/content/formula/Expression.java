package org.thetaprep.content.formula;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** The parts that a formula is made of. */
sealed interface Expression {

    BigDecimal value(Map<String, BigDecimal> names) throws NoValue;

    /** Tells every name that is used. */
    void names(Consumer<String> sink);

    /** A number as written. */
    record Literal(BigDecimal number) implements Expression {

        @Override
        public BigDecimal value(Map<String, BigDecimal> names) {
            return number;
        }

        @Override
        public void names(Consumer<String> sink) {}
    }

    /** The value of a name. */
    record Name(String name) implements Expression {

        @Override
        public BigDecimal value(Map<String, BigDecimal> names) {
            BigDecimal value = names.get(name);
            if (value == null) {
                throw new IllegalArgumentException(
                        "expected a value for '" + name + "' beside " + Set.copyOf(names.keySet()));
            }
            return value;
        }

        @Override
        public void names(Consumer<String> sink) {
            sink.accept(name);
        }
    }

    /** The opposite number. */
    record Negative(Expression operand) implements Expression {

        @Override
        public BigDecimal value(Map<String, BigDecimal> names) throws NoValue {
            return operand.value(names).negate();
        }

        @Override
        public void names(Consumer<String> sink) {
            operand.names(sink);
        }
    }

    /** Two formulas and what stands between them. */
    record Binary(Operator operator, Expression left, Expression right) implements Expression {

        @Override
        public BigDecimal value(Map<String, BigDecimal> names) throws NoValue {
            return operator.apply(left.value(names), right.value(names));
        }

        @Override
        public void names(Consumer<String> sink) {
            left.names(sink);
            right.names(sink);
        }
    }

    /** One of two formulas, by a condition; the other is not computed. */
    record Choice(Expression condition, Expression then, Expression otherwise) implements Expression {

        @Override
        public BigDecimal value(Map<String, BigDecimal> names) throws NoValue {
            return Numbers.isTrue(condition.value(names)) ? then.value(names) : otherwise.value(names);
        }

        @Override
        public void names(Consumer<String> sink) {
            condition.names(sink);
            then.names(sink);
            otherwise.names(sink);
        }
    }

    /** A function of formulas. */
    record Call(Function function, List<Expression> arguments) implements Expression {

        @Override
        public BigDecimal value(Map<String, BigDecimal> names) throws NoValue {
            List<BigDecimal> values = new ArrayList<>();
            for (Expression argument : arguments) {
                values.add(argument.value(names));
            }
            return function.apply(values);
        }

        @Override
        public void names(Consumer<String> sink) {
            arguments.forEach(argument -> argument.names(sink));
        }
    }
}
