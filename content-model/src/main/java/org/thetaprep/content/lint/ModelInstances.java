package org.thetaprep.content.lint;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.thetaprep.content.item.ItemId;
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
        int draws = (int) bank.threshold(DRAWS);
        List<Sample> samples = bank.pack().models().parallelStream()
                .map(model -> Sample.of(model, draws))
                .toList();
        samples.forEach(sample -> report(sample, bank, findings));
    }

    private static void report(Sample sample, Bank bank, Findings findings) {
        String id = sample.model().toString();
        Location at = bank.pack().authoring().sources().item(sample.model());
        if (sample.failure().isPresent()) {
            findings.at(id, at, Severity.ERROR, id + ": " + sample.failure().get());
            return;
        }
        int draws = (int) bank.threshold(DRAWS);
        if (sample.distinct() < bank.threshold(DISTINCT)) {
            findings.at(
                    id,
                    at,
                    id + ": expected at least " + (int) bank.threshold(DISTINCT) + " different items in " + draws
                            + " draws, found " + sample.distinct());
        }
        for (int place = 0; place < MultipleChoice.OPTIONS; place++) {
            int keys = sample.keysByPlace().get(place);
            if (keys < bank.threshold(PLACE) * draws) {
                findings.at(
                        id,
                        at,
                        id + ": expected the key in place " + (place + 1) + " in at least "
                                + Findings.percent(bank.threshold(PLACE)) + " of " + draws + " draws, found " + keys
                                + "; add distractors on the other side of it");
            }
        }
    }

    /**
     * What many draws from a model came to.
     *
     * @param model its id
     * @param distinct how many different items there were
     * @param keysByPlace how often each place held the key
     * @param failure what keeps items from being drawn or used; empty if nothing does
     */
    private record Sample(ItemId model, int distinct, List<Integer> keysByPlace, Optional<String> failure) {

        static Sample of(ItemModel model, int draws) {
            Integer[] places = {0, 0, 0, 0};
            Set<Asked> distinct = new HashSet<>();
            for (int seed = 0; seed < draws; seed++) {
                try {
                    ItemModel.Instance instance = model.draw(seed);
                    if (instance.failedCheck().isPresent()) {
                        return failed(
                                model,
                                "expected the check '" + instance.failedCheck().get()
                                        + "' to hold, found that it fails for seed " + seed);
                    }
                    distinct.add(Asked.of(instance.item()));
                    places[keyPlace(instance.item())]++;
                } catch (NoInstance none) {
                    return failed(model, "expected an item for seed " + seed + "; " + none.getMessage());
                }
            }
            return new Sample(model.id(), distinct.size(), List.of(places), Optional.empty());
        }

        private static Sample failed(ItemModel model, String failure) {
            return new Sample(model.id(), 0, List.of(), Optional.of(failure));
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
