package org.thetaprep.runner.dispute;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.thetaprep.content.response.Response;
import org.thetaprep.runner.account.LearnerId;

/**
 * What was decided on an item.
 *
 * @param id names it
 * @param item the item
 * @param kind what was decided
 * @param accepted the responses that earn full credit from now on; empty where nothing changes or the item is dropped
 * @param reason why, as learners are told, 1 to {@value #LONGEST_REASON} characters
 * @param by who decided
 * @param at when
 */
public record Ruling(
        UUID id, DisputedItem item, Kind kind, List<Response> accepted, String reason, LearnerId by, Instant at) {

    /** The longest reason, in characters. */
    public static final int LONGEST_REASON = 400;

    /** What can be decided. */
    public enum Kind {
        /** The key stands. */
        KEEP,
        /** Another response is the key. */
        CORRECT,
        /** More responses earn full credit. */
        ACCEPT,
        /** The item no longer counts. */
        DROP;

        /** The kind as pages and the database name it. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The kind of a name, if there is one. */
        public static Optional<Kind> of(String id) {
            for (Kind kind : values()) {
                if (kind.id().equals(id)) {
                    return Optional.of(kind);
                }
            }
            return Optional.empty();
        }
    }

    public Ruling {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(item, "item");
        Objects.requireNonNull(by, "by");
        Objects.requireNonNull(at, "at");
        accepted = List.copyOf(accepted);
        if ((kind == Kind.CORRECT || kind == Kind.ACCEPT) == accepted.isEmpty()) {
            throw new IllegalArgumentException(kind + " with " + accepted.size() + " accepted responses");
        }
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw new IllegalArgumentException("reason must have 1 to " + LONGEST_REASON + " characters");
        }
    }
}
