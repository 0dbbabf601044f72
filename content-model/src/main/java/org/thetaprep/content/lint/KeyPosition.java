package org.thetaprep.content.lint;

import java.util.List;
import java.util.Locale;
import org.thetaprep.content.problem.Rule;
import org.thetaprep.content.problem.Severity;

/** Where keys stand in the files. */
final class KeyPosition implements Check {

    private static final Threshold SHARE =
            new Threshold("key-position-share", 0.32, "largest share of one position of the key");
    private static final Threshold CHI_SQUARE = new Threshold(
            "key-position-chi-square",
            7.815,
            "largest chi-square of the positions of keys (3 degrees of freedom, p = 0.05)");
    private static final Threshold RUN =
            new Threshold("key-position-run", 3, "most items in a row with the key in one position");
    private static final int POSITIONS = 4;

    @Override
    public Rule rule() {
        return new Rule(
                "key-position",
                Severity.WARNING,
                "Keys are spread evenly over the positions of multiple-choice items, without long runs."
                        + " Learners see shuffled options; authors and exports to paper do not.");
    }

    @Override
    public List<Threshold> thresholds() {
        return List.of(SHARE, CHI_SQUARE, RUN, Bank.MINIMUM);
    }

    @Override
    public void check(Bank bank, Findings findings) {
        runs(bank, findings);
        if (!bank.isLargeEnough(bank.multipleChoice())) {
            return;
        }
        int[] counts = new int[POSITIONS];
        bank.multipleChoice().forEach(item -> counts[item.keyIndex()]++);
        double expected = (double) bank.multipleChoice().size() / POSITIONS;
        double chiSquare = 0;
        for (int position = 0; position < POSITIONS; position++) {
            double off = counts[position] - expected;
            chiSquare += off * off / expected;
            double share = counts[position] / (expected * POSITIONS);
            if (share > bank.threshold(SHARE)) {
                findings.aboutBank("expected at most " + Findings.percent(bank.threshold(SHARE))
                        + " of the keys in one position, found " + Findings.percent(share)
                        + " in position " + (position + 1));
            }
        }
        if (chiSquare > bank.threshold(CHI_SQUARE)) {
            findings.aboutBank(String.format(
                    Locale.ROOT,
                    "expected keys spread evenly over the positions (chi-square at most %.2f), found"
                            + " %.2f for %d, %d, %d, %d",
                    bank.threshold(CHI_SQUARE),
                    chiSquare,
                    counts[0],
                    counts[1],
                    counts[2],
                    counts[3]));
        }
    }

    private static void runs(Bank bank, Findings findings) {
        int run = 0;
        int last = -1;
        for (ItemText item : bank.multipleChoice()) {
            run = item.keyIndex() == last ? run + 1 : 1;
            last = item.keyIndex();
            if (run > bank.threshold(RUN)) {
                findings.at(
                        item,
                        item.parts(Part.Role.KEY).get(0).path(),
                        "expected at most " + (int) bank.threshold(RUN)
                                + " items in a row with the key in one position, found " + run);
            }
        }
    }
}
