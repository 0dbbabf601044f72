package org.thetaprep.runner.calibration;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.thetaprep.content.item.ItemId;
import org.thetaprep.runner.account.LearnerId;
import org.thetaprep.runner.itembank.ItemParameters;

/**
 * A calibration that a person accepted. It never changes.
 *
 * @param number from 1 in the order of acceptance
 * @param run the calibration
 * @param acceptedBy who accepted it
 * @param acceptedAt when
 * @param declined the items of the calibration whose parameters were not accepted
 */
public record ParameterVersion(
        int number, UUID run, LearnerId acceptedBy, Instant acceptedAt, Set<String> declined) {

    public ParameterVersion {
        declined = Set.copyOf(declined);
    }

    /**
     * What the version says of items.
     *
     * @param estimates of its calibration
     */
    public ItemParameters parameters(BankEstimates estimates) {
        Map<ItemId, ItemParameters.Calibrated> items = new HashMap<>();
        for (ItemProposal item : estimates.items()) {
            if (!declined.contains(item.item())) {
                items.put(new ItemId(item.item()), new ItemParameters.Calibrated(item.prior(), item.answers()));
            }
        }
        return new ItemParameters(number, items, estimates.labels());
    }
}
