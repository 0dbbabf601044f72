package org.thetaprep.content.lint;

import java.util.List;
import org.thetaprep.content.lint.text.Words;
import org.thetaprep.content.problem.Rule;
import org.thetaprep.content.problem.Severity;

/** Rationales that are too short to teach. */
final class ShortRationale implements ItemCheck {

    private static final Threshold LEAST = new Threshold("rationale-words", 8, "words that a rationale has at least");

    @Override
    public Rule rule() {
        return new Rule(
                "short-rationale",
                Severity.ERROR,
                "Every option, step, prompt and response has a rationale that says why it is right, or why"
                        + " it tempts, where it fails and when it would be right.");
    }

    @Override
    public List<Threshold> thresholds() {
        return List.of(LEAST);
    }

    @Override
    public void check(ItemText item, Bank bank, Findings findings) {
        for (Part part : item.parts()) {
            int words = Words.count(part.rationale());
            if (words < bank.threshold(LEAST)) {
                findings.at(
                        item,
                        part.path(),
                        "expected a rationale of at least " + (int) bank.threshold(LEAST) + " words, found " + words);
            }
        }
    }
}
