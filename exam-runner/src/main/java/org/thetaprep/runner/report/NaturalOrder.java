package org.thetaprep.runner.report;

import java.math.BigInteger;
import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names as people sort them: without regard to case, and numbers in them by value, so that 9 comes before 10. */
final class NaturalOrder implements Comparator<String> {

    private static final Pattern PARTS = Pattern.compile("\\d+|\\D+");

    @Override
    public int compare(String one, String other) {
        Matcher first = PARTS.matcher(one);
        Matcher second = PARTS.matcher(other);
        while (first.find()) {
            if (!second.find()) {
                return 1;
            }
            int order = part(first.group(), second.group());
            if (order != 0) {
                return order;
            }
        }
        return second.find() ? -1 : one.compareTo(other);
    }

    private static int part(String one, String other) {
        return isNumber(one) && isNumber(other)
                ? new BigInteger(one).compareTo(new BigInteger(other))
                : one.compareToIgnoreCase(other);
    }

    private static boolean isNumber(String part) {
        return Character.isDigit(part.charAt(0));
    }
}
