package org.thetaprep.content.pack;

import java.util.Objects;
import org.thetaprep.content.contract.Require;
import org.thetaprep.content.problem.Location;

/**
 * A warning that is to stay, as the exam's file says it.
 *
 * @param rule the id of a lint rule
 * @param where what the warning is about: the id of an item, item model, reference row, fact,
 *     misconception or task, or {@code bank} for the bank as a whole
 * @param reason why it may stay
 * @param at where that is written
 */
public record Acceptance(String rule, String where, String reason, Location at) {

    /** What the bank as a whole is called. */
    public static final String BANK = "bank";

    /** Refuses blank texts. */
    public Acceptance {
        Require.text("rule", rule);
        Require.text("where", where);
        Require.text("reason", reason);
        Objects.requireNonNull(at, "at");
    }
}
