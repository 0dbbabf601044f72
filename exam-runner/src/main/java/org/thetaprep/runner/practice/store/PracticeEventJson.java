package org.thetaprep.runner.practice.store;

import java.util.Locale;
import java.util.Optional;
import org.thetaprep.content.candidate.Presentation;
import org.thetaprep.content.item.ItemId;
import org.thetaprep.runner.platform.database.ResponseJson;
import org.thetaprep.runner.practice.PracticeEvent;
import org.thetaprep.runner.practice.PracticeEvent.Answered;
import org.thetaprep.runner.practice.PracticeEvent.EndReason;
import org.thetaprep.runner.practice.PracticeEvent.Ended;
import org.thetaprep.runner.practice.PracticeEvent.Given;
import org.thetaprep.runner.practice.PracticeEvent.Started;
import org.thetaprep.runner.practice.PracticeGoal;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Events as JSON, as the database keeps them for good: a field may be added, never renamed. */
final class PracticeEventJson implements PracticeEvent.Cases<ObjectNode> {

    private static final JsonMapper MAPPER = new JsonMapper();

    private PracticeEventJson() {}

    static String write(PracticeEvent event) {
        return MAPPER.writeValueAsString(event.match(new PracticeEventJson()));
    }

    static PracticeEvent read(String body) {
        JsonNode node = MAPPER.readTree(body);
        String type = node.get("type").stringValue();
        return switch (type) {
            case "started" ->
                new Started(
                        PracticeGoal.parse(node.get("goal").stringValue()).orElseThrow(),
                        node.get("blueprint").stringValue(),
                        node.get("seed").longValue(),
                        Optional.ofNullable(node.get("length")).map(JsonNode::intValue),
                        ResponseJson.strings(node.get("heldBack")).stream()
                                .map(ItemId::new)
                                .toList(),
                        Optional.ofNullable(node.get("parameters"))
                                .map(JsonNode::intValue)
                                .orElse(0));
            case "given" -> {
                ItemId id = new ItemId(node.get("item").stringValue());
                yield new Given(id, new Presentation(id, ResponseJson.strings(node.get("order"))));
            }
            case "answered" ->
                new Answered(
                        ResponseJson.read(node.get("response")),
                        node.get("right").booleanValue());
            case "ended" ->
                new Ended(EndReason.valueOf(node.get("reason")
                        .stringValue()
                        .toUpperCase(Locale.ROOT)
                        .replace('-', '_')));
            default -> throw new IllegalArgumentException("an event of unknown type " + type);
        };
    }

    private static ObjectNode event(String type) {
        return JsonNodeFactory.instance.objectNode().put("type", type);
    }

    @Override
    public ObjectNode started(Started event) {
        ObjectNode node = event("started")
                .put("goal", event.goal().text())
                .put("blueprint", event.blueprint())
                .put("seed", event.seed());
        event.length().ifPresent(items -> node.put("length", items));
        if (event.parameters() > 0) {
            node.put("parameters", event.parameters());
        }
        node.set("heldBack", ResponseJson.array(event.heldBack().stream().map(ItemId::value).toList()));
        return node;
    }

    @Override
    public ObjectNode given(Given event) {
        ObjectNode node = event("given").put("item", event.item().value());
        node.set("order", ResponseJson.array(event.presentation().order()));
        return node;
    }

    @Override
    public ObjectNode answered(Answered event) {
        ObjectNode node = event("answered").put("right", event.right());
        node.set("response", ResponseJson.write(event.response()));
        return node;
    }

    @Override
    public ObjectNode ended(Ended event) {
        return event("ended")
                .put("reason", event.reason().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
}
