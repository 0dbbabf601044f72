package org.thetaprep.report.chart;

import java.awt.Shape;
import java.awt.geom.PathIterator;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** Numbers and shapes as SVG writes them. */
final class SvgPath {

    private static final double MANY = 1e9;
    private static final double CLOSE = 1e-4;

    private SvgPath() {}

    /** A number with at most two decimals, without an exponent. */
    static String number(double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("coordinate is " + value);
        }
        double hundredths = Math.abs(value) * 100;
        double rest = hundredths - Math.floor(hundredths);
        return hundredths < MANY && Math.abs(rest - 0.5) > CLOSE
                ? hundredths(Math.round(hundredths), value < 0)
                : exact(value);
    }

    private static String hundredths(long count, boolean negative) {
        if (count == 0) {
            return "0";
        }
        long parts = count % 100;
        String whole = (negative ? "-" : "") + count / 100;
        if (parts == 0) {
            return whole;
        }
        return whole + (parts < 10 ? ".0" : ".") + (parts % 10 == 0 ? parts / 10 : parts);
    }

    /** The same where it lies about half way between two. */
    private static String exact(double value) {
        BigDecimal rounded = BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_UP);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }

    /** The outline of a shape as path data. */
    static String data(Shape shape) {
        StringBuilder data = new StringBuilder();
        double[] at = new double[6];
        for (PathIterator path = shape.getPathIterator(null); !path.isDone(); path.next()) {
            switch (path.currentSegment(at)) {
                case PathIterator.SEG_MOVETO:
                    segment(data, 'M', at, 2);
                    break;
                case PathIterator.SEG_LINETO:
                    segment(data, 'L', at, 2);
                    break;
                case PathIterator.SEG_QUADTO:
                    segment(data, 'Q', at, 4);
                    break;
                case PathIterator.SEG_CUBICTO:
                    segment(data, 'C', at, 6);
                    break;
                default:
                    data.append('Z');
            }
        }
        return data.toString();
    }

    private static void segment(StringBuilder data, char letter, double[] at, int count) {
        data.append(letter);
        for (int i = 0; i < count; i++) {
            data.append(i == 0 ? "" : " ").append(number(at[i]));
        }
    }
}
