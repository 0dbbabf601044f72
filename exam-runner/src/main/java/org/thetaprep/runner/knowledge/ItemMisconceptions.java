package org.thetaprep.runner.knowledge;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.thetaprep.content.item.Matching;
import org.thetaprep.content.item.MultipleChoice;
import org.thetaprep.content.item.MultipleResponse;
import org.thetaprep.content.item.Option;
import org.thetaprep.content.item.Ordering;
import org.thetaprep.content.item.ScorableItem;
import org.thetaprep.content.response.ChoiceResponse;
import org.thetaprep.content.response.MatchingResponse;
import org.thetaprep.content.response.MultipleResponseSelection;
import org.thetaprep.content.response.OrderingResponse;
import org.thetaprep.content.response.Response;

/** The misconceptions that an item's distractors are made of, by their ids. */
public final class ItemMisconceptions {

    private ItemMisconceptions() {}

    /** Those that an item offers. */
    public static Set<String> offered(ScorableItem item) {
        return new HashSet<>(item.match(new ByOption()).values());
    }

    /** Those that a response to an item is an instance of. */
    public static Set<String> fallenFor(ScorableItem item, Response response) {
        Map<String, String> byOption = item.match(new ByOption());
        Set<String> fallenFor = new HashSet<>();
        response.match(new Used())
                .forEach(option -> Optional.ofNullable(byOption.get(option)).ifPresent(fallenFor::add));
        return fallenFor;
    }

    /** The misconception of each option, step or response that is an instance of one. */
    private static final class ByOption implements ScorableItem.Cases<Map<String, String>> {

        private static Map<String, String> of(List<Option> options) {
            Map<String, String> map = new TreeMap<>();
            options.forEach(option -> option.misconception().ifPresent(id -> map.put(option.id(), id)));
            return map;
        }

        @Override
        public Map<String, String> multipleChoice(MultipleChoice item) {
            return of(item.options());
        }

        @Override
        public Map<String, String> multipleResponse(MultipleResponse item) {
            return of(item.options());
        }

        @Override
        public Map<String, String> ordering(Ordering item) {
            Map<String, String> map = new TreeMap<>();
            item.steps().forEach(step -> step.misconception().ifPresent(id -> map.put(step.id(), id)));
            return map;
        }

        @Override
        public Map<String, String> matching(Matching item) {
            Map<String, String> map = new TreeMap<>();
            item.responses().forEach(one -> one.misconception().ifPresent(id -> map.put(one.id(), id)));
            return map;
        }
    }

    /** The options that a response uses. */
    private static final class Used implements Response.Cases<Set<String>> {

        @Override
        public Set<String> choice(ChoiceResponse response) {
            return Set.of(response.option());
        }

        @Override
        public Set<String> selection(MultipleResponseSelection response) {
            return response.options();
        }

        @Override
        public Set<String> ordering(OrderingResponse response) {
            return new HashSet<>(response.steps());
        }

        @Override
        public Set<String> matching(MatchingResponse response) {
            return new HashSet<>(response.responseByPrompt().values());
        }
    }
}
