package org.thetaprep.content.lint;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.thetaprep.content.item.ScorableItem;
import org.thetaprep.content.itemmodel.ItemModel;
import org.thetaprep.content.pack.ContentPack;
import org.thetaprep.content.reference.ReferenceRow;

/** What rests on the facts of a pack. */
final class FactUse {

    private final Map<String, List<String>> users = new HashMap<>();

    FactUse(ContentPack pack) {
        for (ScorableItem item : pack.scorableItems()) {
            add(item.id().toString(), item.classification().facts());
        }
        for (ItemModel model : pack.models()) {
            add(model.id().toString(), model.classification().facts());
        }
        for (ReferenceRow row : pack.rows()) {
            add(row.id(), row.facts());
        }
    }

    private void add(String user, List<String> facts) {
        facts.forEach(
                fact -> users.computeIfAbsent(fact, any -> new ArrayList<>()).add(user));
    }

    /** The ids of the items, item models and rows that name a fact, in this order. */
    List<String> of(String fact) {
        return users.getOrDefault(fact, List.of());
    }
}
