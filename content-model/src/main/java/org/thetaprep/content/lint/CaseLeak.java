package org.thetaprep.content.lint;

import java.util.Set;
import org.thetaprep.content.problem.Rule;
import org.thetaprep.content.problem.Severity;

/** Items of a case study that give away another's answer. */
final class CaseLeak implements ItemCheck {

    @Override
    public Rule rule() {
        return new Rule(
                "case-leak",
                Severity.WARNING,
                "No item of a case study names, in its stem or lead-in, what is the key of another item of"
                        + " the case, unless the scenario names it too.");
    }

    @Override
    public void check(ItemText item, Bank bank, Findings findings) {
        if (item.caseStudy().isEmpty()) {
            return;
        }
        String scenario = item.caseStudy().get().scenario();
        Set<String> named = bank.names().in(item.question());
        for (ItemText other : bank.items()) {
            if (other == item || !other.caseStudy().equals(item.caseStudy()) || !other.hasOptions()) {
                continue;
            }
            for (String name : bank.names().in(other.texts(Part.Role.KEY))) {
                if (named.contains(name) && !scenario.contains(name)) {
                    findings.at(item, "stem", "expected no '" + name + "', as it is in the key of " + other.id());
                }
            }
        }
    }
}
