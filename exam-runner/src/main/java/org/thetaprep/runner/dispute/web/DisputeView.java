package org.thetaprep.runner.dispute.web;

import java.time.ZoneId;
import org.thetaprep.runner.dispute.Dispute;

/**
 * A report as pages show it.
 *
 * @param id names it
 * @param reason what is said to be wrong
 * @param when the day
 * @param state {@code open}, {@code withdrawn} or {@code ruled}
 */
public record DisputeView(String id, String reason, String when, String state) {

    static DisputeView of(Dispute dispute, ZoneId zone) {
        return new DisputeView(
                dispute.id().toString(),
                dispute.reason(),
                RulingView.day(dispute.openedAt(), zone),
                dispute.isOpen() ? "open" : dispute.ruling().isPresent() ? "ruled" : "withdrawn");
    }
}
