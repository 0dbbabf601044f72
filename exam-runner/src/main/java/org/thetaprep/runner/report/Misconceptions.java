package org.thetaprep.runner.report;

import java.util.Comparator;
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
import org.thetaprep.report.Misconception;
import org.thetaprep.report.MisconceptionCount;

/** Counts the misconceptions that an attempt's answered items offered, and those that were chosen. */
final class Misconceptions {

    private Misconceptions() {}

    /** Those chosen at least once, the one that cost most scored items first. */
    static List<MisconceptionCount> of(MarkedAttempt marked) {
        Map<String, Integer> offered = new TreeMap<>();
        Map<String, Integer> chosen = new TreeMap<>();
        Map<String, Integer> cost = new TreeMap<>();
        for (MarkedItem item : marked.items()) {
            if (item.response().isPresent()) {
                Set<String> fallenFor = fallenFor(item);
                offered(item).forEach(id -> offered.merge(id, 1, Integer::sum));
                fallenFor.forEach(id -> chosen.merge(id, 1, Integer::sum));
                if (item.scored() && !item.right()) {
                    fallenFor.forEach(id -> cost.merge(id, 1, Integer::sum));
                }
            }
        }
        return chosen.entrySet().stream()
                .sorted(Comparator.<Map.Entry<String, Integer>>comparingInt(
                                entry -> cost.getOrDefault(entry.getKey(), 0))
                        .thenComparingInt(Map.Entry::getValue)
                        .reversed()
                        .thenComparing(Comparator.comparing(Map.Entry::getKey)))
                .flatMap(entry -> marked.pack().misconception(entry.getKey()).stream()
                        .map(known -> new MisconceptionCount(
                                new Misconception(known.name(), known.help()),
                                entry.getValue(),
                                offered.get(entry.getKey()),
                                cost.getOrDefault(entry.getKey(), 0))))
                .toList();
    }

    private static Set<String> offered(MarkedItem item) {
        return new HashSet<>(item.item().match(new ByOption()).values());
    }

    /** The ids of the misconceptions that a response to an item is an instance of. */
    static Set<String> fallenFor(MarkedItem item) {
        Map<String, String> byOption = item.item().match(new ByOption());
        Set<String> fallenFor = new HashSet<>();
        item.response().ifPresent(response -> response.match(new Used())
                .forEach(option -> Optional.ofNullable(byOption.get(option)).ifPresent(fallenFor::add)));
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
