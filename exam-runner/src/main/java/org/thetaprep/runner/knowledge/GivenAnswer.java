package org.thetaprep.runner.knowledge;

import java.util.Objects;
import org.thetaprep.content.item.ScorableItem;

/**
 * One marked answer.
 *
 * @param item the item as it was when it was given
 * @param right whether the answer had full credit
 */
public record GivenAnswer(ScorableItem item, boolean right) {

    public GivenAnswer {
        Objects.requireNonNull(item, "item");
    }
}
