package org.thetaprep.runner.attempt;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.thetaprep.content.item.ItemId;

/**
 * What a learner has had of the items, as of an instant.
 *
 * @param items what is known of each that the learner has had
 * @param asOf the instant
 */
public record LearnerHistory(Map<ItemId, Past> items, Instant asOf) {

    /**
     * The past of one item.
     *
     * @param times in how many attempts it was given
     * @param last when the last of them began
     * @param right whether it was answered right in the last one that is marked; nothing if none is
     * @param flagged whether it was flagged in the last one
     */
    public record Past(int times, Instant last, Optional<Boolean> right, boolean flagged) {}

    public LearnerHistory {
        items = Map.copyOf(items);
    }

    /** Nothing was ever given. */
    public static LearnerHistory none(Instant asOf) {
        return new LearnerHistory(Map.of(), asOf);
    }

    /**
     * The history that a learner's attempts make.
     *
     * @param attempts in the order in which they began
     * @param asOf the instant of asking
     */
    public static LearnerHistory of(List<AttemptState> attempts, Instant asOf) {
        Map<ItemId, Past> items = new HashMap<>();
        for (AttemptState attempt : attempts) {
            Optional<Score> score = attempt.life().score();
            for (int place = 1; place <= attempt.form().length(); place++) {
                int at = place;
                ItemId item = attempt.form().at(place).item();
                Optional<Past> before = Optional.ofNullable(items.get(item));
                items.put(
                        item,
                        new Past(
                                before.map(Past::times).orElse(0) + 1,
                                attempt.startedAt(),
                                score.map(marked -> marked.right().contains(at)).or(() -> before.flatMap(Past::right)),
                                attempt.at(place).flagged()));
            }
        }
        return new LearnerHistory(items, asOf);
    }

    /** How often each item was had. */
    public Map<ItemId, Integer> timesSeen() {
        return items.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, item -> item.getValue()
                .times()));
    }

    /** How often an item was had. */
    public int timesSeen(ItemId item) {
        return Optional.ofNullable(items.get(item)).map(Past::times).orElse(0);
    }

    /** Whether an item's past is one; an item that was never had has none. */
    public boolean has(ItemId item, Predicate<Past> past) {
        return Optional.ofNullable(items.get(item)).filter(past).isPresent();
    }
}
