package org.thetaprep.content.lint;

import java.util.List;
import org.thetaprep.content.problem.Rule;
import org.thetaprep.content.problem.Severity;

/** Keys that name what the exam does not ask for. */
final class OutOfScopeKey implements ItemCheck {

    @Override
    public Rule rule() {
        return new Rule(
                "out-of-scope-key",
                Severity.WARNING,
                "What the exam's guide calls out of scope may tempt as a distractor and is no key. The pack lists it"
                        + " under out-of-scope in exam.yaml.");
    }

    @Override
    public void check(ItemText item, Bank bank, Findings findings) {
        List<WholeName> names = bank.outOfScope();
        for (Part part : item.parts()) {
            if (part.role() == Part.Role.KEY || part.role() == Part.Role.PLACED) {
                names.stream()
                        .filter(name -> name.isIn(part.text()))
                        .findFirst()
                        .ifPresent(name -> findings.at(
                                item, part.path(), "expected a key within the exam's scope, found '" + name + "'"));
            }
        }
    }
}
