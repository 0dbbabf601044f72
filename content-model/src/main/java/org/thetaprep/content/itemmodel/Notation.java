package org.thetaprep.content.itemmodel;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;
import org.thetaprep.content.contract.Require;

/**
 * How a number is written: rounded half up, thousands set apart by commas.
 *
 * @param decimals digits after the point, 0 to 6
 * @param prefix what stands before the number, for instance {@code USD} and a space
 * @param suffix what stands after it, for instance {@code %} or a space and {@code GB}
 */
public record Notation(int decimals, String prefix, String suffix) {

    /** Whole numbers without a unit. */
    public static final Notation WHOLE = new Notation(0, "", "");

    private static final int THOUSAND = 3;

    /** Refuses other numbers of decimals. */
    public Notation {
        Require.within("decimals", decimals, 0, 6);
        Objects.requireNonNull(prefix, "prefix");
        Objects.requireNonNull(suffix, "suffix");
    }

    /**
     * The number as a reader sees it.
     *
     * @param number any number
     * @return for instance {@code USD 1,234.50}
     */
    public String write(BigDecimal number) {
        BigDecimal rounded = number.setScale(decimals, RoundingMode.HALF_UP);
        String digits = rounded.abs().toPlainString();
        int point = digits.indexOf('.');
        String whole = point < 0 ? digits : digits.substring(0, point);
        String sign = rounded.signum() < 0 ? "\u2212" : "";
        return prefix + sign + grouped(whole) + (point < 0 ? "" : digits.substring(point)) + suffix;
    }

    private static String grouped(String digits) {
        StringBuilder grouped = new StringBuilder(digits);
        for (int at = digits.length() - THOUSAND; at > 0; at -= THOUSAND) {
            grouped.insert(at, ',');
        }
        return grouped.toString();
    }
}
