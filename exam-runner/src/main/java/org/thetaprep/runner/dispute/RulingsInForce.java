package org.thetaprep.runner.dispute;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.thetaprep.content.item.ItemId;
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
        Map<ItemId, KeyRuling> inForce = new HashMap<>();
        for (Ruling ruling : store.rulings(packRevision)) {
            switch (ruling.kind()) {
                case KEEP -> {}
                case DROP -> inForce.put(ruling.item().item(), new KeyRuling(List.of(), true));
                case CORRECT, ACCEPT -> inForce.put(ruling.item().item(), new KeyRuling(ruling.accepted(), false));
            }
        }
        return inForce;
    }
}
