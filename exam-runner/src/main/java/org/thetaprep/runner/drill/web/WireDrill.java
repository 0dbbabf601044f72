package org.thetaprep.runner.drill.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.thetaprep.runner.attempt.EventId;
import org.thetaprep.runner.drill.CardId;
import org.thetaprep.runner.drill.DrillEvent;
import org.thetaprep.runner.drill.DrillService;
import org.thetaprep.runner.drill.fsrs.Grade;
import org.thetaprep.runner.platform.web.BadRequest;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the events that a browser sends. A batch is read whole or refused whole. */
final class WireDrill {

    private static final JsonMapper MAPPER = new JsonMapper();
    private static final int LARGEST_BATCH = 200;
    private static final long LATEST_MILLIS = 4_102_444_800_000L;

    private WireDrill() {}

    static List<DrillService.Sent> read(String body) {
        JsonNode events = parse(body).path("events");
        if (!events.isArray() || events.size() > LARGEST_BATCH) {
            throw new BadRequest("events must be a list of at most " + LARGEST_BATCH);
        }
        List<DrillService.Sent> sent = new ArrayList<>();
        for (JsonNode event : events) {
            sent.add(new DrillService.Sent(id(event.path("id").stringValue("")), event(event)));
        }
        return sent;
    }

    private static JsonNode parse(String body) {
        try {
            return MAPPER.readTree(body);
        } catch (JacksonException e) {
            throw new BadRequest("the body must be JSON");
        }
    }

    static EventId id(String text) {
        try {
            return new EventId(text);
        } catch (IllegalArgumentException e) {
            throw new BadRequest(e.getMessage());
        }
    }

    static CardId card(String text) {
        return CardId.parse(text).orElseThrow(() -> new BadRequest("card must name a card, like choice:row-id"));
    }

    static Grade grade(int number) {
        if (number < 1 || number > Grade.values().length) {
            throw new BadRequest("grade must be 1 (again), 2 (hard), 3 (good) or 4 (easy)");
        }
        return Grade.of(number);
    }

    private static DrillEvent event(JsonNode event) {
        String type = event.path("type").stringValue("");
        return switch (type) {
            case "review" ->
                new DrillEvent.Reviewed(
                        card(event.path("card").stringValue("")),
                        grade(event.path("grade").isInt() ? event.path("grade").intValue() : 0),
                        at(event));
            case "undo" -> new DrillEvent.Undone(id(event.path("review").stringValue("")));
            case "set-aside" -> new DrillEvent.SetAside(card(event.path("card").stringValue("")));
            default -> throw new BadRequest("type must be review, undo or set-aside");
        };
    }

    private static Instant at(JsonNode event) {
        JsonNode node = event.path("at");
        if (!node.isIntegralNumber() || node.longValue() < 0 || node.longValue() > LATEST_MILLIS) {
            throw new BadRequest("at must be a number of milliseconds since 1970");
        }
        return Instant.ofEpochMilli(node.longValue());
    }
}
