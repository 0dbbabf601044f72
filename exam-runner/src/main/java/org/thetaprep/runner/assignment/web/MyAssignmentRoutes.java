package org.thetaprep.runner.assignment.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.thetaprep.runner.account.LearnerId;
import org.thetaprep.runner.account.web.Sessions;
import org.thetaprep.runner.assignment.Assigned;
import org.thetaprep.runner.assignment.AssignedWork;
import org.thetaprep.runner.assignment.AssignmentId;
import org.thetaprep.runner.assignment.Mine;
import org.thetaprep.runner.assignment.NotDone;
import org.thetaprep.runner.assignment.TargetedSet;
import org.thetaprep.runner.assignment.Work;
import org.thetaprep.runner.attempt.Attempt;
import org.thetaprep.runner.attempt.AttemptService;
import org.thetaprep.runner.attempt.web.AttemptRoutes;
import org.thetaprep.runner.itembank.ItemBank;
import org.thetaprep.runner.platform.web.Access;
import org.thetaprep.runner.platform.web.Feature;
import org.thetaprep.runner.platform.web.NotFound;
import org.thetaprep.runner.platform.web.Pages;

/** What a learner is assigned. */
public final class MyAssignmentRoutes implements Feature {

    private final AssignedWork assignments;
    private final AttemptService attempts;
    private final ItemBank bank;
    private final Pages pages;
    private final ZoneId zone;

    /**
     * @param assignments what learners are assigned
     * @param attempts their attempts
     * @param bank the packs
     * @param pages the templates
     * @param zone the time zone in which times are told where no script tells them in the learner's own
     */
    public MyAssignmentRoutes(
            AssignedWork assignments, AttemptService attempts, ItemBank bank, Pages pages, ZoneId zone) {
        this.assignments = assignments;
        this.attempts = attempts;
        this.bank = bank;
        this.pages = pages;
        this.zone = zone;
    }

    @Override
    public void register(RoutesConfig routes) {
        routes.get("/assignments/{assignment}", ctx -> show(ctx, mine(ctx), null), Access.LEARNER);
        routes.post("/assignments/{assignment}/begin", this::begin, Access.LEARNER);
    }

    private static LearnerId learner(Context ctx) {
        return Sessions.learner(ctx).id();
    }

    private Mine mine(Context ctx) {
        return AssignmentId.parse(ctx.pathParam("assignment"))
                .flatMap(id -> assignments.of(learner(ctx), id))
                .orElseThrow(NotFound::new);
    }

    /**
     * One of the learner's attempts.
     *
     * @param title what it is called
     * @param path where it goes on, or where its report is; null where the review is not open
     * @param running whether it runs
     * @param result how many were right, or null
     */
    public record AttemptLine(String title, String path, boolean running, String result) {}

    private AttemptLine line(Attempt attempt) {
        boolean running = attempt.header().isRunning();
        boolean open = !running && attempts.isOpenForReview(attempt);
        return new AttemptLine(
                AttemptRoutes.title(attempt.header()),
                running
                        ? AttemptRoutes.path(attempt.header())
                        : open ? AttemptRoutes.path(attempt.header()) + "/report" : null,
                running,
                open
                        ? attempt.state()
                                .life()
                                .score()
                                .map(score -> score.points() + " of " + score.outOf() + " right")
                                .orElse(null)
                        : null);
    }

    private void show(Context ctx, Mine mine, String trouble) {
        Map<String, Object> model = new HashMap<>();
        model.put("nav", "home");
        model.put("title", mine.assignment().title());
        model.put("path", "/assignments/" + mine.assignment().id());
        model.put("work", what(mine));
        model.put("parts", parts(mine.part()));
        model.put("conditions", ConditionsView.of(mine.assignment(), bank.exam(), zone));
        model.put("state", MineView.state(mine, assignments.now()));
        model.put("late", mine.progress().late());
        model.put("canBegin", mine.canBegin(assignments.now()));
        model.put(
                "extra",
                mine.part().extraTime().map(ExtraTimes::words).orElse(null));
        model.put("attempts", mine.progress().attempts().stream().map(this::line).toList());
        model.put("trouble", trouble);
        pages.show(ctx, "my-assignment", model);
    }

    private static String what(Mine mine) {
        return mine.assignment().work() instanceof Work.Targeted
                ? mine.part().plan().map(MyAssignmentRoutes::what).orElse("")
                : PlanWords.work(mine.assignment().work());
    }

    private static String what(TargetedSet set) {
        String items = PlanWords.items(set.items().size()) + " chosen for you";
        return set.narrowing()
                .flatMap(TargetedSet.Narrowing::enough)
                .map(enough -> "At most " + items + "; you may hand it in as soon as its goal is reached, expected after "
                        + PlanWords.items(enough))
                .orElse(items + ", about " + set.minutes() + " minutes");
    }

    private List<PlanWords.PartView> parts(Assigned part) {
        return part.plan().map(new PlanWords(bank.current())::parts).orElse(List.of());
    }

    private void begin(Context ctx) {
        Mine mine = mine(ctx);
        try {
            ctx.redirect(
                    AttemptRoutes.path(assignments.begin(learner(ctx), mine)), HttpStatus.SEE_OTHER);
        } catch (NotDone e) {
            ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
            show(ctx, mine, e.getMessage());
        }
    }
}
