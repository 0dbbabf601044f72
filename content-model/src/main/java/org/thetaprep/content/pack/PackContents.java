package org.thetaprep.content.pack;

import java.util.List;
import org.thetaprep.content.fact.Fact;
import org.thetaprep.content.item.Item;
import org.thetaprep.content.itemmodel.ItemModel;
import org.thetaprep.content.mapping.BlueprintMapping;
import org.thetaprep.content.reference.Misconception;
import org.thetaprep.content.reference.ReferenceRow;

/**
 * What a pack holds beside its exam, each in the order of the files.
 *
 * @param items single items and case studies
 * @param models item models
 * @param rows the quick reference
 * @param misconceptions the wrong beliefs that distractors appeal to
 * @param facts the claims that items and rows rest on
 * @param mappings how the items stand under versions of the exam that they were not written for
 */
public record PackContents(
        List<Item> items,
        List<ItemModel> models,
        List<ReferenceRow> rows,
        List<Misconception> misconceptions,
        List<Fact> facts,
        List<BlueprintMapping> mappings) {

    /** Copies the lists. */
    public PackContents {
        items = List.copyOf(items);
        models = List.copyOf(models);
        rows = List.copyOf(rows);
        misconceptions = List.copyOf(misconceptions);
        facts = List.copyOf(facts);
        mappings = List.copyOf(mappings);
    }
}
