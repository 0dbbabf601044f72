package org.thetaprep.content.formula;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The functions of the language. */
enum Function {
    MIN("min", 2, 9),
    MAX("max", 2, 9),
    ROUND("round", 1, 2),
    CEIL("ceil", 1, 1),
    FLOOR("floor", 1, 1),
    ABS("abs", 1, 1),
    SQRT("sqrt", 1, 1),
    LN("ln", 1, 1),
    EXP("exp", 1, 1),
    POW("pow", 2, 2),
    NOT("not", 1, 1),
    IF("if", 3, 3);

    private static final int MOST_DECIMALS = 12;

    private final String symbol;
    private final int fewest;
    private final int most;

    Function(String symbol, int fewest, int most) {
        this.symbol = symbol;
        this.fewest = fewest;
        this.most = most;
    }

    static Optional<Function> of(String symbol) {
        return Arrays.stream(values())
                .filter(function -> function.symbol.equals(symbol))
                .findFirst();
    }

    static List<String> symbols() {
        return Arrays.stream(values()).map(function -> function.symbol).toList();
    }

    boolean takes(int arguments) {
        return arguments >= fewest && arguments <= most;
    }

    String arity() {
        return fewest == most
                ? fewest + (fewest == 1 ? " argument" : " arguments")
                : fewest + " to " + most + " arguments";
    }

    /** The value; {@code if} is not among those that get here, as it looks at one branch alone. */
    BigDecimal apply(List<BigDecimal> arguments) throws NoValue {
        BigDecimal first = arguments.get(0);
        return switch (this) {
            case MIN -> arguments.stream().reduce(first, BigDecimal::min);
            case MAX -> arguments.stream().reduce(first, BigDecimal::max);
            case ROUND -> first.setScale(arguments.size() == 1 ? 0 : decimals(arguments.get(1)), RoundingMode.HALF_UP);
            case CEIL -> first.setScale(0, RoundingMode.CEILING);
            case FLOOR -> first.setScale(0, RoundingMode.FLOOR);
            case ABS -> first.abs();
            case SQRT -> root(first);
            case LN -> logarithm(first);
            case EXP -> Numbers.of(Math.exp(first.doubleValue()), "exp of a large number");
            case POW ->
                Numbers.of(
                        Math.pow(first.doubleValue(), arguments.get(1).doubleValue()),
                        "a power that is no number or too large");
            case NOT -> Numbers.truth(!Numbers.isTrue(first));
            case IF -> throw new IllegalStateException("'if' chooses before it computes");
        };
    }

    private static int decimals(BigDecimal asked) throws NoValue {
        int decimals = asked.intValue();
        if (BigDecimal.valueOf(decimals).compareTo(asked) != 0 || decimals < 0 || decimals > MOST_DECIMALS) {
            throw new NoValue("rounding to a number of decimals that is not 0 to " + MOST_DECIMALS);
        }
        return decimals;
    }

    private static BigDecimal root(BigDecimal number) throws NoValue {
        if (number.signum() < 0) {
            throw new NoValue("the square root of a negative number");
        }
        return number.sqrt(Numbers.PRECISION);
    }

    private static BigDecimal logarithm(BigDecimal number) throws NoValue {
        if (number.signum() <= 0) {
            throw new NoValue("the logarithm of a number that is not positive");
        }
        return Numbers.of(Math.log(number.doubleValue()), "a logarithm");
    }
}
