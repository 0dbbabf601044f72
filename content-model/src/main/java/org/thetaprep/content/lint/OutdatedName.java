package org.thetaprep.content.lint;

import org.thetaprep.content.pack.OutdatedTerm;
import org.thetaprep.content.problem.Rule;
import org.thetaprep.content.problem.Severity;

/** Names that have changed or gone. */
final class OutdatedName implements ItemCheck {

    @Override
    public Rule rule() {
        return new Rule(
                "outdated-name",
                Severity.WARNING,
                "Learners read current names. A former name stands only after 'formerly'; what has been"
                        + " withdrawn is not offered. The pack lists both under outdated-terms in exam.yaml.");
    }

    @Override
    public void check(ItemText item, Bank bank, Findings findings) {
        for (OutdatedTerm term : bank.pack().authoring().outdatedTerms()) {
            for (Part reading : item.readings()) {
                if (term.isUsedIn(reading.text())) {
                    findings.at(
                            item,
                            reading.path(),
                            term.now()
                                    .map(now -> "expected '" + now + "', found its former name '" + term.old() + "'")
                                    .orElse("expected nothing that has been withdrawn, found '" + term.old() + "'"));
                }
            }
        }
    }
}
