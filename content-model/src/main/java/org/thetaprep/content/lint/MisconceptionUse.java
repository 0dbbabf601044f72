package org.thetaprep.content.lint;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.thetaprep.content.itemmodel.ItemModel;
import org.thetaprep.content.itemmodel.ModelOption;
import org.thetaprep.content.problem.Rule;
import org.thetaprep.content.problem.Severity;
import org.thetaprep.content.reference.Misconception;

/** Misconceptions that too few distractors appeal to. */
final class MisconceptionUse implements Check {

    private static final Threshold DISTRACTORS =
            new Threshold("misconception-distractors", 3, "distractors of a misconception at least");
    private static final Threshold SITUATIONS =
            new Threshold("misconception-situations", 2, "situations of a misconception at least");

    @Override
    public Rule rule() {
        return new Rule(
                "misconception-use",
                Severity.WARNING,
                "Every misconception is met in several distractors and situations: a report that a learner"
                        + " holds it must rest on more than one slip. Each item model counts as one situation.");
    }

    @Override
    public List<Threshold> thresholds() {
        return List.of(DISTRACTORS, SITUATIONS, Bank.MINIMUM);
    }

    @Override
    public void check(Bank bank, Findings findings) {
        if (!bank.isLargeEnough(bank.items())) {
            return;
        }
        Map<String, Integer> distractors = new HashMap<>();
        Map<String, Set<String>> situations = new HashMap<>();
        for (ItemText item : bank.items()) {
            for (String misconception : Misconceptions.of(item.item())) {
                distractors.merge(misconception, 1, Integer::sum);
                situations
                        .computeIfAbsent(misconception, any -> new HashSet<>())
                        .add(item.item().situation());
            }
        }
        for (ItemModel model : bank.pack().models()) {
            for (ModelOption distractor : model.distractors()) {
                String misconception = distractor.wrong().orElseThrow().misconception();
                distractors.merge(misconception, 1, Integer::sum);
                situations
                        .computeIfAbsent(misconception, any -> new HashSet<>())
                        .add(model.id().toString());
            }
        }
        for (Misconception misconception : bank.pack().misconceptions()) {
            int used = distractors.getOrDefault(misconception.id(), 0);
            int met = situations.getOrDefault(misconception.id(), Set.of()).size();
            if (used < bank.threshold(DISTRACTORS) || met < bank.threshold(SITUATIONS)) {
                findings.at(
                        misconception.id(),
                        bank.pack().authoring().sources().misconception(misconception.id()),
                        "expected at least " + (int) bank.threshold(DISTRACTORS) + " distractors in "
                                + (int) bank.threshold(SITUATIONS) + " situations for '" + misconception.id()
                                + "', found " + used + " in " + met);
            }
        }
    }
}
