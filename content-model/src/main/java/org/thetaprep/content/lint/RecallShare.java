package org.thetaprep.content.lint;

import java.util.List;
import org.thetaprep.content.exam.CognitiveLevel;
import org.thetaprep.content.problem.Rule;
import org.thetaprep.content.problem.Severity;

/** How many items only ask for facts. */
final class RecallShare implements Check {

    private static final Threshold MOST =
            new Threshold("recall-share", 0.15, "largest share of items at the level recall");

    @Override
    public Rule rule() {
        return new Rule(
                "recall-share", Severity.WARNING, "Most items ask to apply or to analyse; few ask for a fact alone.");
    }

    @Override
    public List<Threshold> thresholds() {
        return List.of(MOST, Bank.MINIMUM);
    }

    @Override
    public void check(Bank bank, Findings findings) {
        List<?> recall = bank.items().stream()
                .filter(item -> item.item().classification().level() == CognitiveLevel.RECALL)
                .map(ItemText::id)
                .toList();
        double share = (double) recall.size() / Math.max(1, bank.items().size());
        if (bank.isLargeEnough(bank.items()) && share > bank.threshold(MOST)) {
            findings.aboutBank("expected at most " + Findings.percent(bank.threshold(MOST))
                    + " of the items at the level recall, found " + Findings.percent(share) + ": "
                    + Findings.worst(recall));
        }
    }
}
