package org.thetaprep.runner.attempt.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.thetaprep.content.candidate.Presentation;
import org.thetaprep.content.item.ItemId;
import org.thetaprep.content.response.Response;
import org.thetaprep.runner.attempt.AttemptEvent.GoalReached;
import org.thetaprep.runner.attempt.AttemptEvent;
import org.thetaprep.runner.attempt.AttemptEvent.Answered;
import org.thetaprep.runner.attempt.AttemptEvent.Confirmed;
import org.thetaprep.runner.attempt.AttemptEvent.Expired;
import org.thetaprep.runner.attempt.AttemptEvent.Extended;
import org.thetaprep.runner.attempt.AttemptEvent.Flagged;
import org.thetaprep.runner.attempt.AttemptEvent.Highlighted;
import org.thetaprep.runner.attempt.AttemptEvent.Navigated;
import org.thetaprep.runner.attempt.AttemptEvent.Noted;
import org.thetaprep.runner.attempt.AttemptEvent.Paused;
import org.thetaprep.runner.attempt.AttemptEvent.Reopened;
import org.thetaprep.runner.attempt.AttemptEvent.Rescored;
import org.thetaprep.runner.attempt.AttemptEvent.Resumed;
import org.thetaprep.runner.attempt.AttemptEvent.Scored;
import org.thetaprep.runner.attempt.AttemptEvent.Started;
import org.thetaprep.runner.attempt.AttemptEvent.StruckOut;
import org.thetaprep.runner.attempt.AttemptEvent.Submitted;
import org.thetaprep.runner.attempt.AttemptEvent.Terminated;
import org.thetaprep.runner.attempt.Authority;
import org.thetaprep.runner.attempt.Form;
import org.thetaprep.runner.attempt.FormItem;
import org.thetaprep.runner.attempt.Passage;
import org.thetaprep.runner.attempt.Score;
import org.thetaprep.runner.platform.database.ResponseJson;
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

    /** What stands in a start event whose form has an item, and in no other. */
    static String given(ItemId item) {
        return "\"item\":\"" + item.value() + '"';
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
                        instant(node, "deadline"),
                        TermsJson.read(node),
                        Optional.ofNullable(node.get("parameters"))
                                .map(JsonNode::intValue)
                                .orElse(0));
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
            case "confirmed" -> new Confirmed(place(node));
            case "paused" -> new Paused(authority(node));
            case "resumed" -> new Resumed(instant(node, "deadline"), authority(node));
            case "extended" -> new Extended(TermsJson.extraTime(node), instant(node, "deadline"), authority(node));
            case "terminated" -> new Terminated(authority(node));
            case "reopened" -> new Reopened(instant(node, "deadline"), authority(node));
            case "scored" -> new Scored(score(node));
            case "rescored" -> new Rescored(score(node), authority(node));
            case "goal-reached" -> new GoalReached(node.get("width").intValue());
            default -> throw new IllegalArgumentException("an event of unknown type " + type);
        };
    }

    static Optional<Instant> instant(JsonNode node, String name) {
        return Optional.ofNullable(node.get(name)).map(JsonNode::longValue).map(Instant::ofEpochMilli);
    }

    private static void put(ObjectNode node, String name, Optional<Instant> instant) {
        instant.ifPresent(at -> node.put(name, at.toEpochMilli()));
    }

    private static Authority authority(JsonNode node) {
        return new Authority(node.get("by").stringValue(), node.get("reason").stringValue());
    }

    private static ObjectNode event(String type, Authority authority) {
        return event(type).put("by", authority.by()).put("reason", authority.reason());
    }

    private static Score score(JsonNode node) {
        SortedSet<Integer> right = new TreeSet<>();
        node.get("right").forEach(place -> right.add(place.intValue()));
        SortedSet<Integer> dropped = new TreeSet<>();
        Optional.ofNullable(node.get("dropped"))
                .ifPresent(places -> places.forEach(place -> dropped.add(place.intValue())));
        return new Score(right, node.get("points").intValue(), node.get("outOf").intValue(), dropped);
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

    /** The ids of items and options are the same in the forms of thousands of attempts: each is kept once. */
    private static Form form(JsonNode array) {
        List<FormItem> items = new ArrayList<>();
        for (JsonNode node : array) {
            ItemId id = new ItemId(node.get("item").stringValue().intern());
            List<String> order = ResponseJson.strings(node.get("order")).stream()
                    .map(String::intern)
                    .toList();
            items.add(new FormItem(id, node.get("scored").booleanValue(), new Presentation(id, order)));
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
        ObjectNode node = event("started").put("blueprint", event.blueprint()).put("seed", event.seed());
        put(node, "deadline", event.deadline());
        TermsJson.write(event.terms(), node);
        if (event.parameters() > 0) {
            node.put("parameters", event.parameters());
        }
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

    @Override
    public ObjectNode confirmed(Confirmed event) {
        return event("confirmed").put("place", event.place());
    }

    @Override
    public ObjectNode paused(Paused event) {
        return event("paused", event.authority());
    }

    @Override
    public ObjectNode resumed(Resumed event) {
        ObjectNode node = event("resumed", event.authority());
        put(node, "deadline", event.deadline());
        return node;
    }

    @Override
    public ObjectNode extended(Extended event) {
        ObjectNode node = event("extended", event.authority());
        TermsJson.write(event.more(), node);
        put(node, "deadline", event.deadline());
        return node;
    }

    @Override
    public ObjectNode terminated(Terminated event) {
        return event("terminated", event.authority());
    }

    @Override
    public ObjectNode reopened(Reopened event) {
        ObjectNode node = event("reopened", event.authority());
        put(node, "deadline", event.deadline());
        return node;
    }

    @Override
    public ObjectNode scored(Scored event) {
        return put(event("scored"), event.score());
    }

    @Override
    public ObjectNode rescored(Rescored event) {
        return put(event("rescored", event.authority()), event.score());
    }

    @Override
    public ObjectNode goalReached(GoalReached event) {
        return event("goal-reached").put("width", event.width());
    }

    private static ObjectNode put(ObjectNode node, Score score) {
        node.put("points", score.points()).put("outOf", score.outOf());
        ArrayNode right = node.putArray("right");
        score.right().forEach(place -> right.add(place.intValue()));
        if (!score.dropped().isEmpty()) {
            ArrayNode dropped = node.putArray("dropped");
            score.dropped().forEach(place -> dropped.add(place.intValue()));
        }
        return node;
    }
}
