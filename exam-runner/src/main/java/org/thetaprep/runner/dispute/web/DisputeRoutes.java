package org.thetaprep.runner.dispute.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.thetaprep.content.item.Option;
import org.thetaprep.content.item.ScorableItem;
import org.thetaprep.content.response.ChoiceResponse;
import org.thetaprep.content.response.MultipleResponseSelection;
import org.thetaprep.content.response.Response;
import org.thetaprep.runner.account.Refusal;
import org.thetaprep.runner.account.web.Sessions;
import org.thetaprep.runner.attempt.AttemptId;
import org.thetaprep.runner.attempt.AttemptKind;
import org.thetaprep.runner.dispute.Dispute;
import org.thetaprep.runner.dispute.DisputeCase;
import org.thetaprep.runner.dispute.DisputeId;
import org.thetaprep.runner.dispute.DisputeService;
import org.thetaprep.runner.dispute.ReportableItem;
import org.thetaprep.runner.dispute.Ruling;
import org.thetaprep.runner.dispute.RulingService;
import org.thetaprep.runner.dispute.RulingWords;
import org.thetaprep.runner.platform.web.Access;
import org.thetaprep.runner.platform.web.Feature;
import org.thetaprep.runner.platform.web.NotFound;
import org.thetaprep.runner.platform.web.Pages;
import org.thetaprep.runner.platform.web.Parameters;
import org.thetaprep.runner.platform.web.Prose;

/** Reporting an item from its review, and ruling on what was reported. */
public final class DisputeRoutes implements Feature {

    private final DisputeService disputes;
    private final RulingService rulings;
    private final Pages pages;
    private final ZoneId zone;

    /**
     * One item that waits for a ruling.
     *
     * @param path its page
     * @param item the item
     * @param leadIn its question
     * @param reports how many reports wait, in words
     * @param since the day of the first
     */
    public record WaitingView(String path, String item, String leadIn, String reports, String since) {}

    /**
     * An option that a ruling can make right.
     *
     * @param id the option
     * @param runs its text
     * @param right whether it earns credit now
     * @param rationale why it is right or wrong, as its author says
     * @param ticked whether it was ticked
     */
    public record OptionView(
            String id, List<Prose.Run> runs, boolean right, List<Prose.Run> rationale, boolean ticked) {}

    /**
     * @param disputes reporting
     * @param rulings ruling
     * @param pages the templates
     * @param zone the time zone in which days are told
     */
    public DisputeRoutes(DisputeService disputes, RulingService rulings, Pages pages, ZoneId zone) {
        this.disputes = disputes;
        this.rulings = rulings;
        this.pages = pages;
        this.zone = zone;
    }

    @Override
    public void register(RoutesConfig routes) {
        routes.get("/attempts/{attempt}/places/{place}/dispute", this::reporting, Access.LEARNER);
        routes.post("/attempts/{attempt}/places/{place}/dispute", this::report, Access.LEARNER);
        routes.post("/disputes/{dispute}/withdraw", this::withdraw, Access.LEARNER);
        routes.get("/disputes", this::queue, Access.INSTRUCTOR, Access.AUTHOR);
        routes.get("/disputes/{dispute}", this::show, Access.INSTRUCTOR, Access.AUTHOR);
        routes.post("/disputes/{dispute}/ruling", this::rule, Access.INSTRUCTOR, Access.AUTHOR);
    }

    private ReportableItem reportable(Context ctx) {
        String place = ctx.pathParam("place");
        if (!place.matches("[1-9][0-9]{0,2}")) {
            throw new NotFound();
        }
        return AttemptId.parse(ctx.pathParam("attempt"))
                .flatMap(id -> disputes.reportable(Sessions.learner(ctx).id(), id, Integer.parseInt(place)))
                .orElseThrow(NotFound::new);
    }

    private void reporting(Context ctx) {
        show(ctx, reportable(ctx), "", "");
    }

    private void show(Context ctx, ReportableItem item, String typed, String refusal) {
        Map<String, Object> model = new HashMap<>();
        model.put("nav", "history");
        model.put("attempt", "/attempts/" + item.attempt().id());
        model.put(
                "attemptName",
                (item.attempt().kind() == AttemptKind.EXAM ? "mock exam " : "set ")
                        + item.attempt().number());
        model.put("place", item.place());
        model.put("lead", Prose.runs(item.content().leadIn()));
        model.put("typed", typed);
        model.put("refusal", refusal);
        model.put(
                "open",
                item.own().stream()
                        .filter(Dispute::isOpen)
                        .findFirst()
                        .map(dispute -> DisputeView.of(dispute, zone))
                        .orElse(null));
        model.put(
                "earlier",
                item.own().stream()
                        .filter(dispute -> !dispute.isOpen())
                        .map(dispute -> DisputeView.of(dispute, zone))
                        .toList());
        model.put(
                "rulings",
                item.rulings().stream()
                        .map(ruling -> RulingView.of(ruling, item.content(), zone))
                        .toList());
        model.put("longest", Dispute.LONGEST_REASON);
        pages.show(ctx, "dispute-report", model);
    }

    private void report(Context ctx) {
        ReportableItem item = reportable(ctx);
        String typed = Parameters.ofForm(ctx, "reason");
        try {
            disputes.open(Sessions.learner(ctx).id(), item, typed);
            ctx.redirect(ctx.path(), HttpStatus.SEE_OTHER);
        } catch (Refusal e) {
            ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
            show(ctx, item, typed, e.getMessage());
        }
    }

    private void withdraw(Context ctx) {
        Dispute dispute = DisputeId.parse(ctx.pathParam("dispute"))
                .flatMap(id -> disputes.withdraw(Sessions.learner(ctx).id(), id))
                .orElseThrow(NotFound::new);
        ctx.redirect(
                "/attempts/" + dispute.attempt() + "/places/" + dispute.place() + "/dispute", HttpStatus.SEE_OTHER);
    }

    private void queue(Context ctx) {
        List<WaitingView> waiting = new ArrayList<>();
        disputes.queue(Sessions.account(ctx)).forEach((item, reports) -> {
            waiting.add(new WaitingView(
                    "/disputes/" + reports.get(0).id(),
                    item.item().value(),
                    disputes.scorable(item).leadIn().replace("`", ""),
                    reports.size() == 1 ? "one report" : reports.size() + " reports",
                    RulingView.day(reports.get(0).openedAt(), zone)));
        });
        Map<String, Object> model = new HashMap<>();
        model.put("nav", "items");
        model.put("waiting", waiting);
        pages.show(ctx, "disputes", model);
    }

    private DisputeCase its(Context ctx) {
        return DisputeId.parse(ctx.pathParam("dispute"))
                .flatMap(id -> disputes.find(Sessions.account(ctx), id))
                .orElseThrow(NotFound::new);
    }

    private void show(Context ctx) {
        show(ctx, its(ctx), Ruling.Kind.KEEP.id(), Set.of(), "", "");
    }

    private void show(
            Context ctx, DisputeCase its, String kind, Set<String> ticked, String typed, String refusal) {
        ScorableItem item = its.item();
        List<RulingView> rulings = new ArrayList<>();
        for (int i = 0; i < its.rulings().size(); i++) {
            rulings.add(RulingView.of(its.rulings().get(i), item, zone).changing(its.changed().get(i)));
        }
        Map<String, Object> model = new HashMap<>();
        model.put("nav", "items");
        model.put("path", "/disputes/" + its.dispute().id());
        model.put("item", item.id().value());
        model.put("task", item.classification().task().toString());
        model.put("open", its.open());
        model.put("dropped", its.dropped());
        model.put("scenario", its.caseStudy().map(study -> Prose.paragraphs(study.scenario())).orElse(List.of()));
        model.put("paragraphs", Prose.paragraphs(item.stem()));
        model.put("lead", Prose.runs(item.leadIn()));
        model.put("options", options(its, ticked));
        model.put("accepted", RulingWords.accepted(its.accepted(), item));
        model.put("reports", its.disputes().stream().map(dispute -> DisputeView.of(dispute, zone)).toList());
        model.put("rulings", rulings);
        model.put("kind", kind);
        model.put("typed", typed);
        model.put("refusal", refusal);
        model.put("longest", Ruling.LONGEST_REASON);
        pages.show(ctx, "dispute", model);
    }

    private static List<OptionView> options(DisputeCase its, Set<String> ticked) {
        return its.options().stream()
                .map((Option option) -> new OptionView(
                        option.id(),
                        Prose.runs(option.text()),
                        its.accepted().stream().anyMatch(response -> holds(response, option.id())),
                        Prose.runs(option.rationale()),
                        ticked.contains(option.id())))
                .toList();
    }

    private static boolean holds(Response response, String option) {
        return response instanceof ChoiceResponse choice && choice.option().equals(option)
                || response instanceof MultipleResponseSelection selection && selection.options().contains(option);
    }

    private void rule(Context ctx) {
        DisputeCase its = its(ctx);
        String kind = Parameters.ofForm(ctx, "kind");
        String typed = Parameters.ofForm(ctx, "reason");
        Set<String> ticked = new HashSet<>(ctx.formParams("option"));
        try {
            rulings.rule(
                    Sessions.account(ctx),
                    its,
                    Ruling.Kind.of(kind).orElseThrow(() -> new Refusal("Choose what is decided.")),
                    ticked,
                    typed);
            ctx.redirect("/disputes/" + its.dispute().id(), HttpStatus.SEE_OTHER);
        } catch (Refusal e) {
            ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
            show(ctx, its, kind, ticked, typed, e.getMessage());
        }
    }
}
