package org.thetaprep.runner.live.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.sse.SseClient;
import io.javalin.http.sse.SseHandler;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.thetaprep.runner.account.LearnerId;
import org.thetaprep.runner.account.Refusal;
import org.thetaprep.runner.account.web.Sessions;
import org.thetaprep.runner.attempt.AttemptId;
import org.thetaprep.runner.attempt.Decision;
import org.thetaprep.runner.cohort.Cohort;
import org.thetaprep.runner.cohort.CohortId;
import org.thetaprep.runner.cohort.CohortService;
import org.thetaprep.runner.cohort.web.CohortRoutes;
import org.thetaprep.runner.cohort.web.CohortView;
import org.thetaprep.runner.live.LiveAttempt;
import org.thetaprep.runner.live.LiveService;
import org.thetaprep.runner.live.Watch;
import org.thetaprep.runner.platform.web.Access;
import org.thetaprep.runner.platform.web.BadRequest;
import org.thetaprep.runner.platform.web.Feature;
import org.thetaprep.runner.platform.web.NotFound;
import org.thetaprep.runner.platform.web.Pages;

/** A cohort's attempts while they run: a page that updates by itself, and what an instructor can do to one of them. */
public final class LiveRoutes implements Feature, AutoCloseable {

    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ENGLISH);
    private static final String STREAM = "text/event-stream";

    private final LiveService live;
    private final CohortService cohorts;
    private final Pages pages;
    private final ZoneId zone;
    private final ExecutorService tellers = Executors.newCachedThreadPool(run -> {
        Thread teller = new Thread(run, "live-viewer");
        teller.setDaemon(true);
        return teller;
    });
    private final LiveFeed feed;

    /**
     * @param live looks at attempts and acts on them
     * @param cohorts who teaches which
     * @param pages the templates
     * @param zone the time zone in which times are told
     */
    public LiveRoutes(LiveService live, CohortService cohorts, Pages pages, ZoneId zone) {
        this.live = live;
        this.cohorts = cohorts;
        this.pages = pages;
        this.zone = zone;
        this.feed = new LiveFeed(live::watch, this::drawn, tellers);
    }

    @Override
    public void register(RoutesConfig routes) {
        routes.get("/cohorts/{cohort}/live", this::board, Access.INSTRUCTOR);
        routes.get("/cohorts/{cohort}/live/stream", this::stream, Access.INSTRUCTOR);
        routes.get("/cohorts/{cohort}/live/{attempt}", this::attempt, Access.INSTRUCTOR);
        routes.post("/cohorts/{cohort}/live/{attempt}", this::act, Access.INSTRUCTOR);
    }

    /** Looks once and tells what is new to all who look; to be called each second. */
    public void tick() {
        feed.tick();
    }

    private static String path(CohortId cohort) {
        return "/cohorts/" + cohort + "/live";
    }

    private Map<String, Object> model(Cohort cohort) {
        Map<String, Object> model = new HashMap<>();
        model.put("nav", "cohorts");
        model.put("here", "live");
        model.put("cohort", CohortView.of(cohort, cohorts.size(cohort.id())));
        model.put("path", path(cohort.id()));
        model.put("at", time(live.now()));
        return model;
    }

    private String time(Instant instant) {
        return SECONDS.format(instant.atZone(zone));
    }

    private void board(Context ctx) {
        Cohort cohort = CohortRoutes.cohort(ctx, cohorts);
        Map<String, Object> model = model(cohort);
        model.put("board", view(cohort.id(), live.watch(cohort.id())));
        pages.show(ctx, "live", model);
    }

    private BoardView view(CohortId cohort, Watch watch) {
        return BoardView.of(live.board(watch), path(cohort), zone);
    }

    private String drawn(CohortId cohort, Watch watch) {
        return pages.render("parts/live-board", Map.of("board", view(cohort, watch)));
    }

    private void stream(Context ctx) {
        CohortId cohort = CohortRoutes.cohort(ctx, cohorts).id();
        String accepted = ctx.header("Accept");
        if (accepted == null || !accepted.contains(STREAM)) {
            throw new BadRequest("this address is for browsers that ask for " + STREAM);
        }
        LearnerId instructor = instructor(ctx);
        new SseHandler(0, client -> {
                    client.keepAlive();
                    Page page = new Page(instructor, client);
                    client.onClose(() -> feed.leave(cohort, page));
                    feed.join(cohort, page);
                })
                .handle(ctx);
    }

    /** An open page. */
    private final class Page implements LiveFeed.Viewer {

        private final LearnerId instructor;
        private final SseClient client;

        private Page(LearnerId instructor, SseClient client) {
            this.instructor = instructor;
            this.client = client;
        }

        @Override
        public LearnerId instructor() {
            return instructor;
        }

        @Override
        public void show(String drawn) {
            client.sendEvent("board", drawn);
            touch();
        }

        @Override
        public void touch() {
            client.sendEvent("at", time(live.now()));
        }

        @Override
        public void close() {
            client.close();
        }
    }

    private void attempt(Context ctx) {
        Cohort cohort = CohortRoutes.cohort(ctx, cohorts);
        Watch watch = live.watch(cohort.id());
        show(ctx, cohort, watch, found(ctx, watch), ActForm.EMPTY, "");
    }

    private LiveAttempt found(Context ctx, Watch watch) {
        return AttemptId.parse(ctx.pathParam("attempt"))
                .flatMap(id -> live.attempt(watch, id))
                .orElseThrow(NotFound::new);
    }

    private void show(Context ctx, Cohort cohort, Watch watch, LiveAttempt attempt, ActForm form, String refusal) {
        Map<String, Object> model = model(cohort);
        model.put("row", LiveRow.of(attempt, path(cohort.id()), live.now(), zone));
        model.put("timed", attempt.attempt().state().deadline().isPresent());
        List<ActRow> acts = live.acts(attempt, watch).stream()
                .map(act -> ActRow.of(act, zone))
                .toList();
        model.put("acts", acts);
        model.put("form", form);
        model.put("refusal", refusal);
        pages.show(ctx, "live-attempt", model);
    }

    private void act(Context ctx) {
        Cohort cohort = CohortRoutes.cohort(ctx, cohorts);
        Watch watch = live.watch(cohort.id());
        LiveAttempt attempt = found(ctx, watch);
        ActForm form = ActForm.of(ctx);
        try {
            Decision decision = live.intervene(instructor(ctx), attempt, form.intervention(instructor(ctx)));
            if (decision instanceof Decision.Refused refused) {
                throw new Refusal("Not done: " + refused.reason() + ".");
            }
            ctx.redirect(path(cohort.id()) + "/" + attempt.attempt().header().id(), HttpStatus.SEE_OTHER);
        } catch (Refusal e) {
            ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
            show(ctx, cohort, watch, found(ctx, watch), form, e.getMessage());
        }
    }

    private static LearnerId instructor(Context ctx) {
        return Sessions.account(ctx).id();
    }

    /** Lets all open pages go. */
    @Override
    public void close() {
        feed.close();
        tellers.shutdownNow();
    }
}
