package org.thetaprep.runner.home.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.thetaprep.content.item.CaseStudy;
import org.thetaprep.content.pack.ContentPack;
import org.thetaprep.runner.account.Learner;
import org.thetaprep.runner.account.web.Sessions;
import org.thetaprep.runner.attempt.AttemptHeader;
import org.thetaprep.runner.attempt.AttemptService;
import org.thetaprep.runner.attempt.web.BlueprintView;
import org.thetaprep.runner.attempt.web.RunningView;
import org.thetaprep.runner.itembank.ItemBank;
import org.thetaprep.runner.platform.web.Access;
import org.thetaprep.runner.platform.web.Feature;
import org.thetaprep.runner.platform.web.Pages;
import org.thetaprep.runner.report.ReportService;

/** The first page. */
public final class HomeRoutes implements Feature {

    private static final int LISTED = 20;

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
    public HomeRoutes(AttemptService attempts, ReportService reports, ItemBank bank, Pages pages, ZoneId zone) {
        this.attempts = attempts;
        this.reports = reports;
        this.bank = bank;
        this.pages = pages;
        this.zone = zone;
    }

    @Override
    public void register(RoutesConfig routes) {
        routes.get("/", this::home, Access.LEARNER);
    }

    private void home(Context ctx) {
        Learner learner = Sessions.learner(ctx);
        ContentPack pack = bank.current();
        List<AttemptView> closed = attempts.of(learner.id()).stream()
                .filter(header -> !header.isRunning())
                .limit(LISTED)
                .flatMap(header -> view(learner, header).stream())
                .toList();
        Map<String, Object> model = new HashMap<>();
        model.put("nav", "home");
        model.put("exam", pack.exam());
        model.put("blueprints", List.of(BlueprintView.offered(pack.exam())));
        model.put("notice", BlueprintView.offered(pack.exam()).notice());
        model.put("running", RunningView.of(attempts, learner.id()).orElse(null));
        model.put("attempts", closed);
        model.put(
                "bank",
                Map.of(
                        "items", pack.scorableItems().size(),
                        "caseStudies",
                                pack.items().stream()
                                        .filter(CaseStudy.class::isInstance)
                                        .count()));
        pages.show(ctx, "home", model);
    }

    private Optional<AttemptView> view(Learner learner, AttemptHeader header) {
        return attempts.find(learner.id(), header.id()).flatMap(attempt -> reports.of(learner, header.id())
                .map(report -> AttemptView.of(header, attempt.state(), report, zone)));
    }
}
