package org.thetaprep.content.lint;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import org.thetaprep.content.lint.text.English;
import org.thetaprep.content.problem.Rule;
import org.thetaprep.content.problem.Severity;

/** How often superlatives are used, and whether one prevails. */
final class SuperlativeShare implements Check {

    private static final Threshold LEAST =
            new Threshold("superlative-share-least", 0.40, "smallest share of items with a superlative");
    private static final Threshold MOST =
            new Threshold("superlative-share-most", 0.75, "largest share of items with a superlative");
    private static final Threshold ONE =
            new Threshold("superlative-one", 0.40, "largest share of one superlative among those with any");
    private static final int STEM_LETTERS = 5;

    @Override
    public Rule rule() {
        return new Rule(
                "superlative-share",
                Severity.WARNING,
                "About half of the questions turn on a superlative (MOST cost-effective, LEAST effort), and"
                        + " no single one prevails, as in the real exam.");
    }

    @Override
    public List<Threshold> thresholds() {
        return List.of(LEAST, MOST, ONE, Bank.MINIMUM);
    }

    @Override
    public boolean isAboutEnglish() {
        return true;
    }

    @Override
    public void check(Bank bank, Findings findings) {
        if (!bank.isLargeEnough(bank.items())) {
            return;
        }
        Map<String, Integer> kinds = new TreeMap<>();
        int with = 0;
        for (ItemText item : bank.items()) {
            Matcher matcher = English.SUPERLATIVE.matcher(item.item().leadIn());
            if (matcher.find()) {
                with++;
                kinds.merge(kind(matcher), 1, Integer::sum);
            }
        }
        double share = (double) with / bank.items().size();
        if (share < bank.threshold(LEAST) || share > bank.threshold(MOST)) {
            findings.aboutBank("expected superlatives in " + Findings.percent(bank.threshold(LEAST)) + " to "
                    + Findings.percent(bank.threshold(MOST)) + " of the items, found "
                    + Findings.percent(share));
        }
        int all = with;
        kinds.forEach((kind, times) -> {
            if ((double) times / all > bank.threshold(ONE)) {
                findings.aboutBank("expected no superlative in more than " + Findings.percent(bank.threshold(ONE))
                        + " of the items with one, found '" + kind + "…' in "
                        + Findings.percent((double) times / all));
            }
        });
    }

    /** The superlative with the beginning of the word after it: MOST cost-effective(ly) is one. */
    private static String kind(Matcher matcher) {
        String next = matcher.group(2) == null ? "" : matcher.group(2).toLowerCase(Locale.ROOT);
        return matcher.group(1) + " " + next.substring(0, Math.min(STEM_LETTERS, next.length()));
    }
}
