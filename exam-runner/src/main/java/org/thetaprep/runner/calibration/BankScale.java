package org.thetaprep.runner.calibration;

import java.util.List;
import java.util.Optional;
import org.thetaprep.content.item.ItemId;
import org.thetaprep.content.item.ScorableItem;
import org.thetaprep.content.pack.ContentPack;
import org.thetaprep.runner.itembank.ItemParameters;
import org.thetaprep.scoring.linking.Anchor;
import org.thetaprep.scoring.linking.Linking;
import org.thetaprep.scoring.linking.LinkingMethod;
import org.thetaprep.scoring.linking.ScaleLink;
import org.thetaprep.scoring.model.Logistic;
import org.thetaprep.scoring.prior.ItemPrior;

/**
 * The scale of a bank, on which its cut stands. A calibration sets its own, that of whoever answered. It is linked to the
 * version in force by the items that both have, by Stocking &amp; Lord's (1983) criterion without those that drifted; the
 * first is linked to the authors' labels: their difficulties on the whole are the labels', and their slopes on the whole
 * are 1, as assumed of items that nobody has answered. Thus a strong class does not make the exam look easy.
 *
 * @param pack the items
 * @param inForce the parameters in force
 */
record BankScale(ContentPack pack, ItemParameters inForce) {

    /** Items that two calibrations must have in common to be linked by them. */
    private static final int LEAST_ANCHORS = 10;

    /** Where a calibration's own scale lies on the bank's. */
    ScaleLink link(BankEstimates estimates) {
        List<Anchor> anchors = estimates.items().stream()
                .flatMap(item -> anchor(item).stream())
                .toList();
        return anchors.size() >= LEAST_ANCHORS
                ? Linking.withoutDrifted(LinkingMethod.STOCKING_LORD, anchors).link()
                : labels(estimates.items());
    }

    private Optional<Anchor> anchor(ItemProposal item) {
        return Optional.ofNullable(inForce.items().get(new ItemId(item.item())))
                .map(known -> new Anchor(
                        item.item(),
                        item.model(),
                        estimate(known.prior())));
    }

    private static Logistic estimate(ItemPrior prior) {
        return Logistic.threePl(
                Math.exp(prior.logSlopeMean()),
                prior.difficultyMean(),
                1 / (1 + Math.exp(-prior.logitChanceMean())));
    }

    private ScaleLink labels(List<ItemProposal> items) {
        double slope = Math.exp(items.stream()
                .mapToDouble(item -> Math.log(item.model().a()))
                .average()
                .orElse(0));
        double sum = 0;
        double weights = 0;
        for (ItemProposal item : items) {
            Optional<ScorableItem> judged = pack.scorable(new ItemId(item.item()));
            if (judged.isPresent()) {
                double error = slope * item.errors().b();
                double weight = 1 / (ItemPrior.JUDGED_DIFFICULTY_SD * ItemPrior.JUDGED_DIFFICULTY_SD + error * error);
                sum += weight
                        * (judged.get().classification().difficulty().logits()
                                - slope * item.model().b());
                weights += weight;
            }
        }
        return new ScaleLink(slope, weights > 0 ? sum / weights : 0);
    }
}
