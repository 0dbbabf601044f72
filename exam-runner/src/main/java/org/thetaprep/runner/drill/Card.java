package org.thetaprep.runner.drill;

import java.util.List;
import java.util.Optional;

/**
 * A card.
 *
 * @param id names it
 * @param kind what it asks
 * @param topic what it is made from: cards of one topic are not asked on one day
 * @param domain the domain it belongs to, or 0
 * @param front what is shown first; paragraphs are parted by line breaks
 * @param back the answer
 * @param why the reason, shown with the answer
 * @param also what else is worth knowing, shown last
 * @param rows the reference rows to read on
 */
public record Card(
        CardId id,
        CardKind kind,
        String topic,
        int domain,
        String front,
        String back,
        Optional<String> why,
        Optional<String> also,
        List<String> rows) {

    public Card {
        rows = List.copyOf(rows);
    }
}
