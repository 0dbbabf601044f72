package org.thetaprep.runner.calibration.web;

import java.util.Locale;
import org.thetaprep.runner.calibration.StatusProposal;
import org.thetaprep.runner.itembank.ItemStatus;

/**
 * A proposed status, as a row.
 *
 * @param item the item
 * @param was its status
 * @param proposed the status that is proposed
 * @param reason why
 */
public record StatusRow(String item, String was, String proposed, String reason) {

    static StatusRow of(StatusProposal proposal) {
        return new StatusRow(
                proposal.item().value(), word(proposal.was()), word(proposal.proposed()), proposal.reason());
    }

    static String word(ItemStatus status) {
        return status.name().toLowerCase(Locale.ROOT);
    }
}
