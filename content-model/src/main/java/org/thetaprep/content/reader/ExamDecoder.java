package org.thetaprep.content.reader;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.thetaprep.content.exam.Blueprint;
import org.thetaprep.content.exam.Domain;
import org.thetaprep.content.exam.Exam;
import org.thetaprep.content.exam.LifecycleStep;
import org.thetaprep.content.exam.ScoreScale;
import org.thetaprep.content.exam.Service;
import org.thetaprep.content.exam.Task;
import org.thetaprep.content.exam.TaskId;
import org.thetaprep.content.pack.Acceptance;
import org.thetaprep.content.pack.OutdatedTerm;

/** Reads {@code exam.yaml}, and tells the context which steps and tasks exist. */
final class ExamDecoder {

    private static final Keys KEYS = Keys.required(
                    "id", "code", "title", "provider", "language", "score-scale", "steps", "domains", "blueprints")
            .optional("services", "lint", "accepted-warnings", "outdated-terms", "out-of-scope");
    private static final Keys SCALE = Keys.required("minimum", "maximum", "cut", "cut-ability", "points-per-logit");
    private static final Keys STEP = Keys.required("id", "title");
    private static final Keys DOMAIN = Keys.required("number", "title", "tasks");
    private static final Keys OUTDATED = Keys.required("old").optional("now");
    private static final Keys ACCEPTED = Keys.required("rule", "where", "reason");
    private static final Keys SERVICE = Keys.required("name").optional("called");
    private static final Keys TASK = Keys.required("id", "title");

    private final PackContext context;
    private final ProblemLog log;
    private final IdRegister stepIds = new IdRegister("a step");
    private final IdRegister domainNumbers = new IdRegister("a domain");
    private final IdRegister taskIds = new IdRegister("a task");
    private final IdRegister serviceNames = new IdRegister("a service");
    private final IdRegister blueprintIds = new IdRegister("a blueprint");
    private final List<Domain> domains = new ArrayList<>();
    private final List<Task> tasks = new ArrayList<>();
    private final Map<String, Double> thresholds = new HashMap<>();
    private final List<OutdatedTerm> outdatedTerms = new ArrayList<>();
    private final List<Acceptance> accepted = new ArrayList<>();
    private final List<String> outOfScope = new ArrayList<>();
    private final IdRegister acceptances = new IdRegister("an accepted warning");

    ExamDecoder(PackContext context) {
        this.context = context;
        this.log = context.log();
    }

    /** The pack's own thresholds of lint rules, after {@link #decode}. */
    Map<String, Double> thresholds() {
        return thresholds;
    }

    /** Names that have changed and things that have gone, after {@link #decode}. */
    List<OutdatedTerm> outdatedTerms() {
        return outdatedTerms;
    }

    /** Warnings that may stay, after {@link #decode}. */
    List<Acceptance> accepted() {
        return accepted;
    }

    /** Names of what the exam does not ask for, after {@link #decode}. */
    List<String> outOfScope() {
        return outOfScope;
    }

    Optional<Exam> decode(Node root) {
        Optional<Node.Mapping> map = Fields.map(root, "an exam", log);
        if (map.isEmpty()) {
            nothingIsKnown();
            return Optional.empty();
        }
        Fields fields = new Fields(map.get(), "an exam", KEYS, log);
        Optional<String> id = fields.word("id", Forms.KEBAB, Forms.KEBAB_IN_WORDS);
        Optional<String> code = fields.text("code");
        Optional<String> title = fields.text("title");
        Optional<String> provider = fields.text("provider");
        Optional<Locale> language = language(fields);
        Optional<ScoreScale> scale = fields.map("score-scale").flatMap(this::scale);
        List<LifecycleStep> steps = steps(fields);
        fields.list("domains").forEach(this::domain);
        if (steps.isEmpty()) {
            context.stepIds().incomplete();
        }
        if (tasks.isEmpty()) {
            context.tasks().incomplete();
        }
        BlueprintDecoder blueprintDecoder =
                new BlueprintDecoder(domains.stream().map(Domain::number).toList(), blueprintIds, context);
        List<Blueprint> blueprints = fields.list("blueprints").stream()
                .flatMap(node -> blueprintDecoder.decode(node).stream())
                .toList();
        List<Service> services = fields.list("services").stream()
                .flatMap(node -> service(node).stream())
                .toList();
        lint(fields);
        fields.list("accepted-warnings").forEach(this::acceptance);
        fields.list("outdated-terms").forEach(this::outdatedTerm);
        fields.texts("out-of-scope").forEach(name -> outOfScope.add(name.text()));
        return fields.build(() -> new Exam(
                id.orElseThrow(),
                code.orElseThrow(),
                title.orElseThrow(),
                provider.orElseThrow(),
                language.orElseThrow(),
                domains,
                tasks,
                steps,
                blueprints,
                scale.orElseThrow(),
                services));
    }

    /** Keeps what cannot be checked without an exam from being reported. */
    void nothingIsKnown() {
        context.blueprints().incomplete();
        context.stepIds().incomplete();
        context.tasks().incomplete();
    }

    private Optional<Locale> language(Fields fields) {
        return fields.text("language").flatMap(tag -> {
            try {
                Locale locale = new Locale.Builder().setLanguageTag(tag).build();
                context.english(locale.getLanguage().equals(Locale.ENGLISH.getLanguage()));
                return Optional.of(locale);
            } catch (IllformedLocaleException refused) {
                log.add(
                        ReadRule.BAD_VALUE,
                        fields.at("language"),
                        "expected a language tag like en or pt-BR",
                        "'" + tag + "'");
                return Optional.empty();
            }
        });
    }

    private Optional<ScoreScale> scale(Node.Mapping map) {
        Fields fields = new Fields(map, "a score scale", SCALE, log);
        Optional<Integer> minimum = fields.integer("minimum", 0, 1_000_000);
        Optional<Integer> maximum = fields.integer("maximum", 1, 1_000_000);
        Optional<Integer> cut = fields.integer("cut", 0, 1_000_000);
        Optional<Double> cutAbility = fields.number("cut-ability", -4, 4);
        Optional<Double> pointsPerLogit = fields.number("points-per-logit", 0.001, 1_000_000);
        return fields.build(() -> new ScoreScale(
                minimum.orElseThrow(),
                maximum.orElseThrow(),
                cut.orElseThrow(),
                cutAbility.orElseThrow(),
                pointsPerLogit.orElseThrow()));
    }

    private List<LifecycleStep> steps(Fields exam) {
        List<LifecycleStep> steps = new ArrayList<>();
        for (Node node : exam.list("steps")) {
            Fields.map(node, "a step", log).ifPresent(map -> {
                Fields fields = new Fields(map, "a step", STEP, log);
                Optional<String> id = fields.word("id", Forms.KEBAB, Forms.KEBAB_IN_WORDS);
                Optional<String> title = fields.text("title");
                id.ifPresent(found -> stepIds.claim(found, fields.at("id"), log));
                if (id.filter(PackContext.ALL_STEPS::equals).isPresent()) {
                    log.add(
                            ReadRule.BAD_VALUE,
                            fields.at("id"),
                            "expected another id: '" + PackContext.ALL_STEPS + "' stands for every step");
                }
                fields.build(() -> new LifecycleStep(id.orElseThrow(), title.orElseThrow()))
                        .ifPresentOrElse(
                                step -> {
                                    steps.add(step);
                                    context.addStep(step);
                                },
                                context.stepIds()::incomplete);
            });
        }
        return steps;
    }

    private void domain(Node node) {
        Optional<Node.Mapping> map = Fields.map(node, "a domain", log);
        if (map.isEmpty()) {
            context.tasks().incomplete();
            return;
        }
        Fields fields = new Fields(map.get(), "a domain", DOMAIN, log);
        Optional<Integer> number = fields.integer("number", 1, 99);
        Optional<String> title = fields.text("title");
        number.ifPresent(n -> domainNumbers.claim("" + n, fields.at("number"), log));
        fields.build(() -> new Domain(number.orElseThrow(), title.orElseThrow()))
                .ifPresent(domains::add);
        fields.list("tasks").forEach(task -> task(task, number));
    }

    private void task(Node node, Optional<Integer> domain) {
        Optional<Node.Mapping> map = Fields.map(node, "a task", log);
        if (map.isEmpty()) {
            context.tasks().incomplete();
            return;
        }
        Fields fields = new Fields(map.get(), "a task", TASK, log);
        Optional<String> id = fields.word("id");
        Optional<String> title = fields.text("title");
        if (id.isPresent()) {
            taskId(id.get(), domain, fields);
        } else {
            context.tasks().incomplete();
        }
        fields.build(() -> new Task(TaskId.parse(id.orElseThrow()), title.orElseThrow()))
                .ifPresent(tasks::add);
    }

    private void taskId(String id, Optional<Integer> domain, Fields fields) {
        context.tasks().add(id);
        taskIds.claim(id, fields.at("id"), log);
        boolean inDomain = TaskId.isWellFormed(id)
                && domain.map(n -> TaskId.parse(id).domain() == n).orElse(true);
        if (!inDomain) {
            log.add(
                    ReadRule.BAD_VALUE,
                    fields.at("id"),
                    "expected the domain's number, a point, and a number, like \""
                            + domain.map(n -> n + ".1").orElse("1.1") + "\"",
                    "'" + id + "'");
        }
    }

    private Optional<Service> service(Node node) {
        return Fields.map(node, "a service", log).flatMap(map -> {
            Fields fields = new Fields(map, "a service", SERVICE, log);
            Optional<String> name = fields.text("name");
            name.ifPresent(found -> serviceNames.claim(found, fields.at("name"), log));
            List<String> called =
                    fields.texts("called").stream().map(Node.Scalar::text).toList();
            return fields.build(() -> new Service(name.orElseThrow(), called));
        });
    }

    private void outdatedTerm(Node node) {
        Fields.map(node, "an outdated term", log).ifPresent(map -> {
            Fields fields = new Fields(map, "an outdated term", OUTDATED, log);
            Optional<String> old = fields.text("old");
            Optional<String> now = fields.text("now");
            fields.build(() -> new OutdatedTerm(old.orElseThrow(), now)).ifPresent(outdatedTerms::add);
        });
    }

    private void acceptance(Node node) {
        Fields.map(node, "an accepted warning", log).ifPresent(map -> {
            Fields fields = new Fields(map, "an accepted warning", ACCEPTED, log);
            Optional<String> rule = fields.word("rule");
            Optional<String> where = fields.word("where");
            Optional<String> reason = fields.text("reason");
            if (rule.isPresent() && where.isPresent()) {
                acceptances.claim(rule.get() + " " + where.get(), fields.at("where"), log);
            }
            fields.build(() -> new Acceptance(
                            rule.orElseThrow(), where.orElseThrow(), reason.orElseThrow(), fields.location()))
                    .ifPresent(accepted::add);
        });
    }

    private void lint(Fields exam) {
        exam.map("lint").ifPresent(map -> {
            Keys any = Keys.anyOf(map.entries().stream().map(Node.Entry::key).toList());
            Fields fields = new Fields(map, "lint thresholds", any, log);
            for (String name : any.all()) {
                fields.number(name, 0, 1_000_000).ifPresent(value -> thresholds.put(name, value));
            }
        });
    }
}
