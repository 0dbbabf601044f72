package org.thetaprep.runner.attempt.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.thetaprep.content.candidate.PlacedResponse;
import org.thetaprep.runner.platform.web.BadRequest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Responses as a browser sends and gets them: by places in the learner's own order. */
final class WireResponse implements PlacedResponse.Cases<ObjectNode> {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int MOST_PLACES = 99;

    private WireResponse() {}

    static ObjectNode write(PlacedResponse response) {
        return response.match(new WireResponse());
    }

    /**
     * Reads a response.
     *
     * @throws BadRequest if it has no shape that an item type takes
     */
    static PlacedResponse read(JsonNode node) {
        if (!node.isObject() || node.size() != 1) {
            throw new BadRequest("response must be an object with one of choice, choices, order, pairs");
        }
        if (node.has("choice")) {
            return new PlacedResponse.Choice(place("choice", node.get("choice")));
        }
        if (node.has("choices")) {
            List<Integer> places = places("choices", node.get("choices"));
            if (new TreeSet<>(places).size() < places.size()) {
                throw new BadRequest("choices must not name a place twice");
            }
            return new PlacedResponse.Selection(new TreeSet<>(places));
        }
        if (node.has("order")) {
            return new PlacedResponse.Ordering(places("order", node.get("order")));
        }
        if (node.has("pairs") && node.get("pairs").isObject()) {
            Map<Integer, Integer> pairs = new LinkedHashMap<>();
            node.get("pairs")
                    .properties()
                    .forEach(pair -> pairs.put(prompt(pair.getKey()), place("pairs", pair.getValue())));
            return new PlacedResponse.Matching(pairs);
        }
        throw new BadRequest("response must be an object with one of choice, choices, order, pairs");
    }

    private static int prompt(String key) {
        if (!key.matches("[1-9][0-9]?")) {
            throw new BadRequest("pairs must be keyed by the places of prompts, from 1");
        }
        return Integer.parseInt(key);
    }

    private static List<Integer> places(String name, JsonNode array) {
        if (!array.isArray() || array.size() > MOST_PLACES) {
            throw new BadRequest(name + " must be a list of places");
        }
        List<Integer> places = new ArrayList<>();
        array.forEach(node -> places.add(place(name, node)));
        return places;
    }

    private static int place(String name, JsonNode node) {
        if (!node.isInt() || node.intValue() < 1 || node.intValue() > MOST_PLACES) {
            throw new BadRequest(name + " must hold places, whole numbers from 1");
        }
        return node.intValue();
    }

    @Override
    public ObjectNode choice(PlacedResponse.Choice response) {
        return JSON.objectNode().put("choice", response.place());
    }

    @Override
    public ObjectNode selection(PlacedResponse.Selection response) {
        ArrayNode places = JSON.arrayNode();
        response.places().forEach(place -> places.add(place.intValue()));
        ObjectNode node = JSON.objectNode();
        node.set("choices", places);
        return node;
    }

    @Override
    public ObjectNode ordering(PlacedResponse.Ordering response) {
        ArrayNode places = JSON.arrayNode();
        response.places().forEach(place -> places.add(place.intValue()));
        ObjectNode node = JSON.objectNode();
        node.set("order", places);
        return node;
    }

    @Override
    public ObjectNode matching(PlacedResponse.Matching response) {
        ObjectNode pairs = JSON.objectNode();
        response.choiceByPrompt().forEach((prompt, choice) -> pairs.put(prompt.toString(), choice));
        ObjectNode node = JSON.objectNode();
        node.set("pairs", pairs);
        return node;
    }
}
