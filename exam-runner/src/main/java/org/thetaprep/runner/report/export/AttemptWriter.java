package org.thetaprep.runner.report.export;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.thetaprep.report.ItemReview;
import org.thetaprep.report.Misconception;
import org.thetaprep.report.ReferenceRow;
import org.thetaprep.report.ResponseReview;
import org.thetaprep.runner.report.EarlierAttempt;
import org.thetaprep.runner.report.ExportedAttempt;
import org.thetaprep.runner.report.ExportedExam;
import org.thetaprep.runner.report.ExportedItem;
import org.thetaprep.scoring.prior.ItemPrior;
import org.thetaprep.scoring.readiness.Interval;
import org.thetaprep.scoring.readiness.ScoreEstimate;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes closed attempts as JSON; {@link AttemptReader} reads what it writes. */
public final class AttemptWriter {

    /** What the format is called in its files. */
    static final String FORMAT = "thetaprep-attempt";

    /** The version of the format. */
    static final int VERSION = 1;

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final ExportedAttempt attempt;
    private final Map<Misconception, String> ids = new HashMap<>();

    private AttemptWriter(ExportedAttempt attempt) {
        this.attempt = attempt;
        attempt.misconceptions().forEach((id, misconception) -> ids.putIfAbsent(misconception, id));
    }

    /** The attempt as a JSON text that ends its last line. */
    public static String write(ExportedAttempt attempt) {
        return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(new AttemptWriter(attempt).attempt()) + "\n";
    }

    private ObjectNode attempt() {
        ObjectNode root = JSON.objectNode()
                .put("format", FORMAT)
                .put("version", VERSION)
                .put("attempt", attempt.id())
                .put("kind", JsonFields.word(attempt.kind()))
                .put("number", attempt.number())
                .put("startedAt", attempt.startedAt().toString())
                .put("closedAt", attempt.closedAt().toString());
        ObjectNode learner = root.putObject("learner").put("id", attempt.learner());
        attempt.learnerName().ifPresent(name -> learner.put("name", name));
        exam(root.putObject("exam"), attempt.exam());
        ArrayNode items = root.putArray("items");
        attempt.items().forEach(item -> items.add(item(item)));
        ArrayNode misconceptions = root.putArray("misconceptions");
        attempt.misconceptions()
                .forEach((id, known) -> misconceptions
                        .addObject()
                        .put("id", id)
                        .put("name", known.name())
                        .put("help", known.help()));
        ArrayNode references = root.putArray("references");
        references().values().forEach(row -> references.add(reference(row)));
        ObjectNode earlier = root.putObject("earlier").put("leftOut", attempt.leftOut());
        ArrayNode exams = earlier.putArray("attempts");
        attempt.earlier().forEach(one -> exams.add(earlier(one)));
        return root;
    }

    private static void exam(ObjectNode node, ExportedExam exam) {
        node.put("id", exam.id())
                .put("code", exam.code())
                .put("title", exam.title())
                .put("revision", exam.revision())
                .put("bankItems", exam.bankItems());
        node.putObject("scale")
                .put("minimum", exam.scale().minimum())
                .put("maximum", exam.scale().maximum())
                .put("cut", exam.scale().cut())
                .put("cutAbility", exam.scale().cutAbility())
                .put("pointsPerLogit", exam.scale().pointsPerLogit());
        ObjectNode blueprint = node.putObject("blueprint")
                .put("id", exam.blueprint().id())
                .put("title", exam.blueprint().title())
                .put("minutes", exam.blueprint().minutes());
        exam.blueprint().notice().ifPresent(notice -> blueprint.put("notice", notice));
        ArrayNode domains = node.putArray("domains");
        exam.domains()
                .forEach(domain -> domains.addObject()
                        .put("number", domain.number())
                        .put("title", domain.title())
                        .put("weightPercent", domain.weightPercent())
                        .put("scoredItems", domain.scoredItems())
                        .put("loading", domain.loading()));
        ArrayNode tasks = node.putArray("tasks");
        exam.tasks().forEach(task -> tasks.addObject().put("id", task.id()).put("title", task.title()));
        ArrayNode mix = node.putArray("mix");
        exam.mix().forEach(share -> {
            ObjectNode one = mix.addObject().put("share", share.share());
            one.set("parameters", parameters(share.prior()));
        });
    }

    private static ObjectNode parameters(ItemPrior prior) {
        ObjectNode node = JSON.objectNode();
        node.set("b", normal(prior.difficultyMean(), prior.difficultySd()));
        node.set("logA", normal(prior.logSlopeMean(), prior.logSlopeSd()));
        if (Double.isFinite(prior.logitChanceMean())) {
            node.set("logitC", normal(prior.logitChanceMean(), prior.logitChanceSd()));
        }
        return node.put("judged", prior.judged());
    }

    private static ObjectNode normal(double mean, double sd) {
        return JSON.objectNode().put("mean", mean).put("sd", sd);
    }

    private ObjectNode item(ExportedItem item) {
        ItemReview review = item.review();
        ObjectNode node = JSON.objectNode()
                .put("place", review.number())
                .put("id", review.itemId())
                .put("scored", review.scored())
                .put("domain", review.domain())
                .put("task", review.task())
                .put("type", JsonFields.word(review.kind()))
                .put("difficulty", item.difficulty().id())
                .put("chanceLevel", item.chanceLevel());
        node.set("parameters", parameters(item.prior()));
        if (item.calibrationAnswers() > 0) {
            node.put("calibrationAnswers", item.calibrationAnswers());
        }
        node.put("seen", item.seen())
                .put("flagged", review.flagged())
                .put("milliseconds", item.spentMillis())
                .put("mark", JsonFields.word(review.mark()));
        ObjectNode misconceptions = node.putObject("misconceptions");
        texts(misconceptions.putArray("offered"), item.offered());
        texts(misconceptions.putArray("chosen"), item.chosen());
        ObjectNode content = node.putObject("content");
        review.caseStudy()
                .ifPresent(study -> content.putObject("caseStudy")
                        .put("title", study.title())
                        .put("scenario", study.scenario()));
        content.put("stem", review.stem()).put("leadIn", review.leadIn());
        review.currencyNote().ifPresent(note -> content.put("currency", note));
        review.response().match(new Response(item, content));
        ArrayNode references = content.putArray("references");
        review.references().forEach(row -> references.add(row.id()));
        return node;
    }

    private static void texts(ArrayNode list, Set<String> texts) {
        new TreeSet<>(texts).forEach(list::add);
    }

    private Map<String, ReferenceRow> references() {
        Map<String, ReferenceRow> rows = new TreeMap<>();
        attempt.items().forEach(item -> item.review().references().forEach(row -> rows.put(row.id(), row)));
        return rows;
    }

    private static ObjectNode reference(ReferenceRow row) {
        ObjectNode node = JSON.objectNode()
                .put("id", row.id())
                .put("need", row.need())
                .put("choice", row.choice())
                .put("why", row.why());
        row.trap().ifPresent(trap -> node.put("trap", trap));
        return node;
    }

    private static ObjectNode earlier(EarlierAttempt earlier) {
        ObjectNode node = JSON.objectNode()
                .put("number", earlier.number())
                .put("closedAt", earlier.closedAt().toString());
        earlier.overall().ifPresent(overall -> node.set("overall", score(overall)));
        ArrayNode domains = node.putArray("domains");
        earlier.domains().forEach((number, estimate) -> {
            ObjectNode domain = domains.addObject().put("number", number);
            domain.set("score", score(estimate));
        });
        return node;
    }

    private static ObjectNode score(ScoreEstimate estimate) {
        ObjectNode node = JSON.objectNode()
                .put("theta", estimate.theta())
                .put("standardError", estimate.standardError())
                .put("score", estimate.score());
        interval(node.putArray("half"), estimate.half());
        interval(node.putArray("ninety"), estimate.ninety());
        return node;
    }

    private static void interval(ArrayNode list, Interval interval) {
        list.add(interval.low()).add(interval.high());
    }

    /** The parts of an item, with what was chosen. */
    private final class Response implements ResponseReview.Cases<Void> {

        private final ExportedItem item;
        private final ObjectNode content;

        private Response(ExportedItem item, ObjectNode content) {
            this.item = item;
            this.content = content;
        }

        private void misconception(ObjectNode node, Optional<Misconception> misconception) {
            misconception.ifPresent(known -> node.put("misconception", ids.get(known)));
        }

        @Override
        public Void choice(ResponseReview.Choice review) {
            ArrayNode options = content.putArray("options");
            List<ResponseReview.OptionReview> all = review.options();
            for (int i = 0; i < all.size(); i++) {
                ResponseReview.OptionReview option = all.get(i);
                ObjectNode node = options.addObject()
                        .put("id", item.partIds().get(i))
                        .put("label", option.label())
                        .put("text", option.text())
                        .put("key", option.key())
                        .put("chosen", option.chosen())
                        .put("rationale", option.rationale());
                misconception(node, option.misconception());
            }
            return null;
        }

        @Override
        public Void ordering(ResponseReview.Ordering review) {
            ArrayNode steps = content.putArray("steps");
            for (int i = 0; i < review.steps().size(); i++) {
                ResponseReview.StepReview step = review.steps().get(i);
                ObjectNode node =
                        steps.addObject().put("id", item.partIds().get(i)).put("text", step.text());
                place(node, "chosenPlace", step.chosenPlace());
                place(node, "keyPlace", step.keyPlace());
                node.put("rationale", step.rationale());
                misconception(node, step.misconception());
            }
            return null;
        }

        private void place(ObjectNode node, String name, OptionalInt place) {
            place.ifPresent(known -> node.put(name, known));
        }

        @Override
        public Void matching(ResponseReview.Matching review) {
            ArrayNode pairs = content.putArray("pairs");
            for (ResponseReview.PairReview pair : review.pairs()) {
                ObjectNode node = pairs.addObject().put("prompt", pair.prompt());
                pair.chosen().ifPresent(chosen -> node.put("chosen", chosen));
                node.put("key", pair.key()).put("rationale", pair.rationale());
                misconception(node, pair.misconception());
            }
            ArrayNode offered = content.putArray("offered");
            review.offered().forEach(offered::add);
            return null;
        }
    }
}
