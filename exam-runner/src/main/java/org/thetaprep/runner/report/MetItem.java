package org.thetaprep.runner.report;

import java.time.Instant;
import java.util.Set;
import org.thetaprep.content.item.ItemId;

/**
 * An item that a learner met in a closed attempt.
 *
 * @param item the item
 * @param revision the revision of the pack that the attempt was started on
 * @param at when the attempt was closed
 * @param answered whether a response was given
 * @param right whether it had full credit
 * @param rows the reference rows that the item rests on
 * @param misconceptions the misconceptions that the response is an instance of
 */
public record MetItem(
        ItemId item,
        String revision,
        Instant at,
        boolean answered,
        boolean right,
        Set<String> rows,
        Set<String> misconceptions) {

    public MetItem {
        rows = Set.copyOf(rows);
        misconceptions = Set.copyOf(misconceptions);
    }
}
