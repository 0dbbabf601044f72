package org.thetaprep.report;

import java.util.Objects;
import java.util.Optional;

/**
 * One thing to do next.
 *
 * @param what the thing, as a short instruction
 * @param why one sentence with the reason and the expected effect
 * @param action the control that starts it, where there is one
 */
public record NextStep(String what, String why, Optional<Action> action) {

    public NextStep {
        Require.text("what", what);
        Require.text("why", why);
        Objects.requireNonNull(action, "action");
    }

    /**
     * A control: verb and size, for example {@code Start 12 items, about 22 min}.
     *
     * @param label what it says
     * @param path where it leads, within the product: starts with a slash or a hash
     */
    public record Action(String label, String path) {

        public Action {
            Require.text("action label", label);
            Require.text("action path", path);
            if (!path.startsWith("/") && !path.startsWith("#") || path.startsWith("//")) {
                throw new IllegalArgumentException("action path leads out of the product: " + path);
            }
        }
    }
}
