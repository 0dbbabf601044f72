package org.thetaprep.runner.calibration;

import org.thetaprep.content.item.ItemId;
import org.thetaprep.runner.itembank.ItemStatus;
import org.thetaprep.scoring.promotion.Promotion;
import java.util.Optional;

/**
 * What a calibration proposes for the status of an item.
 *
 * @param item the item
 * @param was its status
 * @param proposed the status that is proposed
 * @param reason why, as a sentence
 */
public record StatusProposal(ItemId item, ItemStatus was, ItemStatus proposed, String reason) {

    /** What an estimate proposes for an item of a status, if it proposes a change. */
    static Optional<StatusProposal> of(ItemProposal estimate, ItemStatus was) {
        ItemId item = new ItemId(estimate.item());
        if (was == ItemStatus.PRETEST && estimate.proposal() == Promotion.READY) {
            return Optional.of(new StatusProposal(
                    item,
                    was,
                    ItemStatus.OPERATIONAL,
                    "It is measured well enough, by " + estimate.answers() + " answers."));
        }
        if (was == ItemStatus.OPERATIONAL && estimate.proposal() == Promotion.LOOK_AT) {
            return Optional.of(new StatusProposal(
                    item,
                    was,
                    ItemStatus.PRETEST,
                    "Answers do not follow its curve, or it hardly tells learners apart; it should not count until"
                            + " someone has looked at it."));
        }
        return Optional.empty();
    }
}
