package org.thetaprep.content.reader;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What an English question says about how many things to choose. */
final class SelectMarker {

    private static final List<String> NUMBERS = List.of("zero", "one", "two", "three", "four", "five", "six", "seven");
    private static final Pattern SELECT = Pattern.compile("(?i)\\(\\s*(select|choose)\\b");
    private static final Pattern NUMBER = Pattern.compile("(?i)\\b(two|three|four|five|six|seven|[2-7])\\b");

    private SelectMarker() {}

    /** What is wrong with the marker of a choice item, if anything. */
    static Optional<String> complaint(String leadIn, int keys) {
        if (keys == 1) {
            return SELECT.matcher(leadIn).find()
                    ? Optional.of("expected no \"(Select …)\" in the lead-in of an item with one key")
                    : Optional.empty();
        }
        String marker = "(Select " + NUMBERS.get(keys).toUpperCase(Locale.ROOT) + ".)";
        return leadIn.endsWith("? " + marker)
                ? Optional.empty()
                : Optional.of(
                        "expected the lead-in to end with \"? " + marker + "\", as the item has " + keys + " keys");
    }

    /** What is wrong with the number of steps that an ordering item states, if anything. */
    static Optional<String> stepsComplaint(String leadIn, int placed, int surplus) {
        Set<String> stated = NUMBER.matcher(leadIn)
                .results()
                .map(number -> number.group().toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        if (stated.contains("" + placed) || stated.contains(NUMBERS.get(placed))) {
            return Optional.empty();
        }
        return !stated.isEmpty() || surplus > 0
                ? Optional.of("expected the lead-in to say that " + placed + " steps are to be put in order")
                : Optional.empty();
    }
}
