package org.thetaprep.content.formula;

import java.math.BigDecimal;
import java.math.MathContext;

/** The arithmetic of formulas: decimal, with 34 digits, so that 0.1 + 0.2 is 0.3. */
final class Numbers {

    static final MathContext PRECISION = MathContext.DECIMAL128;
    private static final BigDecimal LARGEST = BigDecimal.TEN.pow(15);

    private Numbers() {}

    /** The number, unless it is too large for an item. */
    static BigDecimal bounded(BigDecimal number) throws NoValue {
        if (number.abs().compareTo(LARGEST) >= 0) {
            throw new NoValue("a number of 10 to the power of 15 or more");
        }
        return number;
    }

    /** What a library function over floating-point numbers gives. */
    static BigDecimal of(double number, String what) throws NoValue {
        if (!Double.isFinite(number)) {
            throw new NoValue(what);
        }
        return bounded(new BigDecimal(number, MathContext.DECIMAL64));
    }

    static BigDecimal truth(boolean holds) {
        return holds ? BigDecimal.ONE : BigDecimal.ZERO;
    }

    static boolean isTrue(BigDecimal number) {
        return number.signum() != 0;
    }
}
