package org.thetaprep.content.item;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.thetaprep.content.response.ChoiceResponse;
import org.thetaprep.content.response.MatchingResponse;
import org.thetaprep.content.response.MultipleResponseSelection;
import org.thetaprep.content.response.OrderingResponse;
import org.thetaprep.content.response.Response;

/** Lists every complete response to an item, by brute force and without the item's own counting. */
public final class Responses implements ScorableItem.Cases<Set<Response>> {

    private Responses() {}

    public static Set<Response> allComplete(ScorableItem item) {
        return item.match(new Responses());
    }

    @Override
    public Set<Response> multipleChoice(MultipleChoice item) {
        Set<Response> all = new HashSet<>();
        item.choiceIds().forEach(id -> all.add(new ChoiceResponse(id)));
        return all;
    }

    @Override
    public Set<Response> multipleResponse(MultipleResponse item) {
        Set<Response> all = new HashSet<>();
        for (List<String> tuple : tuples(item.choiceIds(), item.keyCount())) {
            if (new HashSet<>(tuple).size() == tuple.size()) {
                all.add(MultipleResponseSelection.of(tuple));
            }
        }
        return all;
    }

    @Override
    public Set<Response> ordering(Ordering item) {
        Set<Response> all = new HashSet<>();
        for (List<String> tuple : tuples(item.choiceIds(), item.placedCount())) {
            if (new HashSet<>(tuple).size() == tuple.size()) {
                all.add(new OrderingResponse(tuple));
            }
        }
        return all;
    }

    @Override
    public Set<Response> matching(Matching item) {
        Set<Response> all = new HashSet<>();
        for (List<String> tuple : tuples(item.choiceIds(), item.prompts().size())) {
            if (item.reuse() || new HashSet<>(tuple).size() == tuple.size()) {
                Map<String, String> map = new HashMap<>();
                for (int i = 0; i < tuple.size(); i++) {
                    map.put(item.promptIds().get(i), tuple.get(i));
                }
                all.add(new MatchingResponse(map));
            }
        }
        return all;
    }

    private static List<List<String>> tuples(List<String> ids, int length) {
        List<List<String>> tuples = List.of(List.of());
        for (int i = 0; i < length; i++) {
            List<List<String>> longer = new ArrayList<>();
            for (List<String> tuple : tuples) {
                for (String id : ids) {
                    List<String> next = new ArrayList<>(tuple);
                    next.add(id);
                    longer.add(next);
                }
            }
            tuples = longer;
        }
        return tuples;
    }
}
