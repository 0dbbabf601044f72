package org.thetaprep.content.lint;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.thetaprep.content.problem.Rule;
import org.thetaprep.content.problem.Severity;

/** Items whose options are not of one form. */
final class OptionParallelism implements ItemCheck {

    private static final Threshold SHARE =
            new Threshold("parallel-options", 0.8, "share of an item's options that begin alike at least");

    @Override
    public Rule rule() {
        return new Rule(
                "option-parallelism",
                Severity.WARNING,
                "The options of an item are built alike: most begin with a preposition, or with a word in -ing, or"
                        + " otherwise, so that a reader compares what they say and not how they say it. Whether"
                        + " another word is a verb or a noun is left to the reviewer.");
    }

    @Override
    public List<Threshold> thresholds() {
        return List.of(SHARE);
    }

    @Override
    public boolean isAboutEnglish() {
        return true;
    }

    @Override
    public void check(ItemText item, Bank bank, Findings findings) {
        if (!item.hasOptions()) {
            return;
        }
        Map<Beginning, Integer> counts = new EnumMap<>(Beginning.class);
        for (Part part : item.parts()) {
            Beginning beginning = Beginning.of(part.text());
            counts.merge(beginning == Beginning.ARTICLE ? Beginning.OTHER : beginning, 1, Integer::sum);
        }
        int most = counts.values().stream().mapToInt(Integer::intValue).max().orElseThrow();
        if (most < bank.threshold(SHARE) * item.parts().size()) {
            findings.at(
                    item,
                    item.parts().get(0).path(),
                    "expected at least " + Findings.percent(bank.threshold(SHARE))
                            + " of the options to begin alike, found "
                            + counts.entrySet().stream()
                                    .map(entry -> entry.getValue() + " with " + entry.getKey())
                                    .collect(Collectors.joining(", ")));
        }
    }
}
