package org.thetaprep.content.lint;

import java.util.List;
import org.thetaprep.content.lint.text.Words;
import org.thetaprep.content.problem.Rule;
import org.thetaprep.content.problem.Severity;

/** Rationales that only repeat the option. */
final class RationaleEcho implements ItemCheck {

    private static final Threshold MOST =
            new Threshold("rationale-echo", 0.7, "Jaccard similarity of rationale and option at most");

    @Override
    public Rule rule() {
        return new Rule("rationale-echo", Severity.WARNING, "A rationale says more than its option does.");
    }

    @Override
    public List<Threshold> thresholds() {
        return List.of(MOST);
    }

    @Override
    public void check(ItemText item, Bank bank, Findings findings) {
        for (Part part : item.parts()) {
            double similarity = Words.jaccard(Words.content(part.text()), Words.content(part.rationale()));
            if (similarity >= bank.threshold(MOST)) {
                findings.at(
                        item,
                        part.path(),
                        "expected a rationale of other words, found " + Findings.percent(similarity)
                                + " of the option's");
            }
        }
    }
}
