package org.thetaprep.content.formula;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Optional;

/** The operators between two formulas, the loosest first. */
enum Operator {
    OR("or", 1),
    AND("and", 2),
    EQUAL("=", 3),
    UNEQUAL("!=", 3),
    LESS("<", 3),
    AT_MOST("<=", 3),
    GREATER(">", 3),
    AT_LEAST(">=", 3),
    PLUS("+", 4),
    MINUS("-", 4),
    TIMES("*", 5),
    OVER("/", 5);

    /** Where comparing stands, which does not chain. */
    static final int COMPARISON = 3;

    /** The tightest level. */
    static final int TIGHTEST = 5;

    private final String symbol;
    private final int level;

    Operator(String symbol, int level) {
        this.symbol = symbol;
        this.level = level;
    }

    static Optional<Operator> of(String symbol, int level) {
        return Arrays.stream(values())
                .filter(operator -> operator.level == level && operator.symbol.equals(symbol))
                .findFirst();
    }

    BigDecimal apply(BigDecimal left, BigDecimal right) throws NoValue {
        return switch (this) {
            case OR -> Numbers.truth(Numbers.isTrue(left) || Numbers.isTrue(right));
            case AND -> Numbers.truth(Numbers.isTrue(left) && Numbers.isTrue(right));
            case EQUAL -> Numbers.truth(left.compareTo(right) == 0);
            case UNEQUAL -> Numbers.truth(left.compareTo(right) != 0);
            case LESS -> Numbers.truth(left.compareTo(right) < 0);
            case AT_MOST -> Numbers.truth(left.compareTo(right) <= 0);
            case GREATER -> Numbers.truth(left.compareTo(right) > 0);
            case AT_LEAST -> Numbers.truth(left.compareTo(right) >= 0);
            case PLUS -> Numbers.bounded(left.add(right, Numbers.PRECISION));
            case MINUS -> Numbers.bounded(left.subtract(right, Numbers.PRECISION));
            case TIMES -> Numbers.bounded(left.multiply(right, Numbers.PRECISION));
            case OVER -> quotient(left, right);
        };
    }

    private static BigDecimal quotient(BigDecimal left, BigDecimal right) throws NoValue {
        if (right.signum() == 0) {
            throw new NoValue("a division by zero");
        }
        return Numbers.bounded(left.divide(right, Numbers.PRECISION));
    }
}
