package org.thetaprep.runner.attempt.store;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.thetaprep.runner.attempt.Allowance;
import org.thetaprep.runner.attempt.AttemptKind;
import org.thetaprep.runner.attempt.Authority;
import org.thetaprep.runner.attempt.ExtraTime;
import org.thetaprep.runner.attempt.PrecisionGoal;
import org.thetaprep.runner.attempt.ReviewRule;
import org.thetaprep.runner.attempt.Terms;
import org.thetaprep.runner.attempt.Terms.Feedback;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The terms of an attempt within its start event. The first logs had none: those were exams under the usual terms, whose
 * time was what lies between start and deadline.
 */
final class TermsJson {

    private TermsJson() {}

    static void write(Terms terms, ObjectNode node) {
        ObjectNode own = node.putObject("terms")
                .put("kind", text(terms.kind()))
                .put("review", text(terms.review()))
                .put("feedback", text(terms.feedback()))
                .put("factor", terms.allowance().factor())
                .put("extraSeconds", terms.allowance().extra().toSeconds());
        terms.time().ifPresent(time -> own.put("seconds", time.toSeconds()));
        terms.allowedBy().ifPresent(authority -> own.put("by", authority.by()).put("reason", authority.reason()));
        terms.windowEnd().ifPresent(end -> own.put("windowEnd", end.toEpochMilli()));
        terms.assignment().ifPresent(assignment -> own.put("assignment", assignment));
        terms.goal().ifPresent(goal -> own.putObject("goal").put("domain", goal.domain()).put("points", goal.points()));
    }

    static Terms read(JsonNode started) {
        JsonNode own = started.get("terms");
        if (own == null) {
            return Terms.exam(Duration.ZERO);
        }
        return new Terms(
                AttemptKind.valueOf(name(own, "kind")),
                Optional.ofNullable(own.get("seconds")).map(JsonNode::longValue).map(Duration::ofSeconds),
                new Allowance(
                        own.get("factor").doubleValue(),
                        Duration.ofSeconds(own.get("extraSeconds").longValue())),
                Optional.ofNullable(own.get("by"))
                        .map(by -> new Authority(
                                by.stringValue(), own.get("reason").stringValue())),
                EventJson.instant(own, "windowEnd"),
                ReviewRule.valueOf(name(own, "review")),
                Feedback.valueOf(name(own, "feedback")),
                Optional.ofNullable(own.get("assignment")).map(JsonNode::stringValue),
                Optional.ofNullable(own.get("goal"))
                        .map(goal -> new PrecisionGoal(
                                goal.get("domain").intValue(), goal.get("points").intValue())));
    }

    static void write(ExtraTime more, ObjectNode node) {
        more.match(new ExtraTime.Cases<ObjectNode>() {
            @Override
            public ObjectNode factor(ExtraTime.Factor given) {
                return node.put("factor", given.factor());
            }

            @Override
            public ObjectNode minutes(ExtraTime.Minutes given) {
                return node.put("minutes", given.minutes());
            }
        });
    }

    static ExtraTime extraTime(JsonNode node) {
        return node.has("factor")
                ? new ExtraTime.Factor(node.get("factor").doubleValue())
                : new ExtraTime.Minutes(node.get("minutes").intValue());
    }

    private static String text(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String name(JsonNode node, String field) {
        return node.get(field).stringValue().toUpperCase(Locale.ROOT).replace('-', '_');
    }
}
