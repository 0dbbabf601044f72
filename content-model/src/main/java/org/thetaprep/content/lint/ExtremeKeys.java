package org.thetaprep.content.lint;

import java.util.ArrayList;
import java.util.List;
import org.thetaprep.content.problem.Rule;
import org.thetaprep.content.problem.Severity;

/** How many multiple-choice items have the longest, or the shortest, option as their key. */
final class ExtremeKeys implements Check {

    private final boolean longest;
    private final Threshold warning;
    private final Threshold error;

    private ExtremeKeys(boolean longest) {
        this.longest = longest;
        String which = longest ? "longest" : "shortest";
        this.warning = new Threshold(
                which + "-key", 0.35, "largest share of items whose key is the strictly " + which + " option");
        this.error =
                new Threshold(which + "-key-stop", 0.40, "share above which a strictly " + which + " key is an error");
    }

    static Check longest() {
        return new ExtremeKeys(true);
    }

    static Check shortest() {
        return new ExtremeKeys(false);
    }

    @Override
    public Rule rule() {
        return new Rule(
                longest ? "longest-key" : "shortest-key",
                Severity.WARNING,
                "The key is the strictly " + (longest ? "longest" : "shortest")
                        + " option in about as many multiple-choice items as chance would have it: a quarter.");
    }

    @Override
    public List<Threshold> thresholds() {
        return List.of(warning, error, Bank.MINIMUM);
    }

    @Override
    public void check(Bank bank, Findings findings) {
        List<Object> extreme = new ArrayList<>();
        for (ItemText item : bank.multipleChoice()) {
            if (isExtreme(item)) {
                extreme.add(item.id());
            }
        }
        double share =
                (double) extreme.size() / Math.max(1, bank.multipleChoice().size());
        if (bank.isLargeEnough(bank.multipleChoice()) && share > bank.threshold(warning)) {
            findings.aboutBank(
                    share > bank.threshold(error) ? Severity.ERROR : Severity.WARNING,
                    "expected the key to be the " + (longest ? "longest" : "shortest")
                            + " option in at most " + Findings.percent(bank.threshold(warning)) + ", found "
                            + Findings.percent(share) + ": " + Findings.worst(extreme));
        }
    }

    private boolean isExtreme(ItemText item) {
        int key = item.texts(Part.Role.KEY).get(0).length();
        return item.texts(Part.Role.DISTRACTOR).stream()
                .mapToInt(String::length)
                .allMatch(length -> longest ? length < key : length > key);
    }
}
