package org.thetaprep.runner.assignment.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.thetaprep.runner.assignment.Assignment;
import org.thetaprep.runner.assignment.AssignmentProgress;
import org.thetaprep.runner.assignment.AssignmentService;
import org.thetaprep.runner.assignment.Progress;
import org.thetaprep.runner.cohort.Cohort;
import org.thetaprep.runner.platform.web.Access;
import org.thetaprep.runner.platform.web.Feature;
import org.thetaprep.runner.platform.web.Pages;

/** The assignments of a cohort in a list. */
public final class AssignmentListRoutes implements Feature {

    private final AssignmentService assignments;
    private final AssignmentProgress progress;
    private final TaughtAssignments desk;
    private final Pages pages;
    private final ZoneId zone;

    /**
     * @param assignments makes and keeps them
     * @param progress how far learners are
     * @param desk whose they are
     * @param pages the templates
     * @param zone the time zone in which instants are entered
     */
    public AssignmentListRoutes(
            AssignmentService assignments,
            AssignmentProgress progress,
            TaughtAssignments desk,
            Pages pages,
            ZoneId zone) {
        this.assignments = assignments;
        this.progress = progress;
        this.desk = desk;
        this.pages = pages;
        this.zone = zone;
    }

    @Override
    public void register(RoutesConfig routes) {
        routes.get(TaughtAssignments.ALL, this::list, Access.INSTRUCTOR);
    }

    /**
     * An assignment in the list.
     *
     * @param title what it is called
     * @param path its page
     * @param work what it gives
     * @param state draft, assigned or withdrawn
     * @param due when it is due, or null
     * @param done how many learners are done
     * @param late how many are late and not done
     * @param of how many have it
     */
    public record ListedView(
            String title, String path, String work, String state, Moment due, long done, long late, int of) {}

    private void list(Context ctx) {
        Cohort cohort = desk.cohort(ctx);
        Map<String, Object> model = desk.common(cohort);
        model.put("assignments", assignments.of(cohort.id()).stream().map(this::listed).toList());
        pages.show(ctx, "assignments", model);
    }

    private ListedView listed(Assignment assignment) {
        List<Progress> all = List.copyOf(
                assignment.state() == Assignment.State.DRAFT
                        ? List.of()
                        : progress.of(assignment).values());
        return new ListedView(
                assignment.title(),
                TaughtAssignments.path(assignment),
                PlanWords.work(assignment.work()),
                TaughtAssignments.state(assignment),
                Moment.orNull(assignment.conditions().due(), zone),
                all.stream().filter(one -> one.state() == Progress.State.DONE).count(),
                all.stream()
                        .filter(one -> one.late() && one.state() != Progress.State.DONE)
                        .count(),
                all.size());
    }
}
