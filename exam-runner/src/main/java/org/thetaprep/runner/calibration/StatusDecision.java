package org.thetaprep.runner.calibration;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.thetaprep.content.item.ItemId;
import org.thetaprep.runner.account.LearnerId;
import org.thetaprep.runner.itembank.ItemStatus;

/**
 * What a person decided on the status of an item.
 *
 * @param sequence from 1 in the order in which it was decided; 0 before it is kept
 * @param item the item
 * @param was its status before
 * @param became its status after, or what was proposed and declined
 * @param outcome what was decided
 * @param reason why
 * @param run the calibration that proposed it, if one did
 * @param by who decided
 * @param at when
 */
public record StatusDecision(
        long sequence,
        ItemId item,
        ItemStatus was,
        ItemStatus became,
        Outcome outcome,
        String reason,
        Optional<UUID> run,
        LearnerId by,
        Instant at) {

    /** What was decided. */
    public enum Outcome {
        /** The status was changed. */
        CHANGED,
        /** It was left as it was. */
        DECLINED,
        /** It was changed, and that was taken back before any attempt began. */
        UNDONE
    }

    public StatusDecision {
        Objects.requireNonNull(item, "item");
        Objects.requireNonNull(was, "was");
        Objects.requireNonNull(became, "became");
        Objects.requireNonNull(outcome, "outcome");
        Objects.requireNonNull(run, "run");
        Objects.requireNonNull(by, "by");
        Objects.requireNonNull(at, "at");
    }
}
