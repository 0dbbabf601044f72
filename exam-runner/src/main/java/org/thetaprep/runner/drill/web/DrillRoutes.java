package org.thetaprep.runner.drill.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.thetaprep.runner.account.LearnerId;
import org.thetaprep.runner.account.web.Sessions;
import org.thetaprep.runner.attempt.EventId;
import org.thetaprep.runner.drill.Card;
import org.thetaprep.runner.drill.CardId;
import org.thetaprep.runner.drill.DrillEvent;
import org.thetaprep.runner.drill.DrillPlan;
import org.thetaprep.runner.drill.DrillService;
import org.thetaprep.runner.drill.DrillSettings;
import org.thetaprep.runner.drill.DrillState;
import org.thetaprep.runner.drill.Forecast;
import org.thetaprep.runner.drill.Leech;
import org.thetaprep.runner.drill.Retention;
import org.thetaprep.runner.platform.web.Access;
import org.thetaprep.runner.platform.web.BadRequest;
import org.thetaprep.runner.platform.web.Feature;
import org.thetaprep.runner.platform.web.NotFound;
import org.thetaprep.runner.platform.web.Pages;
import org.thetaprep.runner.platform.web.Parameters;

/** The drill: what is due, card by card, and what learners say of each. */
public final class DrillRoutes implements Feature {

    private static final int LONGEST_QUEUE = 60;
    private static final int MOST_EXTRA = 100;
    private static final int SECONDS_PER_CARD = 15;

    private final DrillService drill;
    private final Pages pages;
    private final RandomGenerator random;

    /**
     * @param drill plans and records
     * @param pages the templates
     * @param random where the ids of events come from that a page without script sends
     */
    public DrillRoutes(DrillService drill, Pages pages, RandomGenerator random) {
        this.drill = drill;
        this.pages = pages;
        this.random = random;
    }

    @Override
    public void register(RoutesConfig routes) {
        routes.get("/drill", this::overview, Access.LEARNER);
        routes.get("/drill/session", this::session, Access.LEARNER);
        routes.get("/drill/queue", this::queue, Access.LEARNER);
        routes.post("/drill/events", this::events, Access.LEARNER);
        routes.post("/drill/grade", this::grade, Access.LEARNER);
        routes.post("/drill/undo", this::undo, Access.LEARNER);
        routes.post("/drill/set-aside", ctx -> change(ctx, new DrillEvent.SetAside(card(ctx))), Access.LEARNER);
        routes.post("/drill/take-up", ctx -> change(ctx, new DrillEvent.TakenUp(card(ctx))), Access.LEARNER);
        routes.post("/drill/settings", this::settings, Access.LEARNER);
    }

    private static LearnerId learner(Context ctx) {
        return Sessions.learner(ctx).id();
    }

    private static CardId card(Context ctx) {
        return WireDrill.card(ctx.formParam("card"));
    }

    private static int number(String name, String text, int most) {
        if (text == null || !text.matches("[0-9]{1,4}") || Integer.parseInt(text) > most) {
            throw new BadRequest(name + " must be a whole number from 0 to " + most);
        }
        return Integer.parseInt(text);
    }

    private static int extra(Context ctx) {
        return ctx.queryParam("extra") == null ? 0 : number("extra", ctx.queryParam("extra"), MOST_EXTRA);
    }

    private EventId newId() {
        return new EventId(new UUID(random.nextLong(), random.nextLong()).toString());
    }

    private void overview(Context ctx) {
        DrillState state = drill.state(learner(ctx));
        DrillPlan plan = drill.plan(learner(ctx), 0);
        Instant now = drill.now();
        Map<String, Object> model = new HashMap<>();
        model.put("nav", "drill");
        model.put("due", plan.due());
        model.put("fresh", plan.fresh());
        model.put("cards", plan.queue().size());
        model.put("minutes", Math.max(1, Math.round(plan.queue().size() * SECONDS_PER_CARD / 60.0)));
        model.put("done", plan.doneToday());
        model.put("newToday", plan.newToday());
        model.put("known", state.schedules().size());
        model.put("settings", SettingsView.of(state.settings()));
        model.put("forecast", ForecastView.of(Forecast.of(drill.deck(), state, now, drill.days())));
        model.put(
                "retention",
                RetentionView.of(Retention.of(state, now), state.settings().desiredRetention()));
        model.put(
                "leeches",
                Leech.of(drill.deck(), state).stream()
                        .map(leech -> new LeechView(CardView.of(leech.card(), state, now), leech.lapses()))
                        .toList());
        model.put(
                "aside",
                state.aside().stream()
                        .flatMap(id -> drill.deck().card(id).stream())
                        .map(card -> CardView.of(card, state, now))
                        .toList());
        pages.show(ctx, "drill", model);
    }

    private void session(Context ctx) {
        DrillState state = drill.state(learner(ctx));
        DrillPlan plan = drill.plan(learner(ctx), extra(ctx));
        Optional<Card> asked = CardId.parse(ctx.queryParam("card"))
                .flatMap(id -> plan.queue().stream()
                        .filter(card -> card.id().equals(id))
                        .findFirst())
                .or(() -> plan.queue().stream().findFirst());
        Map<String, Object> model = new HashMap<>();
        model.put("nav", "drill");
        model.put("learner", learner(ctx).toString());
        model.put(
                "card", asked.map(card -> CardView.of(card, state, drill.now())).orElse(null));
        model.put("turned", ctx.queryParam("turned") != null && asked.isPresent());
        model.put("left", plan.queue().size());
        model.put("done", plan.doneToday());
        model.put("goal", state.settings().goalPerDay());
        model.put("eventId", newId().value());
        model.put("undo", undoable(ctx, state).map(EventId::value).orElse(null));
        pages.show(ctx, "drill-session", model);
    }

    private static Optional<EventId> undoable(Context ctx, DrillState state) {
        return Optional.ofNullable(ctx.queryParam("undo"))
                .filter(text -> text.matches("[A-Za-z0-9-]{8,64}"))
                .map(EventId::new)
                .filter(state::stands);
    }

    private void queue(Context ctx) {
        DrillState state = drill.state(learner(ctx));
        DrillPlan plan = drill.plan(learner(ctx), extra(ctx));
        Instant now = drill.now();
        ctx.json(Map.of(
                "cards",
                plan.queue().stream()
                        .limit(LONGEST_QUEUE)
                        .map(card -> CardView.of(card, state, now))
                        .toList(),
                "done",
                plan.doneToday(),
                "goal",
                state.settings().goalPerDay()));
    }

    private void events(Context ctx) {
        List<DrillService.Sent> sent = WireDrill.read(ctx.body());
        DrillState state = drill.record(learner(ctx), sent);
        List<Map<String, Object>> results = new ArrayList<>();
        for (DrillService.Sent one : sent) {
            Map<String, Object> result = new HashMap<>();
            result.put("id", one.id().value());
            result.put("result", "saved");
            if (one.event() instanceof DrillEvent.Reviewed review) {
                drill.deck()
                        .card(review.card())
                        .ifPresent(card -> result.put("card", CardView.of(card, state, drill.now())));
            }
            results.add(result);
        }
        ctx.json(Map.of("results", results));
    }

    private void grade(Context ctx) {
        EventId id = WireDrill.id(Parameters.ofForm(ctx, "id"));
        int grade = number("grade", ctx.formParam("grade"), 4);
        drill.record(
                learner(ctx),
                List.of(new DrillService.Sent(
                        id, new DrillEvent.Reviewed(card(ctx), WireDrill.grade(grade), drill.now()))));
        ctx.redirect("/drill/session?undo=" + id.value(), HttpStatus.SEE_OTHER);
    }

    private void undo(Context ctx) {
        EventId review =
                WireDrill.id(Parameters.ofForm(ctx, "review"));
        if (!drill.state(learner(ctx)).stands(review)) {
            throw new NotFound();
        }
        drill.record(learner(ctx), List.of(new DrillService.Sent(newId(), new DrillEvent.Undone(review))));
        ctx.redirect("/drill/session", HttpStatus.SEE_OTHER);
    }

    private void change(Context ctx, DrillEvent event) {
        drill.record(learner(ctx), List.of(new DrillService.Sent(newId(), event)));
        ctx.redirect("/drill", HttpStatus.SEE_OTHER);
    }

    private void settings(Context ctx) {
        int percent = number("retention", ctx.formParam("retention"), 97);
        int newPerDay = number("new cards a day", ctx.formParam("newPerDay"), 100);
        int goal = number("reviews aimed at a day", ctx.formParam("goalPerDay"), 500);
        try {
            change(ctx, new DrillEvent.SettingsChanged(new DrillSettings(percent / 100.0, newPerDay, goal)));
        } catch (IllegalArgumentException e) {
            throw new BadRequest(e.getMessage());
        }
    }

    /**
     * A leech.
     *
     * @param card the card
     * @param lapses how often it was forgotten
     */
    public record LeechView(CardView card, int lapses) {}
}
