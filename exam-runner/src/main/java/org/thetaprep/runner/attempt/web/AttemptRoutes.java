package org.thetaprep.runner.attempt.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.thetaprep.content.exam.Blueprint;
import org.thetaprep.content.exam.Exam;
import org.thetaprep.runner.account.LearnerId;
import org.thetaprep.runner.account.web.Sessions;
import org.thetaprep.runner.attempt.Attempt;
import org.thetaprep.runner.attempt.AttemptCommand;
import org.thetaprep.runner.attempt.AttemptHeader;
import org.thetaprep.runner.attempt.AttemptId;
import org.thetaprep.runner.attempt.AttemptService;
import org.thetaprep.runner.attempt.AttemptState;
import org.thetaprep.runner.attempt.EventId;
import org.thetaprep.runner.attempt.IdentifiedCommand;
import org.thetaprep.runner.attempt.Outcome;
import org.thetaprep.runner.attempt.Room;
import org.thetaprep.runner.itembank.ItemBank;
import org.thetaprep.runner.platform.web.Access;
import org.thetaprep.runner.platform.web.BadRequest;
import org.thetaprep.runner.platform.web.Feature;
import org.thetaprep.runner.platform.web.NotFound;
import org.thetaprep.runner.platform.web.Pages;

/** Starting an attempt, its room, and what the room saves. */
public final class AttemptRoutes implements Feature {

    private final AttemptService attempts;
    private final ItemBank bank;
    private final Pages pages;

    /**
     * @param attempts what learners do
     * @param bank the packs
     * @param pages the templates
     */
    public AttemptRoutes(AttemptService attempts, ItemBank bank, Pages pages) {
        this.attempts = attempts;
        this.bank = bank;
        this.pages = pages;
    }

    @Override
    public void register(RoutesConfig routes) {
        routes.get("/exams", ctx -> ctx.redirect("/exams/" + bank.exam().id(), HttpStatus.SEE_OTHER), Access.LEARNER);
        routes.get("/exams/{exam}", this::instructions, Access.LEARNER);
        routes.post("/attempts", this::start, Access.LEARNER);
        routes.get("/attempts/{attempt}", this::room, Access.LEARNER);
        routes.get("/attempts/{attempt}/state", this::state, Access.LEARNER);
        routes.post("/attempts/{attempt}/events", this::events, Access.LEARNER);
        routes.post("/attempts/{attempt}/submit", this::submit, Access.LEARNER);
    }

    private static LearnerId learner(Context ctx) {
        return Sessions.learner(ctx).id();
    }

    private Attempt attempt(Context ctx) {
        return AttemptId.parse(ctx.pathParam("attempt"))
                .flatMap(id -> attempts.find(learner(ctx), id))
                .orElseThrow(NotFound::new);
    }

    /** Where the room or, once it is closed, the report of an attempt is. */
    public static String path(AttemptHeader header) {
        return "/attempts/" + header.id() + (header.isRunning() ? "" : "/report");
    }

    private void instructions(Context ctx) {
        Exam exam = bank.exam();
        if (!exam.id().equals(ctx.pathParam("exam"))) {
            throw new NotFound();
        }
        Map<String, Object> model = new HashMap<>();
        model.put("nav", "exams");
        model.put("exam", exam);
        model.put("blueprint", BlueprintView.offered(exam));
        model.put("running", RunningView.of(attempts, learner(ctx)).orElse(null));
        model.put("fresh", attempts.unseen(learner(ctx)));
        model.put("bank", bank.size());
        pages.show(ctx, "instructions", model);
    }

    private void start(Context ctx) {
        Blueprint blueprint = bank.exam()
                .blueprint(ctx.formParamAsClass("blueprint", String.class).getOrDefault(""))
                .orElseThrow(() -> new BadRequest("blueprint must be one of the exam's"));
        AttemptHeader started = attempts.startMock(learner(ctx), blueprint);
        ctx.redirect(path(started), HttpStatus.SEE_OTHER);
    }

    private void room(Context ctx) {
        Attempt attempt = attempt(ctx);
        if (!attempt.header().isRunning()) {
            ctx.redirect(path(attempt.header()), HttpStatus.SEE_OTHER);
            return;
        }
        Room room = attempts.room(attempt);
        Exam exam = room.exam();
        Map<String, Object> model = new HashMap<>();
        model.put(
                "attempt",
                Map.of(
                        "id", attempt.header().id().toString(),
                        "number", attempt.header().number(),
                        "path", path(attempt.header())));
        model.put("exam", exam);
        model.put("secondsLeft", secondsLeft(attempt.state(), attempts.now()));
        model.put(
                "minutes",
                Duration.between(attempt.state().startedAt(), attempt.state().deadline())
                        .toMinutes());
        model.put("place", attempt.state().place());
        model.put(
                "items",
                IntStream.rangeClosed(1, room.length())
                        .mapToObj(place -> ItemView.of(room, place))
                        .toList());
        pages.show(ctx, "room", model);
    }

    private void state(Context ctx) {
        Attempt attempt = attempt(ctx);
        Room room = attempts.room(attempt);
        List<Object> places = new ArrayList<>();
        for (int place = 1; place <= room.length(); place++) {
            places.add(WireAnswers.place(room, place));
        }
        ctx.json(Map.of(
                "status", WireAnswers.status(attempt.state().status()),
                "secondsLeft", secondsLeft(attempt.state(), attempts.now()),
                "place", attempt.state().place(),
                "places", places));
    }

    private void events(Context ctx) {
        Attempt attempt = attempt(ctx);
        Room room = attempts.room(attempt);
        List<IdentifiedCommand> commands = new WireCommands(room).read(ctx.body());
        Outcome outcome =
                attempts.execute(learner(ctx), attempt.header().id(), commands).orElseThrow(NotFound::new);
        WireAnswers answers = new WireAnswers(room.with(outcome.state()), outcome, commands);
        ctx.status(answers.httpStatus());
        ctx.json(Map.of(
                "results", answers.results(),
                "status", WireAnswers.status(outcome.state().status()),
                "secondsLeft", secondsLeft(outcome.state(), outcome.now())));
    }

    private void submit(Context ctx) {
        Attempt attempt = attempt(ctx);
        EventId id = new EventId("submit-" + attempt.header().id());
        attempts.execute(
                learner(ctx), attempt.header().id(), List.of(new IdentifiedCommand(id, new AttemptCommand.Submit())));
        ctx.redirect("/attempts/" + attempt.header().id() + "/report", HttpStatus.SEE_OTHER);
    }

    static long secondsLeft(AttemptState state, Instant now) {
        return state.status().isClosed()
                ? 0
                : Math.max(0, Duration.between(now, state.deadline()).toSeconds());
    }
}
