package org.thetaprep.runner.operation.web;

import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What is kept of a person, as JSON: an array of rows for each table. */
public final class PersonalDataJson {

    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    /** What is made of answers, by which items could be told apart that nobody should tell apart. */
    private static final Set<String> MADE_OF_ANSWERS = Set.of("answer_sheet", "learner_standing");

    /** Events of an attempt that hold more than what the learner did. */
    private static final Set<String> OF_THE_SERVER = Set.of("started", "scored", "rescored");

    private PersonalDataJson() {}

    /** All of it, for an operator. */
    public static String whole(Map<String, List<Map<String, Object>>> tables) {
        ObjectNode all = MAPPER.createObjectNode();
        tables.forEach((name, rows) -> {
            ArrayNode array = all.putArray(name);
            rows.forEach(row -> array.add(object(row)));
        });
        return MAPPER.writeValueAsString(all);
    }

    /**
     * The same for whom it is about. Of attempts that are open, or that an instructor gave and may not have released, only
     * what the learner did is told, not the form and the score; what is made of answers is left to the reports.
     */
    public static String own(Map<String, List<Map<String, Object>>> tables) {
        Set<Object> unreleased = new HashSet<>();
        tables.getOrDefault("attempt", List.of()).stream()
                .filter(row -> row.get("closed_at") == null || row.get("assignment_id") != null)
                .forEach(row -> unreleased.add(row.get("id")));
        ObjectNode all = MAPPER.createObjectNode();
        tables.forEach((name, rows) -> {
            if (!MADE_OF_ANSWERS.contains(name)) {
                ArrayNode array = all.putArray(name);
                rows.stream()
                        .filter(row -> !name.equals("ruling_effect") || !unreleased.contains(row.get("attempt_id")))
                        .map(PersonalDataJson::object)
                        .filter(row -> !isOfTheServer(row) || !unreleased.contains(row.path("attempt_id").asString("")))
                        .filter(row -> !name.equals("practice_event") || !isOfTheServer(row))
                        .forEach(array::add);
            }
        });
        return MAPPER.writeValueAsString(all);
    }

    private static boolean isOfTheServer(ObjectNode row) {
        return OF_THE_SERVER.contains(row.path("body").path("type").asString(""));
    }

    private static ObjectNode object(Map<String, Object> row) {
        ObjectNode object = MAPPER.createObjectNode();
        row.forEach((column, value) -> object.set(column, node(column, value)));
        return object;
    }

    private static JsonNode node(String column, Object value) {
        if (value instanceof byte[] bytes) {
            return MAPPER.getNodeFactory().stringNode(Base64.getEncoder().encodeToString(bytes));
        }
        if (value instanceof String text && column.equals("body")) {
            try {
                return MAPPER.readTree(text);
            } catch (JacksonException e) {
                return MAPPER.getNodeFactory().stringNode(text);
            }
        }
        return MAPPER.valueToTree(value);
    }
}
