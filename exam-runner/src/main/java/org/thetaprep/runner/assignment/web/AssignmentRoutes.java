package org.thetaprep.runner.assignment.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.thetaprep.runner.account.LearnerId;
import org.thetaprep.runner.assignment.Assigned;
import org.thetaprep.runner.assignment.Assignment;
import org.thetaprep.runner.assignment.AssignmentProgress;
import org.thetaprep.runner.assignment.AssignmentService;
import org.thetaprep.runner.assignment.ChangedMeanwhile;
import org.thetaprep.runner.assignment.NotDone;
import org.thetaprep.runner.assignment.Planning;
import org.thetaprep.runner.assignment.Progress;
import org.thetaprep.runner.assignment.Work;
import org.thetaprep.runner.cohort.Cohort;
import org.thetaprep.runner.cohort.CohortService;
import org.thetaprep.runner.itembank.ItemBank;
import org.thetaprep.runner.platform.web.Access;
import org.thetaprep.runner.platform.web.Feature;
import org.thetaprep.runner.platform.web.NotFound;
import org.thetaprep.runner.platform.web.Pages;
import org.thetaprep.runner.platform.web.Parameters;

/** The page of one assignment, and what its instructors do with it. */
public final class AssignmentRoutes implements Feature {

    private final AssignmentService assignments;
    private final AssignmentProgress progress;
    private final TaughtAssignments desk;
    private final CohortService cohorts;
    private final ItemBank bank;
    private final Pages pages;
    private final ZoneId zone;

    /**
     * @param assignments makes and keeps them
     * @param progress how far learners are
     * @param desk whose they are
     * @param cohorts who is in a cohort
     * @param bank the packs
     * @param pages the templates
     * @param zone the time zone in which instants are entered
     */
    public AssignmentRoutes(
            AssignmentService assignments,
            AssignmentProgress progress,
            TaughtAssignments desk,
            CohortService cohorts,
            ItemBank bank,
            Pages pages,
            ZoneId zone) {
        this.assignments = assignments;
        this.progress = progress;
        this.desk = desk;
        this.cohorts = cohorts;
        this.bank = bank;
        this.pages = pages;
        this.zone = zone;
    }

    @Override
    public void register(RoutesConfig routes) {
        routes.get(TaughtAssignments.ONE, this::one, Access.INSTRUCTOR);
        routes.get(TaughtAssignments.ONE + "/planning", this::planning, Access.INSTRUCTOR);
        routes.post(TaughtAssignments.ONE + "/plan", this::planAgain, Access.INSTRUCTOR);
        routes.post(TaughtAssignments.ONE + "/assign", this::assign, Access.INSTRUCTOR);
        routes.post(TaughtAssignments.ONE + "/include", this::include, Access.INSTRUCTOR);
        routes.post(TaughtAssignments.ONE + "/withdraw", this::withdraw, Access.INSTRUCTOR);
        routes.post(TaughtAssignments.ONE + "/extra-time", this::extraTime, Access.INSTRUCTOR);
    }

    private interface Step {
        void on(Assignment known);
    }

    private void step(Context ctx, Step step) {
        Cohort cohort = desk.cohort(ctx);
        Assignment current = desk.assignment(ctx, cohort);
        try {
            step.on(current);
            ctx.redirect(TaughtAssignments.path(current), HttpStatus.SEE_OTHER);
        } catch (NotDone e) {
            ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
            show(ctx, cohort, current, e.getMessage());
        } catch (ChangedMeanwhile e) {
            desk.tell(ctx, cohort, e);
        }
    }

    private void assign(Context ctx) {
        step(
                ctx,
                current -> assignments.assign(
                        TaughtAssignments.asShown(ctx, current), TaughtAssignments.instructor(ctx)));
    }

    private void withdraw(Context ctx) {
        step(
                ctx,
                current -> assignments.withdraw(
                        TaughtAssignments.asShown(ctx, current), TaughtAssignments.instructor(ctx)));
    }

    private void planAgain(Context ctx) {
        step(ctx, assignments::planAgain);
    }

    private void include(Context ctx) {
        step(ctx, assignments::includeJoined);
    }

    private void extraTime(Context ctx) {
        step(ctx, current -> {
            LearnerId learner = learner(ctx, current);
            String choice = Parameters.ofForm(ctx, "extra");
            assignments.setExtraTime(current, TaughtAssignments.instructor(ctx), learner, ExtraTimes.of(choice));
        });
    }

    private LearnerId learner(Context ctx, Assignment assignment) {
        String text = Parameters.ofForm(ctx, "learner");
        return assignments.assigned(assignment).keySet().stream()
                .filter(learner -> learner.toString().equals(text))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private void planning(Context ctx) {
        Assignment assignment = desk.assignment(ctx, desk.cohort(ctx));
        Planning planning = assignments.planning(assignment).orElse(new Planning(0, 0, false));
        ctx.json(Map.of("done", planning.done(), "of", planning.of(), "running", planning.running()));
    }

    private void one(Context ctx) {
        Cohort cohort = desk.cohort(ctx);
        show(ctx, cohort, desk.assignment(ctx, cohort), null);
    }

    private void show(Context ctx, Cohort cohort, Assignment assignment, String trouble) {
        Map<LearnerId, Assigned> parts = assignments.assigned(assignment);
        boolean draft = assignment.state() == Assignment.State.DRAFT;
        Map<LearnerId, Progress> states = draft ? Map.of() : progress.of(assignment);
        PlanWords words = new PlanWords(bank.current());
        List<LearnerRow> rows = cohorts.members(cohort.id()).stream()
                .filter(member -> !draft || assignment.work() instanceof Work.Targeted)
                .filter(member -> draft || parts.containsKey(member.learner().id()))
                .map(member -> LearnerRow.of(
                        member,
                        Optional.ofNullable(parts.get(member.learner().id())),
                        Optional.ofNullable(states.get(member.learner().id())),
                        words))
                .toList();
        Map<String, Object> model = desk.common(cohort);
        model.put("path", TaughtAssignments.path(assignment));
        model.put("title", assignment.title());
        model.put("state", TaughtAssignments.state(assignment));
        model.put("revision", assignment.revision());
        model.put("work", PlanWords.work(assignment.work()));
        model.put("kind", AssignmentForm.workName(assignment.work()));
        model.put("conditions", ConditionsView.of(assignment, bank.exam(), zone));
        model.put("learners", rows);
        model.put("members", cohorts.members(cohort.id()).size());
        model.put("joined", draft ? 0 : assignments.joinedLater(assignment).size());
        model.put("planning", assignments.planning(assignment).filter(Planning::running).orElse(null));
        model.put("done", states.values().stream().filter(one -> one.state() == Progress.State.DONE).count());
        model.put("extraTimes", ExtraTimes.CHOICES);
        model.put("trouble", trouble);
        model.put("revisions", revisions(cohort, assignment));
        pages.show(ctx, "assignment", model);
    }

    /**
     * A revision.
     *
     * @param number from 1
     * @param by who wrote it
     * @param at when
     * @param what what it changed
     */
    public record RevisionView(int number, String by, Moment at, String what) {}

    private List<RevisionView> revisions(Cohort cohort, Assignment assignment) {
        List<Assignment> all = assignments.revisions(assignment);
        Map<LearnerId, String> names = desk.names(cohort);
        return IntStream.range(0, all.size())
                .mapToObj(i -> new RevisionView(
                        all.get(i).revision(),
                        names.getOrDefault(all.get(i).changedBy(), "An instructor"),
                        Moment.of(all.get(i).changedAt(), zone),
                        i + 1 < all.size() ? Changes.between(all.get(i + 1), all.get(i)) : "drafted"))
                .toList();
    }
}
