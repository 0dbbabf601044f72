package org.thetaprep.scoring.table;

import java.util.regex.Pattern;

/** Numbers as tables write them: decimal, with a point, the same in every locale. */
final class Numbers {

    private static final Pattern DECIMAL = Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d{1,4})?");

    private Numbers() {}

    /** The number, or NaN if the text is none or too large. */
    static double parse(String text) {
        if (!DECIMAL.matcher(text).matches()) {
            return Double.NaN;
        }
        double number = Double.parseDouble(text);
        return Double.isInfinite(number) ? Double.NaN : number;
    }

    /** The shortest text that reads back as the same number; infinity as R writes it. */
    static String format(double number) {
        if (Double.isInfinite(number)) {
            return number > 0 ? "Inf" : "-Inf";
        }
        return number == Math.rint(number) && Math.abs(number) < 1e15
                ? String.valueOf((long) number)
                : String.valueOf(number);
    }
}
