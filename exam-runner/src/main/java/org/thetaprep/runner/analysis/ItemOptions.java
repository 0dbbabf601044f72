package org.thetaprep.runner.analysis;

import java.util.List;
import org.thetaprep.content.item.Matching;
import org.thetaprep.content.item.MultipleChoice;
import org.thetaprep.content.item.MultipleResponse;
import org.thetaprep.content.item.Option;
import org.thetaprep.content.item.Ordering;
import org.thetaprep.content.item.ScorableItem;

/** The options of an item, in the author's order; none where it has none. */
final class ItemOptions implements ScorableItem.Cases<List<Option>> {

    private ItemOptions() {}

    static List<Option> of(ScorableItem item) {
        return item.match(new ItemOptions());
    }

    @Override
    public List<Option> multipleChoice(MultipleChoice item) {
        return item.options();
    }

    @Override
    public List<Option> multipleResponse(MultipleResponse item) {
        return item.options();
    }

    @Override
    public List<Option> ordering(Ordering item) {
        return List.of();
    }

    @Override
    public List<Option> matching(Matching item) {
        return List.of();
    }
}
