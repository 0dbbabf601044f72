package org.thetaprep.content.lint;

import org.thetaprep.content.fact.Fact;
import org.thetaprep.content.problem.Rule;
import org.thetaprep.content.problem.Severity;

/** Facts that nothing rests on. */
final class UnusedFact implements Check {

    @Override
    public Rule rule() {
        return new Rule(
                "unused-fact",
                Severity.WARNING,
                "Every fact is named by an item, an item model or a reference row; looking up others again and"
                        + " again is lost work.");
    }

    @Override
    public void check(Bank bank, Findings findings) {
        FactUse use = new FactUse(bank.pack());
        for (Fact fact : bank.pack().facts()) {
            if (use.of(fact.id()).isEmpty()) {
                findings.at(
                        fact.id(),
                        bank.pack().authoring().sources().fact(fact.id()),
                        "expected an item, item model or row that names the fact '" + fact.id() + "'");
            }
        }
    }
}
