package org.thetaprep.content.lint;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.thetaprep.content.problem.Rule;
import org.thetaprep.content.problem.Severity;

/** Keys much longer or shorter than the distractors. */
final class KeyLength implements ItemCheck {

    private static final Threshold LEAST =
            new Threshold("key-length-least", 0.75, "smallest mean length of keys, over that of distractors");
    private static final Threshold MOST =
            new Threshold("key-length-most", 1.25, "largest mean length of keys, over that of distractors");

    private static final Pattern NUMBER = Pattern.compile("[0-9]+([.,][0-9]+)*");

    @Override
    public Rule rule() {
        return new Rule(
                "key-length",
                Severity.WARNING,
                "Keys and distractors of an item have about the same length in characters, so that length"
                        + " gives nothing away. Options that differ in their numbers alone are as long as these.");
    }

    @Override
    public List<Threshold> thresholds() {
        return List.of(LEAST, MOST);
    }

    @Override
    public void check(ItemText item, Bank bank, Findings findings) {
        if (!item.hasOptions() || differInNumbersAlone(item)) {
            return;
        }
        double ratio = mean(item, Part.Role.KEY) / mean(item, Part.Role.DISTRACTOR);
        if (ratio < bank.threshold(LEAST) || ratio > bank.threshold(MOST)) {
            findings.at(
                    item,
                    item.parts(Part.Role.KEY).get(0).path(),
                    String.format(
                            Locale.ROOT,
                            "expected keys of %.2f to %.2f times the length of the distractors, found %.2f",
                            bank.threshold(LEAST),
                            bank.threshold(MOST),
                            ratio));
        }
    }

    private static boolean differInNumbersAlone(ItemText item) {
        return item.parts().stream()
                        .map(part -> NUMBER.matcher(part.text()).replaceAll("0"))
                        .distinct()
                        .count()
                == 1;
    }

    private static double mean(ItemText item, Part.Role role) {
        return item.texts(role).stream().mapToInt(String::length).average().orElseThrow();
    }
}
