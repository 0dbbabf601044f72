package org.thetaprep.content.lint;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.thetaprep.content.lint.text.Words;
import org.thetaprep.content.problem.Rule;
import org.thetaprep.content.problem.Severity;

/** Options of one item made of the same words. */
final class DuplicateOption implements ItemCheck {

    @Override
    public Rule rule() {
        return new Rule(
                "duplicate-option",
                Severity.ERROR,
                "No two options of an item are made of the same words: at most one of them could be right,"
                        + " so a learner can strike both out.");
    }

    @Override
    public void check(ItemText item, Bank bank, Findings findings) {
        Map<List<?>, Part> seen = new HashMap<>();
        for (Part part : item.parts()) {
            boolean prompt = part.role() == Part.Role.PROMPT;
            List<?> words = List.of(prompt, new TreeSet<>(Words.of(part.text())));
            Part first = seen.putIfAbsent(words, part);
            if (first != null) {
                findings.at(item, part.path(), "expected other words than those of " + first.path());
            }
        }
    }
}
