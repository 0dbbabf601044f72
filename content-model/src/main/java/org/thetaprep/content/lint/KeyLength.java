package org.thetaprep.content.lint;

import java.util.List;
import java.util.Locale;
import org.thetaprep.content.problem.Rule;
import org.thetaprep.content.problem.Severity;

/** Keys much longer or shorter than the distractors. */
final class KeyLength implements ItemCheck {

    private static final Threshold LEAST =
            new Threshold("key-length-least", 0.75, "smallest mean length of keys, over that of distractors");
    private static final Threshold MOST =
            new Threshold("key-length-most", 1.25, "largest mean length of keys, over that of distractors");

    @Override
    public Rule rule() {
        return new Rule(
                "key-length",
                Severity.WARNING,
                "Keys and distractors of an item have about the same length in characters, so that length"
                        + " gives nothing away.");
    }

    @Override
    public List<Threshold> thresholds() {
        return List.of(LEAST, MOST);
    }

    @Override
    public void check(ItemText item, Bank bank, Findings findings) {
        if (!item.hasOptions()) {
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

    private static double mean(ItemText item, Part.Role role) {
        return item.texts(role).stream().mapToInt(String::length).average().orElseThrow();
    }
}
