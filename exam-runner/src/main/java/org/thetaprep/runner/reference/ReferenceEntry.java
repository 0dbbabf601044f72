package org.thetaprep.runner.reference;

import java.util.List;
import org.thetaprep.content.exam.Service;
import org.thetaprep.content.fact.Fact;
import org.thetaprep.content.item.ItemId;
import org.thetaprep.content.reference.Misconception;
import org.thetaprep.content.reference.ReferenceRow;

/**
 * A row of the reference with what belongs to it.
 *
 * @param row the row
 * @param services the services that it names
 * @param misconceptions the wrong beliefs that come of it
 * @param facts the dated facts that it rests on
 * @param items the items and item models that test it
 */
public record ReferenceEntry(
        ReferenceRow row,
        List<Service> services,
        List<Misconception> misconceptions,
        List<Fact> facts,
        List<ItemId> items) {

    /** The row's id. */
    public String id() {
        return row.id();
    }
}
