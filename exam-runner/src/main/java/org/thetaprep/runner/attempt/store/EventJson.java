package org.thetaprep.runner.attempt.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.thetaprep.content.candidate.Presentation;
import org.thetaprep.content.item.ItemId;
import org.thetaprep.content.response.Response;
import org.thetaprep.runner.attempt.AttemptEvent;
import org.thetaprep.runner.attempt.AttemptEvent.Answered;
import org.thetaprep.runner.attempt.AttemptEvent.Expired;
import org.thetaprep.runner.attempt.AttemptEvent.Flagged;
import org.thetaprep.runner.attempt.AttemptEvent.Highlighted;
import org.thetaprep.runner.attempt.AttemptEvent.Navigated;
import org.thetaprep.runner.attempt.AttemptEvent.Noted;
import org.thetaprep.runner.attempt.AttemptEvent.Started;
import org.thetaprep.runner.attempt.AttemptEvent.StruckOut;
import org.thetaprep.runner.attempt.AttemptEvent.Submitted;
import org.thetaprep.runner.attempt.Form;
import org.thetaprep.runner.attempt.FormItem;
import org.thetaprep.runner.attempt.Passage;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Events as JSON, as the database keeps them for good: what was written once must be read for ever, so a field
 * may be added, never renamed.
 */
final class EventJson implements AttemptEvent.Cases<ObjectNode> {

    private static final JsonMapper MAPPER = new JsonMapper();
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private EventJson() {}

    static String write(AttemptEvent event) {
        return MAPPER.writeValueAsString(event.match(new EventJson()));
    }

    static AttemptEvent read(String body) {
        JsonNode node = MAPPER.readTree(body);
        String type = node.get("type").stringValue();
        return switch (type) {
            case "started" ->
                new Started(
                        form(node.get("form")),
                        node.get("blueprint").stringValue(),
                        node.get("seed").longValue(),
                        Instant.ofEpochMilli(node.get("deadline").longValue()));
            case "answered" ->
                new Answered(place(node), response(node), node.get("late").booleanValue());
            case "flagged" -> new Flagged(place(node), node.get("on").booleanValue());
            case "struck-out" ->
                new StruckOut(
                        place(node),
                        node.get("option").stringValue(),
                        node.get("on").booleanValue());
            case "noted" -> new Noted(place(node), node.get("note").stringValue());
            case "highlighted" ->
                new Highlighted(place(node), passage(node), node.get("on").booleanValue());
            case "navigated" ->
                new Navigated(place(node), node.get("spentMillis").longValue());
            case "submitted" -> new Submitted();
            case "expired" -> new Expired();
            default -> throw new IllegalArgumentException("an event of unknown type " + type);
        };
    }

    private static int place(JsonNode node) {
        return node.get("place").intValue();
    }

    private static Passage passage(JsonNode node) {
        return new Passage(
                Passage.Part.valueOf(node.get("part").stringValue().toUpperCase(Locale.ROOT)),
                node.get("from").intValue(),
                node.get("to").intValue());
    }

    private static Optional<Response> response(JsonNode node) {
        return Optional.ofNullable(node.get("response"))
                .filter(JsonNode::isObject)
                .map(ResponseJson::read);
    }

    private static Form form(JsonNode array) {
        List<FormItem> items = new ArrayList<>();
        for (JsonNode node : array) {
            ItemId id = new ItemId(node.get("item").stringValue());
            items.add(new FormItem(
                    id,
                    node.get("scored").booleanValue(),
                    new Presentation(id, ResponseJson.strings(node.get("order")))));
        }
        return new Form(items);
    }

    private static ObjectNode event(String type) {
        return JSON.objectNode().put("type", type);
    }

    @Override
    public ObjectNode started(Started event) {
        ArrayNode form = JSON.arrayNode();
        for (FormItem item : event.form().items()) {
            form.addObject()
                    .put("item", item.item().value())
                    .put("scored", item.scored())
                    .set("order", ResponseJson.array(item.presentation().order()));
        }
        ObjectNode node = event("started")
                .put("blueprint", event.blueprint())
                .put("seed", event.seed())
                .put("deadline", event.deadline().toEpochMilli());
        node.set("form", form);
        return node;
    }

    @Override
    public ObjectNode answered(Answered event) {
        ObjectNode node = event("answered").put("place", event.place()).put("late", event.late());
        event.response().ifPresent(response -> node.set("response", ResponseJson.write(response)));
        return node;
    }

    @Override
    public ObjectNode flagged(Flagged event) {
        return event("flagged").put("place", event.place()).put("on", event.on());
    }

    @Override
    public ObjectNode struckOut(StruckOut event) {
        return event("struck-out")
                .put("place", event.place())
                .put("option", event.option())
                .put("on", event.on());
    }

    @Override
    public ObjectNode noted(Noted event) {
        return event("noted").put("place", event.place()).put("note", event.note());
    }

    @Override
    public ObjectNode highlighted(Highlighted event) {
        return event("highlighted")
                .put("place", event.place())
                .put("part", event.passage().part().name().toLowerCase(Locale.ROOT))
                .put("from", event.passage().from())
                .put("to", event.passage().to())
                .put("on", event.on());
    }

    @Override
    public ObjectNode navigated(Navigated event) {
        return event("navigated").put("place", event.place()).put("spentMillis", event.spentMillis());
    }

    @Override
    public ObjectNode submitted(Submitted event) {
        return event("submitted");
    }

    @Override
    public ObjectNode expired(Expired event) {
        return event("expired");
    }
}
