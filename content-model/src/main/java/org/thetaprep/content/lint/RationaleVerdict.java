package org.thetaprep.content.lint;

import java.util.regex.Pattern;
import org.thetaprep.content.problem.Rule;
import org.thetaprep.content.problem.Severity;

/** Rationales that call a key wrong or a distractor right. */
final class RationaleVerdict implements ItemCheck {

    private static final Pattern OPENING = Pattern.compile("(?i)^\\W*(in)?correct\\b");
    private static final Pattern CALLS_WRONG =
            Pattern.compile("(?i)\\bincorrect\\b|^\\W*wrong[.,;:!]|\\bis (the |a )?wrong (answer|choice|option)\\b");
    private static final Pattern CALLS_RIGHT =
            Pattern.compile("(?i)^\\W*right[.,;:!]|\\b(is|are) (the )?(correct|right|best)"
                    + " (answer|choice|option)s?\\b(?! (if|when|where|for|in|to))");

    @Override
    public Rule rule() {
        return new Rule(
                "rationale-verdict",
                Severity.ERROR,
                "No rationale contradicts its key: that of a key calls nothing incorrect, that of a"
                        + " distractor does not call it right. None begins with Correct or Incorrect; the page"
                        + " says that already.");
    }

    @Override
    public boolean isAboutEnglish() {
        return true;
    }

    @Override
    public void check(ItemText item, Bank bank, Findings findings) {
        for (Part part : item.parts()) {
            if (OPENING.matcher(part.rationale()).find()) {
                findings.at(item, part.path(), "expected a rationale that does not open with a verdict");
            } else if (part.role() == Part.Role.KEY
                    && CALLS_WRONG.matcher(part.rationale()).find()) {
                findings.at(item, part.path(), "expected a rationale that does not call the key wrong");
            } else if (part.role() == Part.Role.DISTRACTOR
                    && CALLS_RIGHT.matcher(part.rationale()).find()) {
                findings.at(item, part.path(), "expected a rationale that does not call the distractor right");
            }
        }
    }
}
