package org.thetaprep.runner.assignment.store;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.thetaprep.content.item.ItemId;
import org.thetaprep.runner.assignment.Conditions;
import org.thetaprep.runner.assignment.Extent;
import org.thetaprep.runner.assignment.TargetGoal;
import org.thetaprep.runner.assignment.Work;
import org.thetaprep.runner.attempt.ReviewRule;
import org.thetaprep.runner.attempt.Terms.Feedback;
import org.thetaprep.runner.platform.database.ResponseJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Work and conditions as JSON, as the database keeps them for good: a field may be added, never renamed. */
final class AssignmentJson {

    private static final JsonMapper MAPPER = new JsonMapper();

    private AssignmentJson() {}

    /** What an assignment gives, and how. */
    record Body(Work work, Conditions conditions) {}

    static String write(Work work, Conditions conditions) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.set("work", write(work));
        node.set("conditions", write(conditions));
        return MAPPER.writeValueAsString(node);
    }

    static Body read(String text) {
        JsonNode node = MAPPER.readTree(text);
        return new Body(work(node.get("work")), conditions(node.get("conditions")));
    }

    private static ObjectNode write(Work work) {
        ObjectNode node = JsonNodeFactory.instance.objectNode().put("blueprint", work.blueprint());
        return work.match(new Work.Cases<>() {
            @Override
            public ObjectNode mockExam(Work.MockExam mock) {
                return node.put("type", "mock-exam");
            }

            @Override
            public ObjectNode practiceSet(Work.PracticeSet set) {
                node.put("type", "practice-set");
                node.set("items", ResponseJson.array(set.items().stream().map(ItemId::value).toList()));
                return node;
            }

            @Override
            public ObjectNode targeted(Work.Targeted targeted) {
                node.put("type", "targeted").put("focus", text(targeted.goal().focus()));
                node.set("extent", write(targeted.goal().extent()));
                return node;
            }
        });
    }

    private static ObjectNode write(Extent extent) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        return extent.match(new Extent.Cases<>() {
            @Override
            public ObjectNode items(Extent.Items items) {
                return node.put("items", items.count());
            }

            @Override
            public ObjectNode minutes(Extent.Minutes minutes) {
                return node.put("minutes", minutes.minutes());
            }

            @Override
            public ObjectNode precision(Extent.Precision precision) {
                return node.put("domain", precision.domain())
                        .put("points", precision.points())
                        .put("most", precision.most())
                        .put("stops", precision.stops());
            }
        });
    }

    private static Work work(JsonNode node) {
        String blueprint = node.get("blueprint").stringValue();
        String type = node.get("type").stringValue();
        return switch (type) {
            case "mock-exam" -> new Work.MockExam(blueprint);
            case "practice-set" ->
                new Work.PracticeSet(
                        blueprint,
                        ResponseJson.strings(node.get("items")).stream().map(ItemId::new).toList());
            case "targeted" ->
                new Work.Targeted(new TargetGoal(
                        blueprint,
                        TargetGoal.Focus.valueOf(name(node.get("focus"))),
                        extent(node.get("extent"))));
            default -> throw new IllegalArgumentException("work of an unknown type " + type);
        };
    }

    private static Extent extent(JsonNode node) {
        if (node.has("items")) {
            return new Extent.Items(node.get("items").intValue());
        }
        if (node.has("minutes")) {
            return new Extent.Minutes(node.get("minutes").intValue());
        }
        return new Extent.Precision(
                node.get("domain").intValue(),
                node.get("points").intValue(),
                node.get("most").intValue(),
                node.has("stops") && node.get("stops").booleanValue());
    }

    private static ObjectNode write(Conditions conditions) {
        ObjectNode node = JsonNodeFactory.instance.objectNode()
                .put("attempts", conditions.attempts())
                .put("review", text(conditions.review()))
                .put("feedback", text(conditions.feedback()));
        conditions.opens().ifPresent(at -> node.put("opens", at.toEpochMilli()));
        conditions.due().ifPresent(at -> node.put("due", at.toEpochMilli()));
        conditions.closes().ifPresent(at -> node.put("closes", at.toEpochMilli()));
        conditions.time().ifPresent(time -> node.put("seconds", time.toSeconds()));
        return node;
    }

    private static Conditions conditions(JsonNode node) {
        return new Conditions(
                instant(node, "opens"),
                instant(node, "due"),
                instant(node, "closes"),
                node.get("attempts").intValue(),
                Optional.ofNullable(node.get("seconds")).map(JsonNode::longValue).map(Duration::ofSeconds),
                ReviewRule.valueOf(name(node.get("review"))),
                Feedback.valueOf(name(node.get("feedback"))));
    }

    private static Optional<Instant> instant(JsonNode node, String field) {
        return Optional.ofNullable(node.get(field)).map(JsonNode::longValue).map(Instant::ofEpochMilli);
    }

    private static String text(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String name(JsonNode node) {
        return node.stringValue().toUpperCase(Locale.ROOT).replace('-', '_');
    }
}
