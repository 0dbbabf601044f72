package org.thetaprep.runner.drill;

import java.util.List;
import java.util.Set;
import org.thetaprep.content.item.ItemId;

/**
 * What exams and practice showed of a learner, for choosing new cards.
 *
 * @param missed items that were answered wrong, the latest first; after them those answered right by luck
 * @param believed misconceptions that were chosen, the most frequent first
 * @param weakRows rows that missed items rest on, the most frequent first
 * @param running items that wait for an answer: no card may tell of them
 */
public record Experience(List<ItemId> missed, List<String> believed, List<String> weakRows, Set<ItemId> running) {

    /** Nothing was answered yet. */
    public static final Experience NONE = new Experience(List.of(), List.of(), List.of(), Set.of());

    public Experience {
        missed = List.copyOf(missed);
        believed = List.copyOf(believed);
        weakRows = List.copyOf(weakRows);
        running = Set.copyOf(running);
    }
}
