package org.thetaprep.content.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.thetaprep.content.lint.text.Words;
import org.thetaprep.content.problem.Rule;
import org.thetaprep.content.problem.Severity;

/** Items with the same options and the same key. */
final class SameOptions implements Check {

    private static final Threshold OVERLAP =
            new Threshold("option-overlap", 0.8, "share of options that two items may have in common");

    @Override
    public Rule rule() {
        return new Rule(
                "same-options",
                Severity.WARNING,
                "Items with nearly the same options differ in their key; otherwise one of them is the other"
                        + " in disguise.");
    }

    @Override
    public List<Threshold> thresholds() {
        return List.of(OVERLAP);
    }

    @Override
    public void check(Bank bank, Findings findings) {
        record Offer(ItemText item, Set<String> options, Set<String> keys) {}
        List<Offer> offers = new ArrayList<>();
        for (ItemText item : bank.items()) {
            if (!item.hasOptions()) {
                continue;
            }
            Offer offer = new Offer(
                    item,
                    item.parts().stream().map(part -> normal(part.text())).collect(Collectors.toSet()),
                    item.texts(Part.Role.KEY).stream().map(SameOptions::normal).collect(Collectors.toSet()));
            for (Offer earlier : offers) {
                if (earlier.keys().equals(offer.keys())
                        && Words.jaccard(earlier.options(), offer.options()) > bank.threshold(OVERLAP)) {
                    findings.at(
                            item,
                            "expected other options or another key than "
                                    + earlier.item().id() + " has");
                }
            }
            offers.add(offer);
        }
    }

    private static String normal(String text) {
        return String.join(" ", new TreeSet<>(Words.of(text)));
    }
}
