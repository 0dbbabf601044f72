package org.thetaprep.runner.itembank;

import java.util.List;
import org.thetaprep.content.item.Matching;
import org.thetaprep.content.item.MultipleChoice;
import org.thetaprep.content.item.MultipleResponse;
import org.thetaprep.content.item.Option;
import org.thetaprep.content.item.Ordering;
import org.thetaprep.content.item.ScorableItem;

/**
 * All of an item that a learner reads, with its key. What is equal asks the same.
 *
 * @param stem the scenario
 * @param leadIn the question
 * @param parts what may be chosen
 * @param key the response that earns full credit
 */
public record ItemWording(String stem, String leadIn, List<?> parts, Object key) {

    /** The wording of an item. */
    public static Object of(ScorableItem item) {
        return new ItemWording(item.stem(), item.leadIn(), item.match(new Parts()), item.key());
    }

    private static final class Parts implements ScorableItem.Cases<List<?>> {

        private static List<String> texts(List<Option> options) {
            return options.stream().map(option -> option.id() + " " + option.text()).toList();
        }

        @Override
        public List<?> multipleChoice(MultipleChoice item) {
            return texts(item.options());
        }

        @Override
        public List<?> multipleResponse(MultipleResponse item) {
            return texts(item.options());
        }

        @Override
        public List<?> ordering(Ordering item) {
            return item.steps().stream().map(step -> step.id() + " " + step.text()).toList();
        }

        @Override
        public List<?> matching(Matching item) {
            return List.of(
                    item.prompts().stream().map(prompt -> prompt.text()).toList(),
                    item.responses().stream().map(response -> response.text()).toList());
        }
    }
}
