package org.thetaprep.content.lint;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.thetaprep.content.exam.Difficulty;
import org.thetaprep.content.problem.Rule;
import org.thetaprep.content.problem.Severity;

/** How the intended difficulties are mixed. */
final class DifficultyMix implements Check {

    private static final Map<Difficulty, Threshold> AIMS = new LinkedHashMap<>();
    private static final Threshold TOLERANCE =
            new Threshold("difficulty-points", 8, "percentage points by which a share may differ");

    static {
        AIMS.put(Difficulty.EASY, new Threshold("easy-share", 25, "percent of items meant as easy"));
        AIMS.put(Difficulty.MEDIUM, new Threshold("medium-share", 50, "percent of items meant as medium"));
        AIMS.put(Difficulty.HARD, new Threshold("hard-share", 25, "percent of items meant as hard"));
    }

    @Override
    public Rule rule() {
        return new Rule(
                "difficulty-mix",
                Severity.WARNING,
                "About a quarter of the items are meant as easy, half as medium and a quarter as hard, so"
                        + " that every learner meets items at their own level.");
    }

    @Override
    public List<Threshold> thresholds() {
        return List.of(
                AIMS.get(Difficulty.EASY),
                AIMS.get(Difficulty.MEDIUM),
                AIMS.get(Difficulty.HARD),
                TOLERANCE,
                Bank.MINIMUM);
    }

    @Override
    public void check(Bank bank, Findings findings) {
        if (!bank.isLargeEnough(bank.items())) {
            return;
        }
        AIMS.forEach((difficulty, aim) -> {
            long items = bank.items().stream()
                    .filter(item -> item.item().classification().difficulty() == difficulty)
                    .count();
            double percent = 100.0 * items / bank.items().size();
            if (Math.abs(percent - bank.threshold(aim)) > bank.threshold(TOLERANCE)) {
                findings.aboutBank("expected " + Math.round(bank.threshold(aim)) + " % of the items as "
                        + difficulty.id() + ", give or take " + Math.round(bank.threshold(TOLERANCE))
                        + " points, found " + Math.round(percent) + " %");
            }
        });
    }
}
