package org.thetaprep.content.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import org.thetaprep.content.lint.text.English;
import org.thetaprep.content.problem.Rule;
import org.thetaprep.content.problem.Severity;

/** Questions for what is not the case. */
final class NegativeLeadIn implements ItemCheck {

    private static final Threshold SHARE =
            new Threshold("negative-share", 0.02, "largest share of items with a negative lead-in");

    @Override
    public Rule rule() {
        return new Rule(
                "negative-lead-in",
                Severity.WARNING,
                "A question for what is not the case tests reading as much as knowing: it is rare, and sets"
                        + " NOT, EXCEPT or LEAST LIKELY in capitals. LEAST before a cost or an effort is no"
                        + " negation.");
    }

    @Override
    public List<Threshold> thresholds() {
        return List.of(SHARE, Bank.MINIMUM);
    }

    @Override
    public boolean isAboutEnglish() {
        return true;
    }

    @Override
    public void check(ItemText item, Bank bank, Findings findings) {
        Matcher matcher = negation(item);
        if (matcher.find() && !matcher.group().equals(matcher.group().toUpperCase(Locale.ROOT))) {
            findings.at(item, "lead-in", "expected no negation, or one in capitals: '" + matcher.group() + "'");
        }
    }

    @Override
    public void check(Bank bank, Findings findings) {
        ItemCheck.super.check(bank, findings);
        List<Object> negative = new ArrayList<>();
        for (ItemText item : bank.items()) {
            if (negation(item).find()) {
                negative.add(item.id());
            }
        }
        double share = (double) negative.size() / Math.max(1, bank.items().size());
        if (bank.isLargeEnough(bank.items()) && share > bank.threshold(SHARE)) {
            findings.aboutBank("expected at most " + Findings.percent(bank.threshold(SHARE))
                    + " negative lead-ins, found " + Findings.percent(share) + ": "
                    + Findings.worst(negative));
        }
    }

    /** Looks in the question itself: that a response is used more than once or not at all is none. */
    private static Matcher negation(ItemText item) {
        String leadIn = item.item().leadIn();
        int end = leadIn.lastIndexOf('?');
        String question = end < 0 ? leadIn : leadIn.substring(0, end);
        return English.NEGATION.matcher(question.replace("or not at all", ""));
    }
}
