package org.thetaprep.runner.assignment.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.thetaprep.runner.account.LearnerId;
import org.thetaprep.runner.account.web.Sessions;
import org.thetaprep.runner.assignment.Assigned;
import org.thetaprep.runner.assignment.Assignment;
import org.thetaprep.runner.assignment.AssignmentId;
import org.thetaprep.runner.assignment.AssignmentService;
import org.thetaprep.runner.assignment.ChangedMeanwhile;
import org.thetaprep.runner.assignment.NotDone;
import org.thetaprep.runner.assignment.Planning;
import org.thetaprep.runner.assignment.Progress;
import org.thetaprep.runner.assignment.Work;
import org.thetaprep.runner.cohort.Cohort;
import org.thetaprep.runner.cohort.CohortService;
import org.thetaprep.runner.cohort.web.CohortRoutes;
import org.thetaprep.runner.cohort.web.CohortView;
import org.thetaprep.runner.itembank.ItemBank;
import org.thetaprep.runner.platform.web.Access;
import org.thetaprep.runner.platform.web.BadRequest;
import org.thetaprep.runner.platform.web.Feature;
import org.thetaprep.runner.platform.web.NotFound;
import org.thetaprep.runner.platform.web.Pages;

/** The assignments of a cohort, for its instructors. */
public final class AssignmentRoutes implements Feature {

    private static final String ALL = "/cohorts/{cohort}/assignments";
    private static final String ONE = ALL + "/{assignment}";

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
    public AssignmentRoutes(
            AssignmentService assignments, CohortService cohorts, ItemBank bank, Pages pages, ZoneId zone) {
        this.assignments = assignments;
        this.cohorts = cohorts;
        this.bank = bank;
        this.pages = pages;
        this.zone = zone;
    }

    @Override
    public void register(RoutesConfig routes) {
        routes.get(ALL, this::list, Access.INSTRUCTOR);
        routes.get(ALL + "/new", this::blank, Access.INSTRUCTOR);
        routes.post(ALL, this::draft, Access.INSTRUCTOR);
        routes.get(ONE, this::one, Access.INSTRUCTOR);
        routes.get(ONE + "/planning", this::planning, Access.INSTRUCTOR);
        routes.get(ONE + "/edit", this::edit, Access.INSTRUCTOR);
        routes.post(ONE, this::change, Access.INSTRUCTOR);
        routes.post(ONE + "/plan", this::planAgain, Access.INSTRUCTOR);
        routes.post(ONE + "/assign", this::assign, Access.INSTRUCTOR);
        routes.post(ONE + "/include", this::include, Access.INSTRUCTOR);
        routes.post(ONE + "/withdraw", this::withdraw, Access.INSTRUCTOR);
        routes.post(ONE + "/extra-time", this::extraTime, Access.INSTRUCTOR);
        routes.get(ONE + "/items", this::items, Access.INSTRUCTOR);
        routes.post(ONE + "/items", this::pick, Access.INSTRUCTOR);
    }

    private static LearnerId instructor(Context ctx) {
        return Sessions.account(ctx).id();
    }

    private Cohort cohort(Context ctx) {
        return CohortRoutes.cohort(ctx, cohorts);
    }

    private Assignment assignment(Context ctx, Cohort cohort) {
        return AssignmentId.parse(ctx.pathParam("assignment"))
                .flatMap(id -> assignments.find(cohort.id(), id))
                .orElseThrow(NotFound::new);
    }

    static String path(Assignment assignment) {
        return "/cohorts/" + assignment.cohort() + "/assignments/" + assignment.id();
    }

    private Map<String, Object> common(Cohort cohort) {
        Map<String, Object> model = new HashMap<>();
        model.put("nav", "cohorts");
        model.put("here", "assignments");
        model.put("cohort", CohortView.of(cohort, cohorts.size(cohort.id())));
        model.put("exam", bank.exam());
        model.put("zone", zone.getId());
        return model;
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
        Cohort cohort = cohort(ctx);
        Map<String, Object> model = common(cohort);
        model.put("assignments", assignments.of(cohort.id()).stream().map(this::listed).toList());
        pages.show(ctx, "assignments", model);
    }

    private ListedView listed(Assignment assignment) {
        List<Progress> all = List.copyOf(
                assignment.state() == Assignment.State.DRAFT
                        ? List.of()
                        : assignments.progress(assignment).values());
        return new ListedView(
                assignment.title(),
                path(assignment),
                PlanWords.work(assignment.work()),
                state(assignment),
                Moment.orNull(assignment.conditions().due(), zone),
                all.stream().filter(one -> one.state() == Progress.State.DONE).count(),
                all.stream()
                        .filter(one -> one.late() && one.state() != Progress.State.DONE)
                        .count(),
                all.size());
    }

    private static String state(Assignment assignment) {
        return switch (assignment.state()) {
            case DRAFT -> "draft";
            case ASSIGNED -> "assigned";
            case WITHDRAWN -> "withdrawn";
        };
    }

    private void blank(Context ctx) {
        showForm(ctx, cohort(ctx), AssignmentForm.sent(bank.exam(), zone, ctx.queryParamMap()), Optional.empty(), null);
    }

    private void showForm(
            Context ctx, Cohort cohort, AssignmentForm form, Optional<Assignment> known, String trouble) {
        Map<String, Object> model = common(cohort);
        model.put("form", FormView.of(form));
        model.put("path", known.map(AssignmentRoutes::path).orElse("/cohorts/" + cohort.id() + "/assignments"));
        model.put("revision", known.map(Assignment::revision).orElse(0));
        model.put("state", known.map(AssignmentRoutes::state).orElse("new"));
        model.put("trouble", trouble);
        pages.show(ctx, "assignment-form", model);
    }

    private void draft(Context ctx) {
        Cohort cohort = cohort(ctx);
        AssignmentForm form = AssignmentForm.sent(bank.exam(), zone, ctx.formParamMap());
        try {
            if (cohort.archived()) {
                throw new NotDone("This cohort is archived. Take it into use again first.");
            }
            Assignment drafted = assignments.draft(
                    instructor(ctx), cohort.id(), form.title(), form.work(Optional.empty()), form.conditions());
            ctx.redirect(
                    drafted.work() instanceof Work.PracticeSet ? path(drafted) + "/items" : path(drafted),
                    HttpStatus.SEE_OTHER);
        } catch (NotDone e) {
            ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
            showForm(ctx, cohort, form, Optional.empty(), e.getMessage());
        }
    }

    private void edit(Context ctx) {
        Cohort cohort = cohort(ctx);
        Assignment known = assignment(ctx, cohort);
        showForm(ctx, cohort, AssignmentForm.of(bank.exam(), zone, known), Optional.of(known), null);
    }

    /** The assignment, if it is still as the page showed it. */
    private static Assignment asShown(Context ctx, Assignment current) {
        int shown = Optional.ofNullable(ctx.formParam("revision"))
                .filter(text -> text.matches("[0-9]{1,6}"))
                .map(Integer::parseInt)
                .orElseThrow(() -> new BadRequest("revision must be a number"));
        if (shown != current.revision()) {
            throw new ChangedMeanwhile(current);
        }
        return current;
    }

    private void change(Context ctx) {
        Cohort cohort = cohort(ctx);
        Assignment current = assignment(ctx, cohort);
        AssignmentForm form = AssignmentForm.sent(bank.exam(), zone, ctx.formParamMap());
        try {
            Assignment known = asShown(ctx, current);
            boolean draft = known.state() == Assignment.State.DRAFT;
            assignments.change(
                    known,
                    instructor(ctx),
                    form.title(),
                    draft ? form.work(Optional.of(known.work())) : known.work(),
                    form.conditions());
            ctx.redirect(path(known), HttpStatus.SEE_OTHER);
        } catch (NotDone e) {
            ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
            showForm(ctx, cohort, form, Optional.of(current), e.getMessage());
        } catch (ChangedMeanwhile e) {
            tell(ctx, cohort, e);
        }
    }

    /** Tells the second of two instructors who change an assignment at the same time. */
    private void tell(Context ctx, Cohort cohort, ChangedMeanwhile e) {
        ctx.status(HttpStatus.CONFLICT);
        Map<String, Object> model = common(cohort);
        model.put("title", e.current().title());
        model.put("path", path(e.current()));
        model.put("by", names(cohort).getOrDefault(e.current().changedBy(), "Another instructor"));
        model.put("at", Moment.of(e.current().changedAt(), zone));
        pages.show(ctx, "assignment-changed", model);
    }

    /** The names of those who teach a cohort. */
    private Map<LearnerId, String> names(Cohort cohort) {
        Map<LearnerId, String> names = new HashMap<>();
        cohorts.instructors(cohort.id())
                .forEach(account -> names.put(account.id(), account.learner().displayName()));
        return names;
    }

    private interface Step {
        void on(Assignment known);
    }

    private void step(Context ctx, Step step) {
        Cohort cohort = cohort(ctx);
        Assignment current = assignment(ctx, cohort);
        try {
            step.on(current);
            ctx.redirect(path(current), HttpStatus.SEE_OTHER);
        } catch (NotDone e) {
            ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
            show(ctx, cohort, current, e.getMessage());
        } catch (ChangedMeanwhile e) {
            tell(ctx, cohort, e);
        }
    }

    private void assign(Context ctx) {
        step(ctx, current -> assignments.assign(asShown(ctx, current), instructor(ctx)));
    }

    private void withdraw(Context ctx) {
        step(ctx, current -> assignments.withdraw(asShown(ctx, current), instructor(ctx)));
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
            String choice = Optional.ofNullable(ctx.formParam("extra")).orElse("");
            assignments.setExtraTime(current, instructor(ctx), learner, ExtraTimes.of(choice));
        });
    }

    private LearnerId learner(Context ctx, Assignment assignment) {
        String text = Optional.ofNullable(ctx.formParam("learner")).orElse("");
        return assignments.assigned(assignment).keySet().stream()
                .filter(learner -> learner.toString().equals(text))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private void planning(Context ctx) {
        Assignment assignment = assignment(ctx, cohort(ctx));
        Planning planning = assignments.planning(assignment).orElse(new Planning(0, 0, false));
        ctx.json(Map.of("done", planning.done(), "of", planning.of(), "running", planning.running()));
    }

    private void one(Context ctx) {
        Cohort cohort = cohort(ctx);
        show(ctx, cohort, assignment(ctx, cohort), null);
    }

    private void show(Context ctx, Cohort cohort, Assignment assignment, String trouble) {
        Map<LearnerId, Assigned> parts = assignments.assigned(assignment);
        boolean draft = assignment.state() == Assignment.State.DRAFT;
        Map<LearnerId, Progress> progress = draft ? Map.of() : assignments.progress(assignment);
        PlanWords words = new PlanWords(bank.current());
        List<LearnerRow> rows = cohorts.members(cohort.id()).stream()
                .filter(member -> !draft || assignment.work() instanceof Work.Targeted)
                .filter(member -> draft || parts.containsKey(member.learner().id()))
                .map(member -> LearnerRow.of(
                        member,
                        Optional.ofNullable(parts.get(member.learner().id())),
                        Optional.ofNullable(progress.get(member.learner().id())),
                        words))
                .toList();
        Map<String, Object> model = common(cohort);
        model.put("path", path(assignment));
        model.put("title", assignment.title());
        model.put("state", state(assignment));
        model.put("revision", assignment.revision());
        model.put("work", PlanWords.work(assignment.work()));
        model.put("kind", AssignmentForm.workName(assignment.work()));
        model.put("conditions", ConditionsView.of(assignment, bank.exam(), zone));
        model.put("learners", rows);
        model.put("members", cohorts.members(cohort.id()).size());
        model.put("joined", draft ? 0 : assignments.joinedLater(assignment).size());
        model.put("planning", assignments.planning(assignment).filter(Planning::running).orElse(null));
        model.put("done", progress.values().stream().filter(one -> one.state() == Progress.State.DONE).count());
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
        Map<LearnerId, String> names = names(cohort);
        return IntStream.range(0, all.size())
                .mapToObj(i -> new RevisionView(
                        all.get(i).revision(),
                        names.getOrDefault(all.get(i).changedBy(), "An instructor"),
                        Moment.of(all.get(i).changedAt(), zone),
                        i + 1 < all.size() ? Changes.between(all.get(i + 1), all.get(i)) : "drafted"))
                .toList();
    }

    private void items(Context ctx) {
        Cohort cohort = cohort(ctx);
        Assignment assignment = assignment(ctx, cohort);
        requireSet(assignment);
        showItems(ctx, cohort, assignment, null);
    }

    private static Work.PracticeSet requireSet(Assignment assignment) {
        if (assignment.work() instanceof Work.PracticeSet set) {
            return set;
        }
        throw new NotFound();
    }

    private void showItems(Context ctx, Cohort cohort, Assignment assignment, String trouble) {
        Work.PracticeSet set = requireSet(assignment);
        BankQuery query = BankQuery.of(ctx.queryParamMap());
        boolean closed = assignments.isInExam(instructor(ctx));
        Map<String, Object> model = common(cohort);
        model.put("path", path(assignment));
        model.put("title", assignment.title());
        model.put("state", state(assignment));
        model.put("revision", assignment.revision());
        model.put("query", query);
        model.put("closed", closed);
        model.putAll(closed ? Map.of() : query.answer(bank.current(), set));
        model.put("trouble", trouble);
        pages.show(ctx, "assignment-items", model);
    }

    private void pick(Context ctx) {
        Cohort cohort = cohort(ctx);
        Assignment current = assignment(ctx, cohort);
        Work.PracticeSet set = requireSet(current);
        try {
            assignments.change(
                    asShown(ctx, current),
                    instructor(ctx),
                    current.title(),
                    BankQuery.picked(bank.current(), set, ctx.formParamMap(), current),
                    current.conditions());
            ctx.redirect(
                    path(current) + "/items" + Optional.ofNullable(ctx.queryString()).map("?"::concat).orElse(""),
                    HttpStatus.SEE_OTHER);
        } catch (NotDone e) {
            ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
            showItems(ctx, cohort, current, e.getMessage());
        } catch (ChangedMeanwhile e) {
            tell(ctx, cohort, e);
        }
    }
}
