package org.thetaprep.runner.drill;

import java.util.List;
import java.util.Set;
import org.thetaprep.content.item.ItemId;

/**
 * What exams showed of a learner, for choosing new cards.
 *
 * @param missed items that were answered wrong, the latest first
 * @param believed misconceptions that were chosen, the most frequent first
 * @param weakRows rows that missed items rest on, the most frequent first
 * @param running items of a running attempt: no card may tell of them
 */
public record Experience(List<ItemId> missed, List<String> believed, List<String> weakRows, Set<ItemId> running) {

    /** No exam was taken. */
    public static final Experience NONE = new Experience(List.of(), List.of(), List.of(), Set.of());

    public Experience {
        missed = List.copyOf(missed);
        believed = List.copyOf(believed);
        weakRows = List.copyOf(weakRows);
        running = Set.copyOf(running);
    }
}
