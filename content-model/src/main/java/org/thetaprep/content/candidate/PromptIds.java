package org.thetaprep.content.candidate;

import java.util.List;
import org.thetaprep.content.item.Matching;
import org.thetaprep.content.item.MultipleChoice;
import org.thetaprep.content.item.MultipleResponse;
import org.thetaprep.content.item.Ordering;
import org.thetaprep.content.item.ScorableItem;

/** The ids of an item's prompts: none unless it is a matching item. */
final class PromptIds implements ScorableItem.Cases<List<String>> {

    private PromptIds() {}

    static List<String> of(ScorableItem item) {
        return item.match(new PromptIds());
    }

    @Override
    public List<String> multipleChoice(MultipleChoice item) {
        return List.of();
    }

    @Override
    public List<String> multipleResponse(MultipleResponse item) {
        return List.of();
    }

    @Override
    public List<String> ordering(Ordering item) {
        return List.of();
    }

    @Override
    public List<String> matching(Matching item) {
        return item.promptIds();
    }
}
