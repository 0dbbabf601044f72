package org.thetaprep.runner.platform.database;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.thetaprep.content.response.ChoiceResponse;
import org.thetaprep.content.response.MatchingResponse;
import org.thetaprep.content.response.MultipleResponseSelection;
import org.thetaprep.content.response.OrderingResponse;
import org.thetaprep.content.response.Response;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Responses as JSON, by the author's option ids. */
public final class ResponseJson implements Response.Cases<JsonNode> {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private ResponseJson() {}

    /** Writes a response. */
    public static JsonNode write(Response response) {
        return response.match(new ResponseJson());
    }

    /** Reads what {@link #write} wrote. */
    public static Response read(JsonNode node) {
        if (node.has("option")) {
            return new ChoiceResponse(node.get("option").stringValue());
        }
        if (node.has("options")) {
            return MultipleResponseSelection.of(strings(node.get("options")));
        }
        if (node.has("steps")) {
            return new OrderingResponse(strings(node.get("steps")));
        }
        Map<String, String> pairs = new LinkedHashMap<>();
        node.get("pairs")
                .properties()
                .forEach(pair -> pairs.put(pair.getKey(), pair.getValue().stringValue()));
        return new MatchingResponse(pairs);
    }

    /** The texts of an array. */
    public static List<String> strings(JsonNode array) {
        List<String> all = new ArrayList<>();
        array.forEach(node -> all.add(node.stringValue()));
        return all;
    }

    /** An array of texts. */
    public static ArrayNode array(Iterable<String> strings) {
        ArrayNode array = JSON.arrayNode();
        strings.forEach(array::add);
        return array;
    }

    private static ObjectNode field(String name, JsonNode value) {
        ObjectNode node = JSON.objectNode();
        node.set(name, value);
        return node;
    }

    @Override
    public JsonNode choice(ChoiceResponse response) {
        return field("option", JSON.stringNode(response.option()));
    }

    @Override
    public JsonNode selection(MultipleResponseSelection response) {
        return field("options", array(response.options()));
    }

    @Override
    public JsonNode ordering(OrderingResponse response) {
        return field("steps", array(response.steps()));
    }

    @Override
    public JsonNode matching(MatchingResponse response) {
        ObjectNode pairs = JSON.objectNode();
        response.responseByPrompt().forEach(pairs::put);
        return field("pairs", pairs);
    }
}
