package org.thetaprep.content.lint;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.thetaprep.content.formula.Formula;
import org.thetaprep.content.item.MultipleChoice;
import org.thetaprep.content.item.Option;
import org.thetaprep.content.itemmodel.ItemModel;
import org.thetaprep.content.itemmodel.NoInstance;
import org.thetaprep.content.problem.Location;
import org.thetaprep.content.problem.Rule;
import org.thetaprep.content.problem.Severity;

/** Item models of which one drawn item gives away another, or whose keys are not what they should be. */
final class ModelInstances implements Check {

    private static final Threshold DRAWS = new Threshold("model-draws", 200, "items drawn from each item model");
    private static final Threshold DISTINCT = new Threshold("model-distinct", 20, "different items among them at least");
    private static final Threshold PLACE =
            new Threshold("model-key-place", 0.05, "share of them that have the key in each place at least");

    @Override
    public Rule rule() {
        return new Rule(
                "model-instances",
                Severity.WARNING,
                "Of the items drawn from an item model, many differ, each passes the model's checks, and each place"
                        + " holds the key now and then: a key that is never the largest number is guessed without"
                        + " computing. A failed check, or a seed without an item, is an error.");
    }

    @Override
    public List<Threshold> thresholds() {
        return List.of(DRAWS, DISTINCT, PLACE);
    }

    @Override
    public void check(Bank bank, Findings findings) {
        bank.pack().models().forEach(model -> check(model, bank, findings));
    }

    private static void check(ItemModel model, Bank bank, Findings findings) {
        String id = model.id().toString();
        Location at = bank.pack().authoring().sources().item(model.id());
        int draws = (int) bank.threshold(DRAWS);
        int[] places = new int[MultipleChoice.OPTIONS];
        Set<Asked> distinct = new HashSet<>();
        for (int seed = 0; seed < draws; seed++) {
            try {
                ItemModel.Instance instance = model.draw(seed);
                Optional<Formula> failed = instance.failedCheck();
                if (failed.isPresent()) {
                    findings.at(
                            id,
                            at,
                            Severity.ERROR,
                            id + ": expected the check '" + failed.get() + "' to hold, found that it fails for seed "
                                    + seed);
                    return;
                }
                distinct.add(Asked.of(instance.item()));
                places[keyPlace(instance.item())]++;
            } catch (NoInstance none) {
                findings.at(id, at, Severity.ERROR, "expected an item for seed " + seed + "; " + none.getMessage());
                return;
            }
        }
        if (distinct.size() < bank.threshold(DISTINCT)) {
            findings.at(
                    id,
                    at,
                    id + ": expected at least " + (int) bank.threshold(DISTINCT) + " different items in " + draws
                            + " draws, found " + distinct.size());
        }
        for (int place = 0; place < places.length; place++) {
            if (places[place] < bank.threshold(PLACE) * draws) {
                findings.at(
                        id,
                        at,
                        id + ": expected the key in place " + (place + 1) + " in at least "
                                + Findings.percent(bank.threshold(PLACE)) + " of " + draws + " draws, found "
                                + places[place] + "; add distractors on the other side of it");
            }
        }
    }

    /** What tells two drawn items apart. */
    private record Asked(String stem, String leadIn, List<String> options) {

        static Asked of(MultipleChoice item) {
            return new Asked(
                    item.stem(),
                    item.leadIn(),
                    item.options().stream().map(Option::text).sorted().toList());
        }
    }

    private static int keyPlace(MultipleChoice item) {
        int place = 0;
        while (!item.options().get(place).isKey()) {
            place++;
        }
        return place;
    }
}
