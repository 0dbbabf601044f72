package org.thetaprep.runner.attempt.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.thetaprep.runner.account.LearnerId;
import org.thetaprep.runner.account.web.Sessions;
import org.thetaprep.runner.attempt.Attempt;
import org.thetaprep.runner.attempt.AttemptCommand;
import org.thetaprep.runner.attempt.AttemptHeader;
import org.thetaprep.runner.attempt.AttemptId;
import org.thetaprep.runner.attempt.AttemptKind;
import org.thetaprep.runner.attempt.AttemptService;
import org.thetaprep.runner.attempt.AttemptState;
import org.thetaprep.runner.attempt.AttemptStatus;
import org.thetaprep.runner.attempt.Decision;
import org.thetaprep.runner.attempt.EventId;
import org.thetaprep.runner.attempt.ExtraTime;
import org.thetaprep.runner.attempt.GoalMeter;
import org.thetaprep.runner.attempt.IdentifiedCommand;
import org.thetaprep.runner.attempt.Outcome;
import org.thetaprep.runner.attempt.Room;
import org.thetaprep.runner.attempt.Terms;
import org.thetaprep.runner.platform.web.Access;
import org.thetaprep.runner.platform.web.BadRequest;
import org.thetaprep.runner.platform.web.Feature;
import org.thetaprep.runner.platform.web.NotFound;
import org.thetaprep.runner.platform.web.Pages;

/** The room of an attempt, and what the room saves. */
public final class AttemptRoutes implements Feature {

    private final AttemptService attempts;
    private final GoalMeter meter;
    private final Pages pages;

    /**
     * @param attempts what learners do
     * @param meter measures those with a goal
     * @param pages the templates
     */
    public AttemptRoutes(AttemptService attempts, GoalMeter meter, Pages pages) {
        this.attempts = attempts;
        this.meter = meter;
        this.pages = pages;
    }

    @Override
    public void register(RoutesConfig routes) {
        routes.post("/attempts/{attempt}/events", this::events, Access.PRESUMED_LEARNER);
        routes.get("/attempts/{attempt}", this::room, Access.LEARNER);
        routes.get("/attempts/{attempt}/paused", this::paused, Access.LEARNER);
        routes.get("/attempts/{attempt}/state", this::state, Access.LEARNER);
        routes.post("/attempts/{attempt}/submit", this::submit, Access.LEARNER);
        routes.post("/attempts/{attempt}/time", this::moreTime, Access.LEARNER);
        routes.post("/attempts/{attempt}/places/{place}/confirm", this::confirm, Access.LEARNER);
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

    private void room(Context ctx) {
        Attempt attempt = attempt(ctx);
        if (!attempt.header().isRunning()) {
            ctx.redirect(path(attempt.header()), HttpStatus.SEE_OTHER);
            return;
        }
        if (attempt.state().status() == AttemptStatus.PAUSED) {
            ctx.redirect(path(attempt.header()) + "/paused", HttpStatus.SEE_OTHER);
            return;
        }
        Room room = attempts.room(attempt);
        AttemptState state = attempt.state();
        RoomModel model = new RoomModel(
                attempt.header().id().toString(),
                attempt.header().number(),
                title(attempt.header()),
                path(attempt.header()),
                learner(ctx).toString(),
                room.exam(),
                state.terms().feedback() == Terms.Feedback.AFTER_EACH_ITEM,
                state.confirmed(),
                secondsLeft(state, attempts.now()),
                state.deadline(),
                state.place(),
                IntStream.rangeClosed(1, room.length())
                        .mapToObj(place -> ItemView.of(room, place))
                        .toList(),
                true);
        pages.show(ctx, "room", model.values());
    }

    /** Has an address of its own, so that what a browser keeps for the room's address is never shown meanwhile. */
    private void paused(Context ctx) {
        Attempt attempt = attempt(ctx);
        if (!attempt.header().isRunning() || attempt.state().status() != AttemptStatus.PAUSED) {
            ctx.redirect(path(attempt.header()), HttpStatus.SEE_OTHER);
            return;
        }
        Map<String, Object> model = new HashMap<>();
        model.put("nav", "exams");
        model.put("title", title(attempt.header()));
        model.put("path", path(attempt.header()));
        model.put("minutesLeft", minutesLeft(attempt.state(), attempts.now()));
        pages.show(ctx, "paused", model);
    }

    private void state(Context ctx) {
        Attempt attempt = attempt(ctx);
        Room room = attempts.room(attempt);
        List<Object> places = new ArrayList<>();
        for (int place = 1; place <= room.length(); place++) {
            places.add(WireAnswers.place(room, place));
        }
        Map<String, Object> answer = clock(attempt.state(), attempts.now());
        answer.put("place", attempt.state().place());
        answer.put("places", places);
        ctx.json(answer);
    }

    private void events(Context ctx) {
        try {
            execute(ctx);
        } catch (BadRequest | NotFound e) {
            Sessions.confirm(ctx);
            throw e;
        }
    }

    private void execute(Context ctx) {
        Attempt attempt = AttemptId.parse(ctx.pathParam("attempt"))
                .flatMap(id -> attempts.recall(learner(ctx), id))
                .orElseThrow(NotFound::new);
        Room room = attempts.room(attempt);
        List<IdentifiedCommand> commands = new WireCommands(room).read(ctx.body());
        Outcome outcome = Sessions.presumed(ctx)
                .flatMap(session -> attempts.executeAtOnce(attempt, commands, session))
                .or(() -> executeConfirmed(ctx, attempt, commands))
                .orElseThrow(NotFound::new);
        if (commands.stream().anyMatch(command -> command.command() instanceof AttemptCommand.Confirm)) {
            attempts.noteGoal(learner(ctx), attempt.header().id(), meter);
        }
        WireAnswers answers = new WireAnswers(room.with(outcome.state()), outcome, commands);
        ctx.status(answers.httpStatus());
        Map<String, Object> answer = clock(outcome.state(), outcome.now());
        answer.put("results", answers.results());
        answers.retryAfterSeconds().ifPresent(seconds -> ctx.header("Retry-After", String.valueOf(seconds)));
        ctx.json(answer);
    }

    private Optional<Outcome> executeConfirmed(Context ctx, Attempt attempt, List<IdentifiedCommand> commands) {
        Sessions.confirm(ctx);
        return attempts.execute(attempt, commands);
    }

    private void submit(Context ctx) {
        Attempt attempt = attempt(ctx);
        EventId id = new EventId("submit-" + attempt.header().id());
        attempts.execute(attempt, List.of(new IdentifiedCommand(id, new AttemptCommand.Submit())));
        ctx.redirect("/attempts/" + attempt.header().id() + "/report", HttpStatus.SEE_OTHER);
    }

    private void confirm(Context ctx) {
        AttemptId id = AttemptId.parse(ctx.pathParam("attempt")).orElseThrow(NotFound::new);
        int place = ctx.pathParamAsClass("place", Integer.class).getOrDefault(0);
        EventId event = new EventId("confirm-" + place);
        Outcome outcome = attempts.execute(
                        learner(ctx), id, List.of(new IdentifiedCommand(event, new AttemptCommand.Confirm(place))))
                .orElseThrow(NotFound::new);
        if (outcome.decisions().get(0) instanceof Decision.Refused refused) {
            throw new BadRequest(refused.reason() + ". If you have just answered, it may still be on its way: go back"
                    + " and try again");
        }
        attempts.noteGoal(learner(ctx), id, meter);
        ctx.redirect("/attempts/" + id + "/places/" + place, HttpStatus.SEE_OTHER);
    }

    private void moreTime(Context ctx) {
        AttemptId id = AttemptId.parse(ctx.pathParam("attempt")).orElseThrow(NotFound::new);
        ExtraTime more = StartForm.extraTime(ctx.formParam("extra"))
                .orElseThrow(() -> new BadRequest("extra must be one of " + StartForm.EXTRA_TIMES));
        String reason = Optional.ofNullable(ctx.formParam("reason"))
                .filter(text -> !text.isBlank())
                .orElse("asked for by the learner");
        Outcome outcome;
        try {
            outcome = attempts.extendOwn(learner(ctx), id, more, reason).orElseThrow(NotFound::new);
        } catch (IllegalArgumentException e) {
            throw new BadRequest(e.getMessage());
        }
        if (outcome.decisions().get(0) instanceof Decision.Refused refused) {
            throw new BadRequest(refused.reason());
        }
        ctx.redirect("/attempts/" + id, HttpStatus.SEE_OTHER);
    }

    /** How pages call an attempt. */
    public static String title(AttemptHeader header) {
        return (header.kind() == AttemptKind.EXAM ? "Mock exam " : "Set ") + header.number();
    }

    private static Map<String, Object> clock(AttemptState state, Instant now) {
        Map<String, Object> clock = new LinkedHashMap<>();
        clock.put("status", WireAnswers.status(state));
        clock.put("secondsLeft", secondsLeft(state, now).orElse(null));
        clock.put("deadline", state.deadline().map(Instant::toEpochMilli).orElse(null));
        return clock;
    }

    static Optional<Long> secondsLeft(AttemptState state, Instant now) {
        return state.life().left(now).map(Duration::toSeconds);
    }

    static Long minutesLeft(AttemptState state, Instant now) {
        return secondsLeft(state, now).map(seconds -> seconds / 60).orElse(null);
    }
}
