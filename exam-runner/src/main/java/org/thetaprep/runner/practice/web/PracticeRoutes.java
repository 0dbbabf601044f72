package org.thetaprep.runner.practice.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.thetaprep.content.exam.Blueprint;
import org.thetaprep.content.exam.Domain;
import org.thetaprep.content.exam.Exam;
import org.thetaprep.content.response.UnfitResponse;
import org.thetaprep.runner.account.LearnerId;
import org.thetaprep.runner.account.web.Sessions;
import org.thetaprep.runner.itembank.ItemBank;
import org.thetaprep.runner.knowledge.Belief;
import org.thetaprep.runner.knowledge.Knowledge;
import org.thetaprep.runner.knowledge.KnowledgeService;
import org.thetaprep.runner.knowledge.web.EstimateView;
import org.thetaprep.runner.platform.web.Access;
import org.thetaprep.runner.platform.web.BadRequest;
import org.thetaprep.runner.platform.web.Feature;
import org.thetaprep.runner.platform.web.NotFound;
import org.thetaprep.runner.platform.web.Pages;
import org.thetaprep.runner.practice.DomainGains;
import org.thetaprep.runner.practice.PracticeClosed;
import org.thetaprep.runner.practice.PracticeCourse;
import org.thetaprep.runner.practice.PracticeGoal;
import org.thetaprep.runner.practice.PracticeId;
import org.thetaprep.runner.practice.PracticeService;
import org.thetaprep.runner.practice.PracticeSession;
import org.thetaprep.runner.practice.PracticeState;
import org.thetaprep.scoring.readiness.FormOutlook;
import org.thetaprep.scoring.readiness.Readiness;

/** Choosing what to practise, answering item after item, and what came of it. Every page works without script. */
public final class PracticeRoutes implements Feature {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", Locale.ENGLISH);
    private static final int LISTED = 10;
    private static final int MOST_ITEMS = 100;

    private final PracticeService practice;
    private final KnowledgeService knowledge;
    private final ItemBank bank;
    private final Pages pages;
    private final InstantSource clock;
    private final ZoneId zone;

    /**
     * @param practice the sessions
     * @param knowledge what is known of learners
     * @param bank the packs
     * @param pages the templates
     * @param clock the server's time
     * @param zone the time zone in which times are told
     */
    public PracticeRoutes(
            PracticeService practice,
            KnowledgeService knowledge,
            ItemBank bank,
            Pages pages,
            InstantSource clock,
            ZoneId zone) {
        this.practice = practice;
        this.knowledge = knowledge;
        this.bank = bank;
        this.pages = pages;
        this.clock = clock;
        this.zone = zone;
    }

    @Override
    public void register(RoutesConfig routes) {
        routes.get("/practice", this::choose, Access.LEARNER);
        routes.post("/practice", this::start, Access.LEARNER);
        routes.get("/practice/{session}", this::session, Access.LEARNER);
        routes.post("/practice/{session}/answer", this::answer, Access.LEARNER);
        routes.post("/practice/{session}/next", this::next, Access.LEARNER);
        routes.post("/practice/{session}/end", this::end, Access.LEARNER);
        routes.exception(PracticeClosed.class, (e, ctx) -> ctx.redirect("/practice", HttpStatus.SEE_OTHER));
    }

    private static LearnerId learner(Context ctx) {
        return Sessions.learner(ctx).id();
    }

    private PracticeSession own(Context ctx) {
        return PracticeId.parse(ctx.pathParam("session"))
                .flatMap(id -> practice.find(learner(ctx), id))
                .orElseThrow(NotFound::new);
    }

    private Blueprint blueprint() {
        return bank.exam().blueprints().get(0);
    }

    /** The exam with the task titles of the version that practice prepares for. */
    private Exam exam() {
        return bank.current().version(blueprint()).exam();
    }

    private void choose(Context ctx) {
        Exam exam = exam();
        LearnerId learner = learner(ctx);
        Knowledge known = knowledge.of(learner, blueprint(), clock.instant());
        FormOutlook outlook = known.outlook();
        Readiness readiness = known.model().assess(outlook);
        DomainGains gains = practice.gains(blueprint(), outlook);
        List<Map<String, Object>> domains = new ArrayList<>();
        for (int d = 0; d < exam.domains().size(); d++) {
            Domain domain = exam.domains().get(d);
            PracticeGoal goal = new PracticeGoal.InDomain(domain.number());
            domains.add(Map.of(
                    "number", domain.number(),
                    "title", domain.title(),
                    "goal", goal.text(),
                    "estimate", EstimateView.of(readiness.domains().get(d)),
                    "gain", points(gains.ofTen().get(d)),
                    "supply", practice.supply(learner, blueprint(), goal),
                    "tasks",
                            exam.tasks().stream()
                                    .filter(task -> task.id().domain() == domain.number())
                                    .map(task -> Map.of(
                                            "id", task.id().toString(),
                                            "title", task.title(),
                                            "goal", new PracticeGoal.InTask(task.id()).text()))
                                    .toList()));
        }
        List<PracticeSession> sessions = practice.of(learner);
        Map<String, Object> model = model();
        model.put("closed", practice.isClosed(learner));
        model.put("cut", exam.scoreScale().cut());
        model.put("domains", domains);
        model.put("most", points(gains.spread()));
        model.put("answers", known.answers());
        model.put(
                "running",
                sessions.stream()
                        .filter(session -> session.state().isRunning())
                        .findFirst()
                        .map(this::line)
                        .orElse(null));
        model.put(
                "sessions",
                sessions.stream()
                        .filter(session -> !session.state().isRunning())
                        .limit(LISTED)
                        .map(this::line)
                        .toList());
        pages.show(ctx, "practice", model);
    }

    /** A gain in probability in percentage points, in words, with one decimal where it is small. */
    public static String points(double gain) {
        double percent = 100 * gain;
        if (percent < 0.05) {
            return "less than 0.1";
        }
        return String.format(Locale.ENGLISH, percent >= 9.95 ? "about %.0f" : "about %.1f", percent);
    }

    private Map<String, Object> line(PracticeSession session) {
        PracticeState state = session.state();
        return Map.of(
                "path", "/practice/" + session.id(),
                "number", session.number(),
                "goal", new GoalWords(exam(), bank.current()).of(state.started().goal()),
                "when", DAY.format(state.startedAt().atZone(zone)),
                "answered", state.answered().size(),
                "right",
                        state.answered().stream()
                                .filter(turn -> turn.answer().orElseThrow().right())
                                .count());
    }

    private Map<String, Object> model() {
        Map<String, Object> model = new HashMap<>();
        model.put("nav", "practice");
        model.put("exam", bank.exam());
        return model;
    }

    private void start(Context ctx) {
        PracticeGoal goal = PracticeGoal.parse(
                        ctx.formParamAsClass("goal", String.class).getOrDefault(""))
                .orElseThrow(() -> new BadRequest("goal must be most, domain:N, task:N.N, misconception:ID or row:ID"));
        String length = ctx.formParamAsClass("length", String.class).getOrDefault("");
        if (!length.isEmpty() && !length.matches("[1-9][0-9]{0,2}")) {
            throw new BadRequest("length must be a whole number from 1 to " + MOST_ITEMS + ", or be left out");
        }
        Optional<Integer> items =
                length.isEmpty() ? Optional.empty() : Optional.of(Math.min(MOST_ITEMS, Integer.parseInt(length)));
        if (practice.supply(learner(ctx), blueprint(), goal).items() == 0) {
            throw new BadRequest("no item of this exam serves this goal");
        }
        PracticeSession started = practice.start(learner(ctx), blueprint(), goal, items);
        ctx.redirect("/practice/" + started.id(), HttpStatus.SEE_OTHER);
    }

    private void session(Context ctx) {
        PracticeSession session = own(ctx);
        if (practice.isClosed(session.learner())) {
            throw new PracticeClosed();
        }
        if (session.state().open().isPresent()) {
            question(ctx, session, null);
        } else if (session.state().isRunning()) {
            answered(ctx, session);
        } else {
            ended(ctx, session);
        }
    }

    private void question(Context ctx, PracticeSession session, String complaint) {
        Map<String, Object> model = sessionModel(session);
        model.put("item", QuestionView.of(practice.open(session)));
        model.put("complaint", complaint);
        pages.show(ctx, "practice-question", model);
    }

    private void answered(Context ctx, PracticeSession session) {
        int turn = session.state().answered().size();
        Map<String, Object> model = sessionModel(session);
        model.put("answer", answer(session, turn, beliefs(session)));
        model.put("change", change(session, turn));
        pages.show(ctx, "practice-answer", model);
    }

    private Map<String, Belief> beliefs(PracticeSession session) {
        return Belief.of(knowledge.answers(session.learner())).stream()
                .collect(Collectors.toMap(Belief::misconception, Function.identity()));
    }

    private AnswerView answer(PracticeSession session, int turn, Map<String, Belief> beliefs) {
        return AnswerView.of(practice.review(session, turn), practice.grounds(session, turn), beliefs);
    }

    private Map<String, Object> sessionModel(PracticeSession session) {
        PracticeState state = session.state();
        Map<String, Object> model = model();
        model.put("path", "/practice/" + session.id());
        model.put("number", session.number());
        model.put("goal", new GoalWords(exam(), bank.current()).of(state.started().goal()));
        model.put("goalText", state.started().goal().text());
        model.put("turn", state.turns().size());
        model.put("answered", state.answered().size());
        model.put("length", state.started().length().orElse(null));
        model.put("cut", bank.exam().scoreScale().cut());
        return model;
    }

    /** How the last answer moved the estimate of its item's domain, and why the item was chosen. */
    private Map<String, Object> change(PracticeSession session, int turn) {
        PracticeCourse course = practice.course(session);
        int number = practice.review(session, turn).domain();
        int domain = domainIndex(number);
        EstimateView before = EstimateView.of(course.after(turn - 1).domains().get(domain));
        EstimateView now = EstimateView.of(course.after(turn).domains().get(domain));
        return Map.of(
                "number",
                number,
                "title",
                bank.exam().domains().get(domain).title(),
                "before",
                before,
                "now",
                now,
                "narrower",
                before.width() - now.width(),
                "chance",
                Math.round(10 * course.chance(turn).orElse(0.0)));
    }

    private int domainIndex(int number) {
        return bank.exam().domains().stream().map(Domain::number).toList().indexOf(number);
    }

    private void ended(Context ctx, PracticeSession session) {
        PracticeCourse course = practice.course(session);
        Readiness before = course.before();
        Readiness now = course.now();
        List<Map<String, Object>> domains = new ArrayList<>();
        for (int d = 0; d < now.domains().size(); d++) {
            int answers =
                    now.domains().get(d).responses() - before.domains().get(d).responses();
            if (answers > 0) {
                Domain domain = bank.exam().domains().get(d);
                domains.add(Map.of(
                        "number", domain.number(),
                        "title", domain.title(),
                        "goal", new PracticeGoal.InDomain(domain.number()).text(),
                        "answers", answers,
                        "before", EstimateView.of(before.domains().get(d)),
                        "now", EstimateView.of(now.domains().get(d))));
            }
        }
        Map<String, Belief> beliefs = beliefs(session);
        Map<String, Object> model = sessionModel(session);
        model.put("reason", session.state().ended().orElseThrow().name());
        model.put("domains", domains);
        model.put(
                "answers",
                IntStream.rangeClosed(1, session.state().answered().size())
                        .mapToObj(turn -> Map.of("turn", turn, "answer", answer(session, turn, beliefs)))
                        .toList());
        pages.show(ctx, "practice-end", model);
    }

    private int turn(Context ctx) {
        String turn = ctx.formParamAsClass("turn", String.class).getOrDefault("");
        if (!turn.matches("[1-9][0-9]{0,3}")) {
            throw new BadRequest("turn must be the number of the item, from 1");
        }
        return Integer.parseInt(turn);
    }

    private void answer(Context ctx) {
        PracticeSession session = own(ctx);
        int turn = turn(ctx);
        if (session.state().open().isPresent() && session.state().turns().size() == turn) {
            try {
                practice.answer(session, turn, AnswerForm.read(ctx, practice.open(session)));
            } catch (AnswerForm.Incomplete e) {
                ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
                question(ctx, session, e.getMessage());
                return;
            } catch (UnfitResponse e) {
                throw new BadRequest(e.getMessage());
            }
        }
        ctx.redirect("/practice/" + session.id(), HttpStatus.SEE_OTHER);
    }

    private void next(Context ctx) {
        PracticeSession session = own(ctx);
        practice.next(session, turn(ctx));
        ctx.redirect("/practice/" + session.id(), HttpStatus.SEE_OTHER);
    }

    private void end(Context ctx) {
        PracticeSession session = practice.end(own(ctx));
        ctx.redirect("/practice/" + session.id(), HttpStatus.SEE_OTHER);
    }
}
