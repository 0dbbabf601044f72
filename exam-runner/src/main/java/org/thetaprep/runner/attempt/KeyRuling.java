package org.thetaprep.runner.attempt;

import java.util.List;
import java.util.Optional;
import org.thetaprep.content.response.Response;

/**
 * How an item is marked other than by its key in the pack.
 *
 * @param accepted the responses that earn full credit, instead of the key
 * @param dropped whether the item no longer counts
 */
public record KeyRuling(List<Response> accepted, boolean dropped) {

    public KeyRuling {
        accepted = List.copyOf(accepted);
        if (accepted.isEmpty() != dropped) {
            throw new IllegalArgumentException("a ruling accepts at least one response or drops the item");
        }
    }

    /** Whether a response earns full credit. */
    public boolean isRight(Optional<Response> response) {
        return response.filter(accepted::contains).isPresent();
    }
}
