package org.thetaprep.content.lint;

import java.util.regex.Pattern;
import org.thetaprep.content.lint.text.English;
import org.thetaprep.content.problem.Rule;
import org.thetaprep.content.problem.Severity;

/** Options about other options, and rationales that name options by letter or place. */
final class OptionsAboutOptions implements ItemCheck {

    private static final Pattern BY_PLACE = Pattern.compile("\\b[Oo]ptions? [A-F]\\b|\\b[Aa]nswers? [A-F]\\b"
            + "|\\b[Tt]he (first|second|third|fourth|fifth|sixth|last) (option|answer|choice)\\b"
            + "|\\b(option|answer|choice) (above|below)\\b");

    @Override
    public Rule rule() {
        return new Rule(
                "option-about-options",
                Severity.ERROR,
                "No option speaks of other options (all of the above, both A and B), and no rationale names"
                        + " an option by letter or place: options are shuffled for each learner.");
    }

    @Override
    public boolean isAboutEnglish() {
        return true;
    }

    @Override
    public void check(ItemText item, Bank bank, Findings findings) {
        for (Part part : item.parts()) {
            if (English.ABOUT_OPTIONS.matcher(part.text()).find()) {
                findings.at(item, part.path(), "expected a text that speaks of no other option");
            }
            if (BY_PLACE.matcher(part.rationale()).find()) {
                findings.at(item, part.path(), "expected a rationale that names no option by letter or place");
            }
        }
    }
}
