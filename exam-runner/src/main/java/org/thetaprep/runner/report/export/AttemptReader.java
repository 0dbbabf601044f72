package org.thetaprep.runner.report.export;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.thetaprep.content.exam.Difficulty;
import org.thetaprep.content.exam.ScoreScale;
import org.thetaprep.report.CaseStudy;
import org.thetaprep.report.ItemKind;
import org.thetaprep.report.ItemReview;
import org.thetaprep.report.Mark;
import org.thetaprep.report.Misconception;
import org.thetaprep.report.ReferenceRow;
import org.thetaprep.report.ResponseReview;
import org.thetaprep.runner.attempt.AttemptKind;
import org.thetaprep.runner.report.EarlierAttempt;
import org.thetaprep.runner.report.ExportedAttempt;
import org.thetaprep.runner.report.ExportedExam;
import org.thetaprep.runner.report.ExportedItem;
import org.thetaprep.scoring.prior.ItemPrior;
import org.thetaprep.scoring.readiness.Interval;
import org.thetaprep.scoring.readiness.PriorShare;
import org.thetaprep.scoring.readiness.ScoreEstimate;

/** Reads exported attempts. What is wrong is said with line and column, the first problem of a file alone. */
public final class AttemptReader {

    private static final int MANY = 1_000_000_000;

    private final Map<String, Misconception> misconceptions = new TreeMap<>();
    private final Map<String, ReferenceRow> references = new TreeMap<>();

    private AttemptReader() {}

    /**
     * Reads an exported attempt.
     *
     * @param in the file; not closed
     * @throws UnreadableExport if it is not one
     */
    public static ExportedAttempt read(InputStream in) {
        return JsonFields.read(JsonValue.read(in), fields -> new AttemptReader().attempt(fields));
    }

    private ExportedAttempt attempt(JsonFields fields) {
        if (!fields.text("format").equals(AttemptWriter.FORMAT)) {
            throw fields.refused("format", AttemptWriter.FORMAT);
        }
        if (fields.integer("version", 1, MANY) != AttemptWriter.VERSION) {
            throw fields.refused("version", AttemptWriter.VERSION + ", the only one that this Thetaprep knows");
        }
        fields.objects("misconceptions", this::misconception);
        fields.objects("references", this::reference);
        List<String> learner = new ArrayList<>();
        Optional<String> name = fields.object("learner", one -> {
            learner.add(one.text("id"));
            return one.optionalText("name");
        });
        List<Integer> leftOut = new ArrayList<>();
        List<EarlierAttempt> earlier = fields.object("earlier", one -> {
            leftOut.add(one.integer("leftOut", 0, MANY));
            return one.objects("attempts", this::earlier);
        });
        return new ExportedAttempt(
                fields.text("attempt"),
                learner.get(0),
                name,
                fields.word("kind", AttemptKind.class),
                fields.integer("number", 1, 999_999),
                fields.instant("startedAt"),
                fields.instant("closedAt"),
                fields.object("exam", this::exam),
                fields.objects("items", this::item),
                misconceptions,
                earlier,
                leftOut.get(0));
    }

    private Misconception misconception(JsonFields fields) {
        Misconception known = new Misconception(fields.text("name"), fields.text("help"));
        misconceptions.put(fields.text("id"), known);
        return known;
    }

    private ReferenceRow reference(JsonFields fields) {
        ReferenceRow row = new ReferenceRow(
                fields.text("id"),
                fields.text("need"),
                fields.text("choice"),
                fields.text("why"),
                fields.optionalText("trap"));
        references.put(row.id(), row);
        return row;
    }

    private ExportedExam exam(JsonFields fields) {
        return new ExportedExam(
                fields.text("id"),
                fields.text("code"),
                fields.text("title"),
                fields.text("revision"),
                fields.integer("bankItems", 0, MANY),
                fields.object("scale", scale -> new ScoreScale(
                        scale.integer("minimum", -MANY, MANY),
                        scale.integer("maximum", -MANY, MANY),
                        scale.integer("cut", -MANY, MANY),
                        scale.number("cutAbility"),
                        scale.number("pointsPerLogit"))),
                fields.object("blueprint", blueprint -> new ExportedExam.ExportedBlueprint(
                        blueprint.text("id"),
                        blueprint.text("title"),
                        blueprint.optionalText("notice"),
                        blueprint.integer("minutes", 1, 9999))),
                fields.objects("domains", domain -> new ExportedExam.ExportedDomain(
                        domain.integer("number", 1, 99),
                        domain.text("title"),
                        domain.integer("weightPercent", 0, 100),
                        domain.integer("scoredItems", 0, 500),
                        domain.number("loading"))),
                fields.objects("tasks", task -> new ExportedExam.ExportedTask(task.text("id"), task.text("title"))),
                fields.objects("mix", share -> new PriorShare(
                        share.object("parameters", AttemptReader::parameters), share.number("share"))));
    }

    private static ItemPrior parameters(JsonFields fields) {
        double[] b = fields.object("b", AttemptReader::normal);
        double[] logA = fields.object("logA", AttemptReader::normal);
        double[] logitC = fields.optionalObject("logitC", AttemptReader::normal)
                .orElseGet(() -> new double[] {Double.NEGATIVE_INFINITY, 0});
        return new ItemPrior(b[0], b[1], logA[0], logA[1], logitC[0], logitC[1], fields.flag("judged"));
    }

    private static double[] normal(JsonFields fields) {
        return new double[] {fields.number("mean"), fields.number("sd")};
    }

    private EarlierAttempt earlier(JsonFields fields) {
        Map<Integer, ScoreEstimate> domains = new TreeMap<>();
        fields.objects("domains", domain -> domains.put(
                domain.integer("number", 1, 99), domain.object("score", AttemptReader::score)));
        return new EarlierAttempt(
                fields.integer("number", 1, 999_999),
                fields.instant("closedAt"),
                fields.optionalObject("overall", AttemptReader::score),
                domains);
    }

    private static ScoreEstimate score(JsonFields fields) {
        return new ScoreEstimate(
                fields.number("theta"),
                fields.number("standardError"),
                fields.number("score"),
                interval(fields, "half"),
                interval(fields, "ninety"));
    }

    private static Interval interval(JsonFields fields, String name) {
        double[] ends = fields.numbers(name, 2);
        return new Interval(ends[0], ends[1]);
    }

    private ExportedItem item(JsonFields fields) {
        ItemKind kind = fields.word("type", ItemKind.class);
        long millis = fields.whole("milliseconds", 0, 1000L * MANY);
        List<String> parts = new ArrayList<>();
        ItemReview review = fields.object(
                "content", content -> review(fields, kind, millis, content, parts));
        String difficulty = fields.text("difficulty");
        List<List<String>> believed = new ArrayList<>();
        fields.object("misconceptions", lists -> {
            believed.add(lists.texts("offered"));
            return believed.add(lists.texts("chosen"));
        });
        return new ExportedItem(
                review,
                parts,
                Difficulty.of(difficulty).orElseThrow(() -> fields.refused("difficulty", "easy, medium or hard")),
                fields.number("chanceLevel"),
                fields.object("parameters", AttemptReader::parameters),
                fields.optionalInteger("calibrationAnswers", 0, MANY).orElse(0),
                fields.flag("seen"),
                millis,
                new HashSet<>(believed.get(0)),
                new HashSet<>(believed.get(1)));
    }

    private ItemReview review(
            JsonFields fields, ItemKind kind, long millis, JsonFields content, List<String> parts) {
        return new ItemReview(
                fields.integer("place", 1, 9999),
                fields.text("id"),
                fields.flag("scored"),
                fields.integer("domain", 1, 99),
                fields.text("task"),
                kind,
                content.optionalObject(
                        "caseStudy", study -> new CaseStudy(study.text("title"), study.text("scenario"))),
                content.text("stem"),
                content.text("leadIn"),
                response(kind, content, parts),
                fields.word("mark", Mark.class),
                fields.flag("flagged"),
                (int) Math.min(Integer.MAX_VALUE, millis / 1000),
                content.optionalText("currency"),
                content.texts("references").stream()
                        .map(id -> Optional.ofNullable(references.get(id))
                                .orElseThrow(() -> content.refused(
                                        "references", "a list of reference rows that the file has")))
                        .toList());
    }

    private ResponseReview response(ItemKind kind, JsonFields content, List<String> parts) {
        if (kind == ItemKind.ORDERING) {
            return new ResponseReview.Ordering(content.objects("steps", step -> step(step, parts)));
        }
        if (kind == ItemKind.MATCHING) {
            return new ResponseReview.Matching(content.objects("pairs", this::pair), content.texts("offered"));
        }
        return new ResponseReview.Choice(content.objects("options", option -> option(option, parts)));
    }

    private ResponseReview.OptionReview option(JsonFields fields, List<String> parts) {
        parts.add(fields.text("id"));
        return new ResponseReview.OptionReview(
                fields.text("label"),
                fields.text("text"),
                fields.flag("chosen"),
                fields.flag("key"),
                fields.text("rationale"),
                named(fields));
    }

    private ResponseReview.StepReview step(JsonFields fields, List<String> parts) {
        parts.add(fields.text("id"));
        return new ResponseReview.StepReview(
                fields.text("text"),
                place(fields, "chosenPlace"),
                place(fields, "keyPlace"),
                fields.text("rationale"),
                named(fields));
    }

    private static OptionalInt place(JsonFields fields, String name) {
        return fields.optionalInteger(name, 1, 99).map(OptionalInt::of).orElseGet(OptionalInt::empty);
    }

    private ResponseReview.PairReview pair(JsonFields fields) {
        return new ResponseReview.PairReview(
                fields.text("prompt"),
                fields.optionalText("chosen"),
                fields.text("key"),
                fields.text("rationale"),
                named(fields));
    }

    private Optional<Misconception> named(JsonFields fields) {
        return fields.optionalText("misconception")
                .map(id -> Optional.ofNullable(misconceptions.get(id))
                        .orElseThrow(() ->
                                fields.refused("misconception", "the id of a misconception that the file explains")));
    }
}
