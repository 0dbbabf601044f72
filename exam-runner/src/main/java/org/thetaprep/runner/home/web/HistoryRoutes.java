package org.thetaprep.runner.home.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.thetaprep.runner.account.Learner;
import org.thetaprep.runner.account.web.Sessions;
import org.thetaprep.runner.attempt.Attempt;
import org.thetaprep.runner.attempt.AttemptService;
import org.thetaprep.runner.attempt.web.RunningView;
import org.thetaprep.runner.itembank.ItemBank;
import org.thetaprep.runner.platform.web.Access;
import org.thetaprep.runner.platform.web.Feature;
import org.thetaprep.runner.platform.web.ListPage;
import org.thetaprep.runner.platform.web.Pages;
import org.thetaprep.runner.platform.web.Parameters;
import org.thetaprep.runner.report.ReportService;

/** All attempts of a learner, newest first, page by page. */
public final class HistoryRoutes implements Feature {

    private static final int A_PAGE = 20;

    private final AttemptService attempts;
    private final ReportService reports;
    private final ItemBank bank;
    private final Pages pages;
    private final ZoneId zone;

    /**
     * @param attempts the learner's attempts
     * @param reports their reports
     * @param bank the packs
     * @param pages the templates
     * @param zone the time zone in which times are told
     */
    public HistoryRoutes(AttemptService attempts, ReportService reports, ItemBank bank, Pages pages, ZoneId zone) {
        this.attempts = attempts;
        this.reports = reports;
        this.bank = bank;
        this.pages = pages;
        this.zone = zone;
    }

    @Override
    public void register(RoutesConfig routes) {
        routes.get("/attempts", this::history, Access.LEARNER);
    }

    private void history(Context ctx) {
        Learner learner = Sessions.learner(ctx);
        List<Attempt> closed = attempts.all(learner.id()).stream()
                .filter(attempt -> !attempt.header().isRunning())
                .toList();
        ListPage<Attempt> page = ListPage.of(closed, Parameters.pageNumber(ctx), A_PAGE);
        Map<String, Object> model = new HashMap<>();
        model.put("nav", "history");
        model.put("exam", bank.exam());
        model.put("running", RunningView.of(attempts, learner.id()).orElse(null));
        model.put("total", closed.size());
        model.put(
                "attempts",
                page.rows().stream()
                        .flatMap(attempt -> reports.result(attempt)
                                .map(result -> AttemptView.of(attempt, result, zone))
                                .stream())
                        .toList());
        model.put("later", page.later());
        model.put("earlier", page.earlier());
        pages.show(ctx, "history", model);
    }
}
