package org.thetaprep.runner.attempt.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.thetaprep.content.response.Response;
import org.thetaprep.content.response.UnfitResponse;
import org.thetaprep.runner.attempt.AttemptCommand;
import org.thetaprep.runner.attempt.AttemptEvent;
import org.thetaprep.runner.attempt.EventId;
import org.thetaprep.runner.attempt.IdentifiedCommand;
import org.thetaprep.runner.attempt.Passage;
import org.thetaprep.runner.attempt.Room;
import org.thetaprep.runner.platform.web.BadRequest;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads the commands that a browser sends. A batch is read whole or refused whole.
 *
 * @param room the attempt that they are for, as its learner sees it
 */
record WireCommands(Room room) {

    private static final JsonMapper MAPPER = new JsonMapper();
    private static final int LARGEST_BATCH = 500;
    private static final long LONGEST_VIEW_MILLIS = 86_400_000;

    /**
     * Reads a batch.
     *
     * @param body JSON as in docs/exam-room.md
     * @throws BadRequest if any of it has not the expected shape
     */
    List<IdentifiedCommand> read(String body) {
        JsonNode events = parse(body).path("events");
        if (!events.isArray() || events.size() > LARGEST_BATCH) {
            throw new BadRequest("events must be a list of at most " + LARGEST_BATCH);
        }
        List<IdentifiedCommand> commands = new ArrayList<>();
        for (JsonNode event : events) {
            commands.add(new IdentifiedCommand(id(event), command(event)));
        }
        return commands;
    }

    private static JsonNode parse(String body) {
        try {
            return MAPPER.readTree(body);
        } catch (JacksonException e) {
            throw new BadRequest("the body must be JSON");
        }
    }

    private static EventId id(JsonNode event) {
        try {
            return new EventId(event.path("id").stringValue(""));
        } catch (IllegalArgumentException e) {
            throw new BadRequest(e.getMessage());
        }
    }

    private AttemptCommand command(JsonNode event) {
        String type = event.path("type").stringValue("");
        int place = place(event);
        return switch (type) {
            case "answer" ->
                new AttemptCommand.Answer(
                        place, number(event, "basedOn", 0, Integer.MAX_VALUE), response(place, event));
            case "flag" -> new AttemptCommand.Flag(place, bool(event));
            case "strike-out" -> new AttemptCommand.StrikeOut(place, option(place, event), bool(event));
            case "note" -> new AttemptCommand.Note(place, note(event));
            case "highlight" -> new AttemptCommand.Highlight(place, passage(event), bool(event));
            case "confirm" -> new AttemptCommand.Confirm(place);
            case "navigate" -> new AttemptCommand.Navigate(place, spent(event));
            default -> throw new BadRequest("type must be answer, flag, strike-out, note, highlight or navigate");
        };
    }

    private int place(JsonNode event) {
        return number(event, "place", 1, room.length());
    }

    private static int number(JsonNode event, String name, int least, int most) {
        JsonNode node = event.path(name);
        if (!node.isInt() || node.intValue() < least || node.intValue() > most) {
            throw new BadRequest(name + " must be a whole number from " + least + " to " + most);
        }
        return node.intValue();
    }

    private static long spent(JsonNode event) {
        JsonNode node = event.path("spentMillis");
        if (!node.isNumber() || node.doubleValue() < 0 || !(node.doubleValue() <= LONGEST_VIEW_MILLIS)) {
            throw new BadRequest("spentMillis must be a number from 0 to " + LONGEST_VIEW_MILLIS);
        }
        return Math.round(node.doubleValue());
    }

    private static boolean bool(JsonNode event) {
        JsonNode node = event.path("on");
        if (!node.isBoolean()) {
            throw new BadRequest("on must be true or false");
        }
        return node.booleanValue();
    }

    private static String note(JsonNode event) {
        JsonNode node = event.path("note");
        if (!node.isString() || node.stringValue().length() > AttemptEvent.Noted.LONGEST_NOTE) {
            throw new BadRequest("note must be a text of at most " + AttemptEvent.Noted.LONGEST_NOTE + " characters");
        }
        return node.stringValue();
    }

    private static Passage passage(JsonNode event) {
        Passage.Part part =
                switch (event.path("part").stringValue("")) {
                    case "stem" -> Passage.Part.STEM;
                    case "scenario" -> Passage.Part.SCENARIO;
                    default -> throw new BadRequest("part must be stem or scenario");
                };
        int from = number(event, "from", 0, Passage.LONGEST_TEXT - 1);
        return new Passage(part, from, number(event, "to", from + 1, Passage.LONGEST_TEXT));
    }

    private String option(int place, JsonNode event) {
        List<String> order = room.presentation(place).order();
        return order.get(number(event, "option", 1, order.size()) - 1);
    }

    private Optional<Response> response(int place, JsonNode event) {
        JsonNode node = event.path("response");
        if (node.isNull()) {
            return Optional.empty();
        }
        try {
            return Optional.of(room.toAuthor(place, WireResponse.read(node))).filter(response -> !response.isEmpty());
        } catch (UnfitResponse e) {
            throw new BadRequest("response does not fit the item at place " + place);
        }
    }
}
