package org.thetaprep.runner.drill.store;

import java.time.Instant;
import org.thetaprep.runner.attempt.EventId;
import org.thetaprep.runner.drill.CardId;
import org.thetaprep.runner.drill.DrillEvent;
import org.thetaprep.runner.drill.DrillSettings;
import org.thetaprep.runner.drill.fsrs.Grade;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Drill events as the database keeps them. */
final class DrillEventJson {

    private static final JsonMapper MAPPER = new JsonMapper();

    private DrillEventJson() {}

    static String write(DrillEvent event) {
        return MAPPER.writeValueAsString(event.match(new Writing()));
    }

    static DrillEvent read(String body) {
        JsonNode node = MAPPER.readTree(body);
        String type = node.path("type").stringValue("");
        return switch (type) {
            case "reviewed" ->
                new DrillEvent.Reviewed(
                        card(node),
                        Grade.of(node.path("grade").intValue()),
                        Instant.ofEpochMilli(node.path("at").longValue()));
            case "undone" ->
                new DrillEvent.Undone(new EventId(node.path("review").stringValue("")));
            case "set-aside" -> new DrillEvent.SetAside(card(node));
            case "taken-up" -> new DrillEvent.TakenUp(card(node));
            case "settings" ->
                new DrillEvent.SettingsChanged(new DrillSettings(
                        node.path("retention").doubleValue(),
                        node.path("newPerDay").intValue(),
                        node.path("goalPerDay").intValue()));
            default -> throw new IllegalStateException("the database holds a drill event of unknown type " + type);
        };
    }

    private static CardId card(JsonNode node) {
        return new CardId(node.path("card").stringValue(""));
    }

    private static final class Writing implements DrillEvent.Cases<ObjectNode> {

        private static ObjectNode of(String type) {
            return MAPPER.createObjectNode().put("type", type);
        }

        @Override
        public ObjectNode reviewed(DrillEvent.Reviewed event) {
            return of("reviewed")
                    .put("card", event.card().value())
                    .put("grade", event.grade().number())
                    .put("at", event.at().toEpochMilli());
        }

        @Override
        public ObjectNode undone(DrillEvent.Undone event) {
            return of("undone").put("review", event.review().value());
        }

        @Override
        public ObjectNode setAside(DrillEvent.SetAside event) {
            return of("set-aside").put("card", event.card().value());
        }

        @Override
        public ObjectNode takenUp(DrillEvent.TakenUp event) {
            return of("taken-up").put("card", event.card().value());
        }

        @Override
        public ObjectNode settingsChanged(DrillEvent.SettingsChanged event) {
            return of("settings")
                    .put("retention", event.settings().desiredRetention())
                    .put("newPerDay", event.settings().newPerDay())
                    .put("goalPerDay", event.settings().goalPerDay());
        }
    }
}
