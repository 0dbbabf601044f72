package org.thetaprep.runner.assignment.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.thetaprep.runner.assignment.Assignment;
import org.thetaprep.runner.assignment.AssignmentService;
import org.thetaprep.runner.assignment.ChangedMeanwhile;
import org.thetaprep.runner.assignment.NotDone;
import org.thetaprep.runner.assignment.Work;
import org.thetaprep.runner.cohort.Cohort;
import org.thetaprep.runner.itembank.ItemBank;
import org.thetaprep.runner.platform.web.Access;
import org.thetaprep.runner.platform.web.Feature;
import org.thetaprep.runner.platform.web.Pages;

/** Drafting an assignment, and changing one. */
public final class AssignmentFormRoutes implements Feature {

    private static final String FORM = "assignment-form";

    private final AssignmentService assignments;
    private final TaughtAssignments desk;
    private final ItemBank bank;
    private final Pages pages;
    private final ZoneId zone;

    /**
     * @param assignments makes and keeps them
     * @param desk whose they are
     * @param bank the packs
     * @param pages the templates
     * @param zone the time zone in which instants are entered
     */
    public AssignmentFormRoutes(
            AssignmentService assignments, TaughtAssignments desk, ItemBank bank, Pages pages, ZoneId zone) {
        this.assignments = assignments;
        this.desk = desk;
        this.bank = bank;
        this.pages = pages;
        this.zone = zone;
    }

    @Override
    public void register(RoutesConfig routes) {
        routes.get(TaughtAssignments.ALL + "/new", this::blank, Access.INSTRUCTOR);
        routes.post(TaughtAssignments.ALL, this::draft, Access.INSTRUCTOR);
        routes.get(TaughtAssignments.ONE + "/edit", this::edit, Access.INSTRUCTOR);
        routes.post(TaughtAssignments.ONE, this::change, Access.INSTRUCTOR);
    }

    private void blank(Context ctx) {
        AssignmentForm form = AssignmentForm.sent(bank.exam(), zone, ctx.queryParamMap());
        pages.show(ctx, FORM, model(desk.cohort(ctx), form, Optional.empty()));
    }

    private Map<String, Object> model(Cohort cohort, AssignmentForm form, Optional<Assignment> known) {
        Map<String, Object> model = desk.common(cohort);
        model.put("form", FormView.of(form));
        model.put("path", known.map(TaughtAssignments::path).orElse("/cohorts/" + cohort.id() + "/assignments"));
        model.put("revision", known.map(Assignment::revision).orElse(0));
        model.put("state", known.map(TaughtAssignments::state).orElse("new"));
        model.put("trouble", null);
        model.put("changed", null);
        return model;
    }

    private void refuse(Context ctx, Map<String, Object> model, NotDone why) {
        ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
        model.put("trouble", why.getMessage());
        pages.show(ctx, FORM, model);
    }

    /** The form again with what was sent, which may now be saved over the change that came first. */
    private void showConflict(Context ctx, Cohort cohort, AssignmentForm sent, Assignment current) {
        ctx.status(HttpStatus.CONFLICT);
        Map<String, Object> model = model(cohort, sent, Optional.of(current));
        model.put("changed", desk.change(cohort, current));
        pages.show(ctx, FORM, model);
    }

    private void draft(Context ctx) {
        Cohort cohort = desk.cohort(ctx);
        AssignmentForm form = AssignmentForm.sent(bank.exam(), zone, ctx.formParamMap());
        try {
            if (cohort.archived()) {
                throw new NotDone("This cohort is archived. Take it into use again first.");
            }
            Assignment drafted = assignments.draft(
                    TaughtAssignments.instructor(ctx),
                    cohort.id(),
                    form.title(),
                    form.work(Optional.empty()),
                    form.conditions());
            String next = drafted.work() instanceof Work.PracticeSet ? "/items" : "";
            ctx.redirect(TaughtAssignments.path(drafted) + next, HttpStatus.SEE_OTHER);
        } catch (NotDone e) {
            refuse(ctx, model(cohort, form, Optional.empty()), e);
        }
    }

    private void edit(Context ctx) {
        Cohort cohort = desk.cohort(ctx);
        Assignment known = desk.assignment(ctx, cohort);
        pages.show(ctx, FORM, model(cohort, AssignmentForm.of(bank.exam(), zone, known), Optional.of(known)));
    }

    private void change(Context ctx) {
        Cohort cohort = desk.cohort(ctx);
        Assignment current = desk.assignment(ctx, cohort);
        AssignmentForm form = AssignmentForm.sent(bank.exam(), zone, ctx.formParamMap());
        try {
            Assignment known = TaughtAssignments.asShown(ctx, current);
            boolean draft = known.state() == Assignment.State.DRAFT;
            assignments.change(
                    known,
                    TaughtAssignments.instructor(ctx),
                    form.title(),
                    draft ? form.work(Optional.of(known.work())) : known.work(),
                    form.conditions());
            ctx.redirect(TaughtAssignments.path(known), HttpStatus.SEE_OTHER);
        } catch (NotDone e) {
            refuse(ctx, model(cohort, form, Optional.of(current)), e);
        } catch (ChangedMeanwhile e) {
            showConflict(ctx, cohort, form, e.current());
        }
    }
}
