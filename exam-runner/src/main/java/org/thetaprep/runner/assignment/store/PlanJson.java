package org.thetaprep.runner.assignment.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.thetaprep.content.item.ItemId;
import org.thetaprep.runner.assignment.Aim;
import org.thetaprep.runner.assignment.TargetedSet;
import org.thetaprep.runner.assignment.TargetedSet.Narrowing;
import org.thetaprep.runner.assignment.TargetedSet.Part;
import org.thetaprep.runner.assignment.TargetedSet.Reason;
import org.thetaprep.runner.attempt.ExtraTime;
import org.thetaprep.runner.platform.database.ResponseJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A learner's part in an assignment, as the database keeps it. */
final class PlanJson {

    private static final JsonMapper MAPPER = new JsonMapper();

    private PlanJson() {}

    static String write(TargetedSet set) {
        ObjectNode node = JsonNodeFactory.instance.objectNode().put("wanted", set.wanted()).put("minutes", set.minutes());
        ArrayNode parts = node.putArray("parts");
        for (Part part : set.parts()) {
            ObjectNode one = parts.addObject()
                    .put("aim", part.aim().text())
                    .put("because", part.reason().kind().name().toLowerCase(Locale.ROOT).replace('_', '-'))
                    .put("answered", part.reason().answered())
                    .put("right", part.reason().right())
                    .put("figure", part.reason().figure());
            one.set("items", ResponseJson.array(part.items().stream().map(ItemId::value).toList()));
        }
        set.narrowing().ifPresent(narrowing -> {
            ObjectNode own = node.putObject("narrowing")
                    .put("domain", narrowing.domain())
                    .put("before", narrowing.before())
                    .put("after", narrowing.after());
            narrowing.enough().ifPresent(enough -> own.put("enough", enough.intValue()));
        });
        return MAPPER.writeValueAsString(node);
    }

    static TargetedSet read(String text) {
        JsonNode node = MAPPER.readTree(text);
        List<Part> parts = new ArrayList<>();
        node.get("parts").forEach(one -> parts.add(new Part(
                Aim.parse(one.get("aim").stringValue()).orElseThrow(),
                new Reason(
                        Reason.Kind.valueOf(one.get("because")
                                .stringValue()
                                .toUpperCase(Locale.ROOT)
                                .replace('-', '_')),
                        one.get("answered").intValue(),
                        one.get("right").intValue(),
                        one.get("figure").doubleValue()),
                ResponseJson.strings(one.get("items")).stream().map(ItemId::new).toList())));
        return new TargetedSet(
                parts,
                node.get("wanted").intValue(),
                node.get("minutes").intValue(),
                Optional.ofNullable(node.get("narrowing"))
                        .map(narrowing -> new Narrowing(
                                narrowing.get("domain").intValue(),
                                narrowing.get("before").intValue(),
                                narrowing.get("after").intValue(),
                                Optional.ofNullable(narrowing.get("enough")).map(JsonNode::intValue))));
    }

    static String write(ExtraTime extraTime) {
        return extraTime.match(new ExtraTime.Cases<>() {
            @Override
            public String factor(ExtraTime.Factor given) {
                return "factor:" + given.factor();
            }

            @Override
            public String minutes(ExtraTime.Minutes given) {
                return "minutes:" + given.minutes();
            }
        });
    }

    static ExtraTime extraTime(String text) {
        String value = text.substring(text.indexOf(':') + 1);
        return text.startsWith("factor:")
                ? new ExtraTime.Factor(Double.parseDouble(value))
                : new ExtraTime.Minutes(Integer.parseInt(value));
    }
}
