package org.thetaprep.runner.assignment.web;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.thetaprep.runner.account.LearnerId;
import org.thetaprep.runner.account.web.Sessions;
import org.thetaprep.runner.assignment.Assignment;
import org.thetaprep.runner.assignment.AssignmentId;
import org.thetaprep.runner.assignment.AssignmentService;
import org.thetaprep.runner.assignment.ChangedMeanwhile;
import org.thetaprep.runner.cohort.Cohort;
import org.thetaprep.runner.cohort.CohortService;
import org.thetaprep.runner.cohort.web.CohortRoutes;
import org.thetaprep.runner.cohort.web.CohortView;
import org.thetaprep.runner.itembank.ItemBank;
import org.thetaprep.runner.platform.web.BadRequest;
import org.thetaprep.runner.platform.web.NotFound;
import org.thetaprep.runner.platform.web.Pages;

/** What the pages of an instructor's assignments share: whose they are, by what revision, and how a conflict is told. */
public final class TaughtAssignments {

    static final String ALL = "/cohorts/{cohort}/assignments";
    static final String ONE = ALL + "/{assignment}";

    private final AssignmentService assignments;
    private final CohortService cohorts;
    private final ItemBank bank;
    private final Pages pages;
    private final ZoneId zone;

    /**
     * @param assignments makes and keeps them
     * @param cohorts whose they are
     * @param bank the packs
     * @param pages the templates
     * @param zone the time zone in which instants are entered
     */
    public TaughtAssignments(
            AssignmentService assignments, CohortService cohorts, ItemBank bank, Pages pages, ZoneId zone) {
        this.assignments = assignments;
        this.cohorts = cohorts;
        this.bank = bank;
        this.pages = pages;
        this.zone = zone;
    }

    static LearnerId instructor(Context ctx) {
        return Sessions.account(ctx).id();
    }

    /** The cohort that an address names, of those that the instructor teaches. */
    Cohort cohort(Context ctx) {
        return CohortRoutes.cohort(ctx, cohorts);
    }

    /** The assignment that an address names, within a cohort. */
    Assignment assignment(Context ctx, Cohort cohort) {
        return AssignmentId.parse(ctx.pathParam("assignment"))
                .flatMap(id -> assignments.find(cohort.id(), id))
                .orElseThrow(NotFound::new);
    }

    static String path(Assignment assignment) {
        return "/cohorts/" + assignment.cohort() + "/assignments/" + assignment.id();
    }

    static String state(Assignment assignment) {
        return switch (assignment.state()) {
            case DRAFT -> "draft";
            case ASSIGNED -> "assigned";
            case WITHDRAWN -> "withdrawn";
        };
    }

    /** What every page of a cohort's assignments is given. */
    Map<String, Object> common(Cohort cohort) {
        Map<String, Object> model = new HashMap<>();
        model.put("nav", "cohorts");
        model.put("here", "assignments");
        model.put("cohort", CohortView.of(cohort, cohorts.size(cohort.id())));
        model.put("exam", bank.exam());
        model.put("zone", zone.normalized().equals(ZoneOffset.UTC) ? "UTC" : zone.getId());
        return model;
    }

    /** The assignment, if it is still as the page showed it. */
    static Assignment asShown(Context ctx, Assignment current) {
        int shown = Optional.ofNullable(ctx.formParam("revision"))
                .filter(text -> text.matches("[0-9]{1,6}"))
                .map(Integer::parseInt)
                .orElseThrow(() -> new BadRequest("revision must be a number"));
        if (shown != current.revision()) {
            throw new ChangedMeanwhile(current);
        }
        return current;
    }

    /** Tells the second of two instructors who change an assignment at the same time. */
    void tell(Context ctx, Cohort cohort, ChangedMeanwhile e) {
        ctx.status(HttpStatus.CONFLICT);
        Map<String, Object> model = common(cohort);
        model.put("changed", change(cohort, e.current()));
        pages.show(ctx, "assignment-changed", model);
    }

    /** What the page of a conflict says of the change that came first. */
    ChangeView change(Cohort cohort, Assignment current) {
        return new ChangeView(
                current.title(),
                path(current),
                names(cohort).getOrDefault(current.changedBy(), "Another instructor"),
                Moment.of(current.changedAt(), zone));
    }

    /** The names of those who teach a cohort. */
    Map<LearnerId, String> names(Cohort cohort) {
        Map<LearnerId, String> names = new HashMap<>();
        cohorts.instructors(cohort.id())
                .forEach(account -> names.put(account.id(), account.learner().displayName()));
        return names;
    }
}
