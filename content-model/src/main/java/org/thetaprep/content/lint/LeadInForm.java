package org.thetaprep.content.lint;

import java.util.regex.Pattern;
import org.thetaprep.content.lint.text.English;
import org.thetaprep.content.problem.Rule;
import org.thetaprep.content.problem.Severity;

/** Lead-ins that are no single question. */
final class LeadInForm implements ItemCheck {

    private static final Pattern QUESTION =
            Pattern.compile("(?s).*\\?(\\s*\\((Select|Choose)[^)]*\\)|[^?]*more than once[^?]*)?");

    @Override
    public Rule rule() {
        return new Rule(
                "lead-in-form",
                Severity.WARNING,
                "The lead-in is a question that can be answered before the options are read, with at most"
                        + " one superlative; how many to select, or that responses may be reused, may follow.");
    }

    @Override
    public boolean isAboutEnglish() {
        return true;
    }

    @Override
    public void check(ItemText item, Bank bank, Findings findings) {
        String leadIn = item.item().leadIn();
        if (!QUESTION.matcher(leadIn).matches()) {
            findings.at(item, "lead-in", "expected a question that ends with a question mark");
        }
        long superlatives = English.SUPERLATIVE.matcher(leadIn).results().count();
        if (superlatives > 1) {
            findings.at(item, "lead-in", "expected at most one superlative, found " + superlatives);
        }
    }
}
