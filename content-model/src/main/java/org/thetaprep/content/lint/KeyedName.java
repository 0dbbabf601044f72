package org.thetaprep.content.lint;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.thetaprep.content.problem.Rule;
import org.thetaprep.content.problem.Severity;

/** Names that are the right answer too often. */
final class KeyedName implements Check {

    private static final Threshold SHARE =
            new Threshold("keyed-name-share", 0.06, "largest share of multiple-choice items keyed by one name");
    private static final Threshold EDGE = new Threshold(
            "keyed-name-edge", 0.10, "by how much a name may be right more often than chance, where it is an option");

    @Override
    public Rule rule() {
        return new Rule(
                "keyed-name",
                Severity.WARNING,
                "No name, of a service say, is the right answer so often that choosing it blindly pays: in"
                        + " few items overall, or about as often right as chance would have it.");
    }

    @Override
    public List<Threshold> thresholds() {
        return List.of(SHARE, EDGE, Bank.MINIMUM);
    }

    @Override
    public void check(Bank bank, Findings findings) {
        if (!bank.isLargeEnough(bank.multipleChoice())) {
            return;
        }
        Map<String, Integer> keyed = new TreeMap<>();
        Map<String, Integer> offered = new HashMap<>();
        for (ItemText item : bank.multipleChoice()) {
            bank.names().in(item.texts(Part.Role.KEY)).forEach(name -> keyed.merge(name, 1, Integer::sum));
            item.parts()
                    .forEach(
                            part -> bank.names().in(part.text()).forEach(name -> offered.merge(name, 1, Integer::sum)));
        }
        int items = bank.multipleChoice().size();
        List<String> often = new ArrayList<>();
        keyed.forEach((name, times) -> {
            double right = (double) times / offered.get(name);
            if ((double) times / items > bank.threshold(SHARE) && right > 0.25 + bank.threshold(EDGE)) {
                often.add(name + " (" + times + " of " + offered.get(name) + ")");
            }
        });
        if (!often.isEmpty()) {
            findings.aboutBank("expected no name to be right in more than " + Findings.percent(bank.threshold(SHARE))
                    + " of the items and clearly more often than chance, found (right of offered) "
                    + Findings.worst(often));
        }
    }
}
