package org.thetaprep.runner.attempt.web;

import io.javalin.http.HttpStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.thetaprep.content.response.Response;
import org.thetaprep.runner.attempt.AttemptCommand;
import org.thetaprep.runner.attempt.AttemptEvent;
import org.thetaprep.runner.attempt.AttemptState;
import org.thetaprep.runner.attempt.Decision;
import org.thetaprep.runner.attempt.Highlights;
import org.thetaprep.runner.attempt.IdentifiedCommand;
import org.thetaprep.runner.attempt.Outcome;
import org.thetaprep.runner.attempt.PlaceState;
import org.thetaprep.runner.attempt.Room;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a browser is told about the commands it sent.
 *
 * @param room the attempt afterwards
 * @param outcome what became of the commands
 * @param commands the commands, in the order of the outcome's decisions
 */
record WireAnswers(Room room, Outcome outcome, List<IdentifiedCommand> commands) {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private static final int SECONDS_TO_ASK_AGAIN = 5;

    /** How an attempt stands: running or paused, or how it was closed. */
    static String status(AttemptState state) {
        return state.life().ending().orElse(state.status()).name().toLowerCase(Locale.ROOT);
    }

    static ObjectNode place(Room room, int place) {
        PlaceState known = room.state().at(place);
        ObjectNode node = JSON.objectNode()
                .put("place", place)
                .put("revision", known.revision())
                .put("flagged", known.flagged())
                .put("seen", known.seen())
                .put("confirmed", room.state().confirmed().contains(place))
                .put("note", known.note());
        node.set("response", response(room, place, known.response()));
        var struckOut = node.putArray("struckOut");
        known.struckOut().stream()
                .map(option -> room.presentation(place).order().indexOf(option) + 1)
                .sorted()
                .forEach(option -> struckOut.add(option.intValue()));
        node.set("highlights", highlights(known.highlights()));
        return node;
    }

    static ArrayNode highlights(Highlights highlights) {
        ArrayNode all = JSON.arrayNode();
        highlights.passages().forEach(passage -> all.addObject()
                .put("part", passage.part().name().toLowerCase(Locale.ROOT))
                .put("from", passage.from())
                .put("to", passage.to()));
        return all;
    }

    private static JsonNode response(Room room, int place, Optional<Response> response) {
        return room.toPlaces(place, response).<JsonNode>map(WireResponse::write).orElseGet(JSON::nullNode);
    }

    /** The gravest of what became of the commands: refused, closed, paused, stale, or all well. */
    HttpStatus httpStatus() {
        if (has(Decision.Refused.class)) {
            return HttpStatus.BAD_REQUEST;
        }
        if (has(Decision.Closed.class)) {
            return HttpStatus.GONE;
        }
        if (has(Decision.Paused.class)) {
            return HttpStatus.SERVICE_UNAVAILABLE;
        }
        return has(Decision.Stale.class) ? HttpStatus.CONFLICT : HttpStatus.OK;
    }

    /** After how many seconds it helps to send what was not taken again. */
    Optional<Integer> retryAfterSeconds() {
        return httpStatus() == HttpStatus.SERVICE_UNAVAILABLE ? Optional.of(SECONDS_TO_ASK_AGAIN) : Optional.empty();
    }

    private boolean has(Class<? extends Decision> type) {
        return outcome.decisions().stream().anyMatch(type::isInstance);
    }

    List<ObjectNode> results() {
        List<ObjectNode> results = new ArrayList<>();
        for (int i = 0; i < commands.size(); i++) {
            IdentifiedCommand command = commands.get(i);
            results.add(outcome.decisions()
                    .get(i)
                    .match(new Telling(JSON.objectNode().put("id", command.id().value()), command.command())));
        }
        return results;
    }

    private final class Telling implements Decision.Cases<ObjectNode> {

        private final ObjectNode node;
        private final AttemptCommand command;

        private Telling(ObjectNode node, AttemptCommand command) {
            this.node = node;
            this.command = command;
        }

        private ObjectNode saved() {
            node.put("result", "saved");
            if (command instanceof AttemptCommand.Answer answer) {
                node.put("place", answer.place());
                node.put("revision", room.state().at(answer.place()).revision());
            }
            return node;
        }

        @Override
        public ObjectNode accepted(Decision.Accepted decision) {
            if (decision.event() instanceof AttemptEvent.Answered answered) {
                node.put("late", answered.late());
            }
            return saved();
        }

        @Override
        public ObjectNode duplicate(Decision.Duplicate decision) {
            return saved();
        }

        @Override
        public ObjectNode stale(Decision.Stale decision) {
            node.put("result", "stale").put("place", decision.place()).put("revision", decision.revision());
            node.set("response", response(room, decision.place(), decision.response()));
            return node;
        }

        @Override
        public ObjectNode closed(Decision.Closed decision) {
            return node.put("result", "closed")
                    .put(
                            "reason",
                            switch (decision.status()) {
                                case EXPIRED -> "the time is over";
                                case TERMINATED -> "it was ended by someone who may";
                                default -> "it was handed in";
                            });
        }

        @Override
        public ObjectNode paused(Decision.Paused decision) {
            return node.put("result", "paused");
        }

        @Override
        public ObjectNode refused(Decision.Refused decision) {
            return node.put("result", "refused").put("reason", decision.reason());
        }
    }
}
