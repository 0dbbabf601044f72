package org.thetaprep.runner.itembank;

import java.util.Map;
import org.thetaprep.content.item.ItemId;
import org.thetaprep.content.item.ScorableItem;
import org.thetaprep.scoring.calibration.DifficultyPrior;
import org.thetaprep.scoring.prior.ItemPrior;

/**
 * What is known of the parameters of items: one version, which never changes. An attempt names the version it is measured
 * with, so that it always gives the same score.
 *
 * @param version from 1 in the order in which calibrations were accepted; 0 while everything is authors' judgement
 * @param items what answers say of the items that were calibrated
 * @param labels what the authors' labels of difficulty turned out to be worth, by label; empty while nothing says so
 */
public record ItemParameters(int version, Map<ItemId, Calibrated> items, Map<String, DifficultyPrior> labels) {

    /** Nothing but authors' judgement. */
    public static final ItemParameters JUDGED = new ItemParameters(0, Map.of(), Map.of());

    /**
     * An item that was calibrated.
     *
     * @param prior its posterior after the calibration, which is the prior of whoever is measured with it
     * @param answers how many it rests on, at least 1
     */
    public record Calibrated(ItemPrior prior, long answers) {}

    public ItemParameters {
        if (version < 0) {
            throw new IllegalArgumentException("version must not be negative, but is " + version);
        }
        items = Map.copyOf(items);
        labels = Map.copyOf(labels);
    }

    /** What is known of an item: by answers to it, or else by its label and its type. */
    public ItemPrior prior(ScorableItem item) {
        Calibrated known = items.get(item.id());
        if (known != null) {
            return known.prior();
        }
        ItemPrior judged =
                ItemPrior.judged(item.classification().difficulty().logits(), item.chanceLevel());
        DifficultyPrior learnt = labels.get(item.classification().difficulty().id());
        return learnt == null
                ? judged
                : new ItemPrior(
                        learnt.mean(),
                        learnt.sd(),
                        judged.logSlopeMean(),
                        judged.logSlopeSd(),
                        judged.logitChanceMean(),
                        judged.logitChanceSd(),
                        judged.judged());
    }

    /** How many answers the parameters of an item rest on; 0 where they are its author's judgement. */
    public long answers(ScorableItem item) {
        Calibrated known = items.get(item.id());
        return known == null ? 0 : known.answers();
    }
}
