package org.thetaprep.runner.standing.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.thetaprep.report.chart.DataTable;
import org.thetaprep.runner.assignment.Assignment;
import org.thetaprep.runner.assignment.AssignmentId;
import org.thetaprep.runner.assignment.AssignmentService;
import org.thetaprep.runner.cohort.Cohort;
import org.thetaprep.runner.cohort.CohortService;
import org.thetaprep.runner.cohort.web.CohortRoutes;
import org.thetaprep.runner.cohort.web.CohortView;
import org.thetaprep.runner.cohort.web.RosterRoutes;
import org.thetaprep.runner.itembank.ItemBank;
import org.thetaprep.runner.platform.web.Access;
import org.thetaprep.runner.platform.web.Feature;
import org.thetaprep.runner.platform.web.NotFound;
import org.thetaprep.runner.platform.web.Pages;
import org.thetaprep.runner.standing.AssignmentEffect;
import org.thetaprep.runner.standing.EffectService;

/** What became of learners after an assignment: as a page and as a file. */
public final class EffectRoutes implements Feature {

    private static final String EFFECT = "/cohorts/{cohort}/assignments/{assignment}/effect";

    private final EffectService effects;
    private final AssignmentService assignments;
    private final CohortService cohorts;
    private final ItemBank bank;
    private final Pages pages;
    private final DateTimeFormatter day;

    /**
     * @param effects compares exams
     * @param assignments what was given
     * @param cohorts who is taught by whom
     * @param bank the packs
     * @param pages the templates
     * @param zone the time zone in which days are told
     */
    public EffectRoutes(
            EffectService effects,
            AssignmentService assignments,
            CohortService cohorts,
            ItemBank bank,
            Pages pages,
            ZoneId zone) {
        this.effects = effects;
        this.assignments = assignments;
        this.cohorts = cohorts;
        this.bank = bank;
        this.pages = pages;
        this.day = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH).withZone(zone);
    }

    @Override
    public void register(RoutesConfig routes) {
        routes.get(EFFECT, this::show, Access.INSTRUCTOR);
        routes.get(EFFECT + ".csv", this::csv, Access.INSTRUCTOR);
    }

    private Assignment assignment(Context ctx, Cohort cohort) {
        return AssignmentId.parse(ctx.pathParam("assignment"))
                .flatMap(id -> assignments.find(cohort.id(), id))
                .filter(assignment -> assignment.state() != Assignment.State.DRAFT)
                .orElseThrow(NotFound::new);
    }

    private List<EffectView> learners(Cohort cohort, AssignmentEffect effect) {
        return effect.learners().stream()
                .map(one -> EffectView.of(
                        one, "/cohorts/" + cohort.id() + "/learners/" + one.learner().id(), bank.exam(), day))
                .toList();
    }

    private void show(Context ctx) {
        Cohort cohort = CohortRoutes.cohort(ctx, cohorts);
        Assignment assignment = assignment(ctx, cohort);
        AssignmentEffect effect = effects.of(assignment);
        Map<String, Object> model = new HashMap<>();
        model.put("nav", "cohorts");
        model.put("here", "assignments");
        model.put("cohort", CohortView.of(cohort, cohorts.size(cohort.id())));
        model.put("title", assignment.title());
        model.put("path", "/cohorts/" + cohort.id() + "/assignments/" + assignment.id());
        model.put("learners", learners(cohort, effect));
        model.put("means", effect.cohort().stream().map(EffectView::of).toList());
        model.put("finding", finding(effect));
        model.put("behind", effect.behind());
        pages.show(ctx, "assignment-effect", model);
    }

    /** By what the assignment was aimed at, since the rest is not what it was for. */
    private static String finding(AssignmentEffect effect) {
        long measured = effect.learners().stream()
                .filter(one -> one.state() == AssignmentEffect.State.MEASURED)
                .count();
        if (measured == 0) {
            return "Nobody has a mock exam before and after it yet.";
        }
        return effect.cohort().stream()
                .skip(1)
                .findFirst()
                .flatMap(mean -> mean.row().change())
                .map(change -> change.low() > 0
                        ? "The cohort has risen in what it was aimed at."
                        : change.high() < 0
                                ? "The cohort has fallen in what it was aimed at."
                                : "There is no proof that the cohort has changed.")
                .orElse("Fewer than 5 learners can be compared, so nothing is said of the cohort.");
    }

    private void csv(Context ctx) {
        Cohort cohort = CohortRoutes.cohort(ctx, cohorts);
        Assignment assignment = assignment(ctx, cohort);
        List<List<String>> rows = new ArrayList<>();
        AssignmentEffect effect = effects.of(assignment);
        for (EffectView learner : learners(cohort, effect)) {
            if (learner.lines().isEmpty()) {
                rows.add(List.of(learner.name(), "", "", "", "", "", "", learner.note()));
            }
            learner.lines().forEach(line -> rows.add(cells(learner.name(), line.of(), line, learner.note())));
        }
        effect.cohort().stream()
                .map(EffectView::of)
                .forEach(mean -> mean.lines().forEach(line -> rows.add(cells("(mean)", mean.name(), line, mean.note()))));
        RosterRoutes.csv(
                ctx,
                "effect",
                new DataTable(
                        "Effect of " + assignment.title().replaceAll("\\p{Cntrl}", " "),
                        List.of(
                                DataTable.Column.text("learner"),
                                DataTable.Column.text("score"),
                                DataTable.Column.number("before"),
                                DataTable.Column.number("after"),
                                DataTable.Column.number("gain"),
                                DataTable.Column.number("low"),
                                DataTable.Column.number("high"),
                                DataTable.Column.text("remark")),
                        rows));
    }

    private static List<String> cells(String who, String of, EffectView.Line line, String note) {
        return List.of(
                who,
                of.replace('\u2002', ' '),
                line.before(),
                line.after(),
                line.known() ? String.valueOf(line.points()) : "",
                line.known() ? String.valueOf(line.low()) : "",
                line.known() ? String.valueOf(line.high()) : "",
                line.verdict() + "; " + note);
    }
}
