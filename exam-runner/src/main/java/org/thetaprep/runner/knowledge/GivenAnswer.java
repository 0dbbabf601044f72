package org.thetaprep.runner.knowledge;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.thetaprep.content.item.ScorableItem;
import org.thetaprep.content.response.Response;

/**
 * One marked answer.
 *
 * @param item the item as it was when it was given
 * @param response what was given; nothing if the item was seen and left open
 * @param right whether the answer had full credit
 */
public record GivenAnswer(ScorableItem item, Optional<Response> response, boolean right) {

    public GivenAnswer {
        Objects.requireNonNull(item, "item");
        Objects.requireNonNull(response, "response");
    }

    /** Whether it was answered, and wrong. */
    public boolean isMissed() {
        return response.isPresent() && !right;
    }

    /** The ids of the misconceptions that a wrong answer is an instance of. */
    public Set<String> fallenFor() {
        return right
                ? Set.of()
                : response.map(given -> ItemMisconceptions.fallenFor(item, given)).orElse(Set.of());
    }
}
