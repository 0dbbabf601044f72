package org.thetaprep.content.candidate;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.thetaprep.content.item.ScorableItem;
import org.thetaprep.content.response.ChoiceResponse;
import org.thetaprep.content.response.MatchingResponse;
import org.thetaprep.content.response.MultipleResponseSelection;
import org.thetaprep.content.response.OrderingResponse;
import org.thetaprep.content.response.Response;

/** Names by places what a response that fits the item names by the author's ids. */
record ToPlaces(ScorableItem item, List<String> order) implements Response.Cases<PlacedResponse> {

    @Override
    public PlacedResponse choice(ChoiceResponse response) {
        return new PlacedResponse.Choice(place(response.option()));
    }

    @Override
    public PlacedResponse selection(MultipleResponseSelection response) {
        return new PlacedResponse.Selection(
                response.options().stream().map(this::place).collect(Collectors.toSet()));
    }

    @Override
    public PlacedResponse ordering(OrderingResponse response) {
        return new PlacedResponse.Ordering(
                response.steps().stream().map(this::place).toList());
    }

    @Override
    public PlacedResponse matching(MatchingResponse response) {
        List<String> prompts = item.promptIds();
        Map<Integer, Integer> choiceByPrompt = new TreeMap<>();
        response.responseByPrompt()
                .forEach((prompt, choice) -> choiceByPrompt.put(prompts.indexOf(prompt) + 1, place(choice)));
        return new PlacedResponse.Matching(choiceByPrompt);
    }

    private int place(String id) {
        return order.indexOf(id) + 1;
    }
}
