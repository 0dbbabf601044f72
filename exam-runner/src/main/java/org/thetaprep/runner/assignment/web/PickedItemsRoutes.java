package org.thetaprep.runner.assignment.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.thetaprep.content.exam.ItemType;
import org.thetaprep.runner.assignment.Assignment;
import org.thetaprep.runner.assignment.AssignmentService;
import org.thetaprep.runner.assignment.ChangedMeanwhile;
import org.thetaprep.runner.assignment.NotDone;
import org.thetaprep.runner.assignment.SetAssemblyService;
import org.thetaprep.runner.assignment.Work;
import org.thetaprep.runner.attempt.AttemptService;
import org.thetaprep.runner.cohort.Cohort;
import org.thetaprep.runner.itembank.ItemBank;
import org.thetaprep.runner.platform.web.Access;
import org.thetaprep.runner.platform.web.Feature;
import org.thetaprep.runner.platform.web.NotFound;
import org.thetaprep.runner.platform.web.Pages;

/** The items of a practice set, picked from the bank. */
public final class PickedItemsRoutes implements Feature {

    private final AssignmentService assignments;
    private final TaughtAssignments desk;
    private final SetAssemblyService assembly;
    private final AttemptService attempts;
    private final ItemBank bank;
    private final Pages pages;

    /**
     * @param assignments makes and keeps them
     * @param desk whose they are
     * @param assembly assembles items
     * @param attempts whether an instructor is in an exam of their own
     * @param bank the packs
     * @param pages the templates
     */
    public PickedItemsRoutes(
            AssignmentService assignments,
            TaughtAssignments desk,
            SetAssemblyService assembly,
            AttemptService attempts,
            ItemBank bank,
            Pages pages) {
        this.assignments = assignments;
        this.desk = desk;
        this.assembly = assembly;
        this.attempts = attempts;
        this.bank = bank;
        this.pages = pages;
    }

    @Override
    public void register(RoutesConfig routes) {
        routes.get(TaughtAssignments.ONE + "/items", this::items, Access.INSTRUCTOR);
        routes.post(TaughtAssignments.ONE + "/items", this::pick, Access.INSTRUCTOR);
    }

    private void items(Context ctx) {
        Cohort cohort = desk.cohort(ctx);
        Assignment assignment = desk.assignment(ctx, cohort);
        requireSet(assignment);
        showItems(ctx, cohort, assignment, new SetWishForm(Map.of()), null);
    }

    private static Work.PracticeSet requireSet(Assignment assignment) {
        if (assignment.work() instanceof Work.PracticeSet set) {
            return set;
        }
        throw new NotFound();
    }

    private void showItems(Context ctx, Cohort cohort, Assignment assignment, SetWishForm wish, String trouble) {
        Work.PracticeSet set = requireSet(assignment);
        BankQuery query = BankQuery.of(ctx.queryParamMap());
        boolean closed = attempts.isInExam(TaughtAssignments.instructor(ctx));
        Map<String, Object> model = desk.common(cohort);
        model.put("path", TaughtAssignments.path(assignment));
        model.put("title", assignment.title());
        model.put("state", TaughtAssignments.state(assignment));
        model.put("revision", assignment.revision());
        model.put("query", query);
        model.put("wish", wish);
        model.put("types", types(set.blueprint()));
        model.put("rows", closed ? List.of() : bank.current().rows());
        model.put("misconceptions", closed ? List.of() : bank.current().misconceptions());
        model.put("closed", closed);
        model.putAll(closed ? Map.of() : query.answer(bank.counting(), set));
        model.put("trouble", trouble);
        pages.show(ctx, "assignment-items", model);
    }

    private List<ItemType> types(String blueprint) {
        return Stream.of(ItemType.values())
                .filter(type -> type != ItemType.CASE_STUDY)
                .filter(bank.exam().blueprint(blueprint).orElseThrow()::allows)
                .toList();
    }

    private void pick(Context ctx) {
        Cohort cohort = desk.cohort(ctx);
        Assignment current = desk.assignment(ctx, cohort);
        Work.PracticeSet set = requireSet(current);
        SetWishForm wish = new SetWishForm(ctx.formParamMap());
        try {
            assignments.change(
                    TaughtAssignments.asShown(ctx, current),
                    TaughtAssignments.instructor(ctx),
                    current.title(),
                    BankQuery.picked(bank.counting(), set, ctx.formParamMap())
                            .orElseGet(() -> assembly.grown(current, set, wish.wish(bank.current()))),
                    current.conditions());
            ctx.redirect(
                    TaughtAssignments.path(current) + "/items"
                            + Optional.ofNullable(ctx.queryString()).map("?"::concat).orElse(""),
                    HttpStatus.SEE_OTHER);
        } catch (NotDone e) {
            ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
            showItems(ctx, cohort, current, wish, e.getMessage());
        } catch (ChangedMeanwhile e) {
            desk.tell(ctx, cohort, e);
        }
    }
}
