package org.thetaprep.content.lint;

import java.util.regex.Matcher;
import org.thetaprep.content.lint.text.English;
import org.thetaprep.content.problem.Rule;
import org.thetaprep.content.problem.Severity;

/** Absolute words in what is wrong. */
final class AbsoluteTerm implements ItemCheck {

    @Override
    public Rule rule() {
        return new Rule(
                "absolute-term",
                Severity.WARNING,
                "Always, never, only, all, must and cannot mark an option as wrong to a test-wise learner,"
                        + " unless what is right has one as well.");
    }

    @Override
    public boolean isAboutEnglish() {
        return true;
    }

    @Override
    public void check(ItemText item, Bank bank, Findings findings) {
        boolean inKey = item.parts().stream()
                .filter(part -> part.role() != Part.Role.DISTRACTOR)
                .filter(part -> part.role() != Part.Role.PROMPT)
                .anyMatch(part -> English.ABSOLUTE.matcher(part.text()).find());
        if (inKey) {
            return;
        }
        for (Part part : item.parts(Part.Role.DISTRACTOR)) {
            Matcher matcher = English.ABSOLUTE.matcher(part.text());
            if (matcher.find()) {
                findings.at(item, part.path(), "expected no absolute word, found '" + matcher.group() + "'");
            }
        }
    }
}
