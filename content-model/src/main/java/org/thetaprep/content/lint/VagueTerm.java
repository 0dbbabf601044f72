package org.thetaprep.content.lint;

import java.util.regex.Matcher;
import org.thetaprep.content.lint.text.English;
import org.thetaprep.content.problem.Rule;
import org.thetaprep.content.problem.Severity;

/** Vague words in options. */
final class VagueTerm implements ItemCheck {

    @Override
    public Rule rule() {
        return new Rule(
                "vague-term",
                Severity.WARNING,
                "Usually, sometimes, often, may, typically, generally and normally mean something else to"
                        + " every reader, and mark an option as right to a test-wise one.");
    }

    @Override
    public boolean isAboutEnglish() {
        return true;
    }

    @Override
    public void check(ItemText item, Bank bank, Findings findings) {
        for (Part part : item.parts()) {
            Matcher matcher = English.VAGUE.matcher(part.text());
            if (matcher.find()) {
                findings.at(item, part.path(), "expected no vague word, found '" + matcher.group() + "'");
            }
        }
    }
}
