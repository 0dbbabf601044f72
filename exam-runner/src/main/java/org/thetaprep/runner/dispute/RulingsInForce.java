package org.thetaprep.runner.dispute;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.thetaprep.content.item.ItemId;
import org.thetaprep.content.item.ScorableItem;
import org.thetaprep.content.response.Response;
import org.thetaprep.runner.attempt.KeyRuling;
import org.thetaprep.runner.attempt.KeyRulings;

/**
 * Of the rulings on an item the last that decided something new: one that lets the key stand lets stand what was ruled
 * before.
 *
 * @param store where rulings are kept
 */
public record RulingsInForce(DisputeStore store) implements KeyRulings {

    @Override
    public Map<ItemId, KeyRuling> of(String packRevision) {
        return inForce(store.rulings(packRevision));
    }

    private static Map<ItemId, KeyRuling> inForce(List<Ruling> rulings) {
        Map<ItemId, KeyRuling> inForce = new HashMap<>();
        for (Ruling ruling : rulings) {
            switch (ruling.kind()) {
                case KEEP -> {}
                case DROP -> inForce.put(ruling.item().item(), new KeyRuling(List.of(), true));
                case CORRECT, ACCEPT -> inForce.put(ruling.item().item(), new KeyRuling(ruling.accepted(), false));
            }
        }
        return inForce;
    }

    /**
     * The one on an item.
     *
     * @param item the item
     * @param rulings all on it, oldest first
     */
    static Optional<KeyRuling> on(DisputedItem item, List<Ruling> rulings) {
        return Optional.ofNullable(inForce(rulings).get(item.item()));
    }

    /** The responses that earn full credit under a ruling; those of the author's key where none changes it. */
    static List<Response> accepted(Optional<KeyRuling> inForce, ScorableItem item) {
        return inForce.filter(ruling -> !ruling.dropped()).map(KeyRuling::accepted).orElseGet(() -> List.of(item.key()));
    }
}
