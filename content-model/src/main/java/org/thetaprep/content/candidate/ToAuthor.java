package org.thetaprep.content.candidate;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.thetaprep.content.item.ScorableItem;
import org.thetaprep.content.response.ChoiceResponse;
import org.thetaprep.content.response.MatchingResponse;
import org.thetaprep.content.response.MultipleResponseSelection;
import org.thetaprep.content.response.OrderingResponse;
import org.thetaprep.content.response.Response;
import org.thetaprep.content.response.UnfitResponse;

/** Names by the author's ids what a response names by places. */
record ToAuthor(ScorableItem item, List<String> order) implements PlacedResponse.Cases<Response> {

    @Override
    public Response choice(PlacedResponse.Choice response) {
        return new ChoiceResponse(at("choice", order, response.place()));
    }

    @Override
    public Response selection(PlacedResponse.Selection response) {
        return MultipleResponseSelection.of(response.places().stream()
                .map(place -> at("choice", order, place))
                .toList());
    }

    @Override
    public Response ordering(PlacedResponse.Ordering response) {
        return new OrderingResponse(response.places().stream()
                .map(place -> at("choice", order, place))
                .toList());
    }

    @Override
    public Response matching(PlacedResponse.Matching response) {
        List<String> prompts = item.promptIds();
        Map<String, String> responseByPrompt = new TreeMap<>();
        response.choiceByPrompt()
                .forEach((prompt, choice) ->
                        responseByPrompt.put(at("prompt", prompts, prompt), at("choice", order, choice)));
        return new MatchingResponse(responseByPrompt);
    }

    private String at(String what, List<String> ids, int place) {
        if (place < 1 || place > ids.size()) {
            throw new UnfitResponse("item " + item.id() + " expects the place of a " + what + " from 1 to " + ids.size()
                    + ", but got " + place);
        }
        return ids.get(place - 1);
    }
}
