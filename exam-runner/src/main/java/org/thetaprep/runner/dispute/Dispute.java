package org.thetaprep.runner.dispute;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.thetaprep.runner.account.LearnerId;
import org.thetaprep.runner.attempt.AttemptId;

/**
 * A learner's report that something is wrong with an item.
 *
 * @param id names it
 * @param learner who reports
 * @param attempt the attempt in whose review they do
 * @param place where the item stands in it, from 1
 * @param item the item
 * @param reason what they say is wrong, 1 to {@value #LONGEST_REASON} characters
 * @param openedAt when
 * @param withdrawnAt when they took it back, if they did
 * @param ruling the ruling that ended it, if there was one
 */
public record Dispute(
        DisputeId id,
        LearnerId learner,
        AttemptId attempt,
        int place,
        DisputedItem item,
        String reason,
        Instant openedAt,
        Optional<Instant> withdrawnAt,
        Optional<UUID> ruling) {

    /** The longest reason, in characters. */
    public static final int LONGEST_REASON = 1000;

    public Dispute {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(learner, "learner");
        Objects.requireNonNull(attempt, "attempt");
        Objects.requireNonNull(item, "item");
        Objects.requireNonNull(openedAt, "openedAt");
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw new IllegalArgumentException("reason must have 1 to " + LONGEST_REASON + " characters");
        }
        if (withdrawnAt.isPresent() && ruling.isPresent()) {
            throw new IllegalArgumentException("a dispute that was withdrawn is not ruled on");
        }
    }

    /** Whether it waits for a ruling. */
    public boolean isOpen() {
        return withdrawnAt.isEmpty() && ruling.isEmpty();
    }
}
