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
import org.thetaprep.content.exam.Blueprint;
import org.thetaprep.content.exam.Domain;
import org.thetaprep.content.exam.Exam;
import org.thetaprep.runner.account.LearnerId;
import org.thetaprep.runner.account.web.Sessions;
import org.thetaprep.runner.itembank.ItemBank;
import org.thetaprep.runner.knowledge.Knowledge;
import org.thetaprep.runner.knowledge.KnowledgeService;
import org.thetaprep.runner.knowledge.web.EstimateView;
import org.thetaprep.runner.platform.web.Access;
import org.thetaprep.runner.platform.web.BadRequest;
import org.thetaprep.runner.platform.web.Feature;
import org.thetaprep.runner.platform.web.Pages;
import org.thetaprep.runner.platform.web.Parameters;
import org.thetaprep.runner.practice.DomainGains;
import org.thetaprep.runner.practice.PracticeClosed;
import org.thetaprep.runner.practice.PracticeGoal;
import org.thetaprep.runner.practice.PracticeService;
import org.thetaprep.runner.practice.PracticeSession;
import org.thetaprep.runner.practice.PracticeState;
import org.thetaprep.scoring.readiness.FormOutlook;
import org.thetaprep.scoring.readiness.Readiness;

/** Choosing what to practise, and beginning it. */
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
        routes.exception(PracticeClosed.class, (e, ctx) -> ctx.redirect("/practice", HttpStatus.SEE_OTHER));
    }

    private static LearnerId learner(Context ctx) {
        return Sessions.learner(ctx).id();
    }

    private Blueprint blueprint() {
        return bank.exam().blueprints().get(0);
    }

    private void choose(Context ctx) {
        Exam exam = GoalWords.exam(bank);
        LearnerId learner = learner(ctx);
        Knowledge known = knowledge.of(learner, blueprint(), clock.instant());
        FormOutlook outlook = known.outlook();
        Readiness readiness = known.model().assess(outlook);
        DomainGains gains = practice.gains(blueprint(), outlook);
        List<PracticeGoal.InDomain> goals = exam.domains().stream()
                .map(domain -> new PracticeGoal.InDomain(domain.number()))
                .toList();
        List<PracticeService.Supply> supplies = practice.supplies(learner, blueprint(), goals);
        List<Map<String, Object>> domains = new ArrayList<>();
        for (int d = 0; d < exam.domains().size(); d++) {
            Domain domain = exam.domains().get(d);
            PracticeGoal goal = goals.get(d);
            domains.add(Map.of(
                    "number", domain.number(),
                    "title", domain.title(),
                    "goal", goal.text(),
                    "estimate", EstimateView.of(readiness.domains().get(d)),
                    "gain", points(gains.ofTen().get(d)),
                    "supply", supplies.get(d),
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
        Map<String, Object> model = model(bank);
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
                "goal", GoalWords.of(bank).of(state.started().goal()),
                "when", DAY.format(state.startedAt().atZone(zone)),
                "answered", state.answered().size(),
                "right",
                        state.answered().stream()
                                .filter(turn -> turn.answer().orElseThrow().right())
                                .count());
    }

    /** What the templates of all pages of practice are given. */
    static Map<String, Object> model(ItemBank bank) {
        Map<String, Object> model = new HashMap<>();
        model.put("nav", "practice");
        model.put("exam", bank.exam());
        return model;
    }

    private void start(Context ctx) {
        PracticeGoal goal = PracticeGoal.parse(Parameters.ofForm(ctx, "goal"))
                .orElseThrow(() -> new BadRequest("goal must be most, domain:N, task:N.N, misconception:ID or row:ID"));
        String length = Parameters.ofForm(ctx, "length");
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
}
