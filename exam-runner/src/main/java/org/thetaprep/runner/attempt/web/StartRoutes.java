package org.thetaprep.runner.attempt.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.thetaprep.content.exam.Exam;
import org.thetaprep.runner.account.LearnerId;
import org.thetaprep.runner.account.web.Sessions;
import org.thetaprep.runner.assembly.BankTooSmall;
import org.thetaprep.runner.attempt.AttemptHeader;
import org.thetaprep.runner.attempt.AttemptService;
import org.thetaprep.runner.attempt.Authority;
import org.thetaprep.runner.attempt.BankSupply;
import org.thetaprep.runner.attempt.LearnerHistory;
import org.thetaprep.runner.attempt.Terms;
import org.thetaprep.runner.attempt.TooFewItems;
import org.thetaprep.runner.itembank.ItemBank;
import org.thetaprep.runner.platform.web.Access;
import org.thetaprep.runner.platform.web.Feature;
import org.thetaprep.runner.platform.web.LongWork;
import org.thetaprep.runner.platform.web.NotFound;
import org.thetaprep.runner.platform.web.Pages;

/** The pages that an attempt is started from: a whole exam, or a set of items of one's own choice. */
public final class StartRoutes implements Feature {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);

    private final AttemptService attempts;
    private final ItemBank bank;
    private final Pages pages;
    private final ZoneId zone;
    private final LongWork longWork;

    /**
     * @param attempts starts them
     * @param bank the packs
     * @param pages the templates
     * @param zone the time zone in which times are told
     * @param longWork where forms are drawn
     */
    public StartRoutes(AttemptService attempts, ItemBank bank, Pages pages, ZoneId zone, LongWork longWork) {
        this.attempts = attempts;
        this.bank = bank;
        this.pages = pages;
        this.zone = zone;
        this.longWork = longWork;
    }

    @Override
    public void register(RoutesConfig routes) {
        routes.get("/exams", ctx -> ctx.redirect("/exams/" + bank.exam().id(), HttpStatus.SEE_OTHER), Access.LEARNER);
        routes.get("/exams/{exam}", this::exam, Access.LEARNER);
        routes.get("/exams/{exam}/set", this::set, Access.LEARNER);
        routes.post("/attempts", longWork.of(this::start), Access.LEARNER);
    }

    private static LearnerId learner(Context ctx) {
        return Sessions.learner(ctx).id();
    }

    private Exam named(Context ctx) {
        Exam exam = bank.exam();
        if (!exam.id().equals(ctx.pathParam("exam"))) {
            throw new NotFound();
        }
        return exam;
    }

    private void exam(Context ctx) {
        Exam exam = named(ctx);
        show(ctx, new StartForm(exam, ctx.queryParamMap()), null);
    }

    private void show(Context ctx, StartForm form, String trouble) {
        Exam exam = form.exam();
        Map<String, Object> model = common(ctx, exam);
        BankSupply supply = attempts.supply(learner(ctx), form.blueprint());
        model.put("blueprint", BlueprintView.of(exam, form.blueprint()));
        model.put("supply", supply);
        model.put(
                "blueprints",
                exam.blueprints().stream()
                        .map(blueprint -> BlueprintView.of(exam, blueprint))
                        .toList());
        model.put("times", times(form));
        model.put("fresh", supply.fresh());
        model.put("bank", supply.items());
        model.put("trouble", trouble);
        pages.show(ctx, "instructions", model);
    }

    private Map<String, Object> common(Context ctx, Exam exam) {
        Map<String, Object> model = new HashMap<>();
        model.put("nav", "exams");
        model.put("exam", exam);
        model.put("running", RunningView.of(attempts, learner(ctx)).orElse(null));
        return model;
    }

    /**
     * A time that the learner may choose.
     *
     * @param value as the form sends it
     * @param label in words
     * @param minutes the whole time
     * @param until when it is over if it is started now
     */
    public record TimeView(String value, String label, long minutes, String until) {}

    private List<TimeView> times(StartForm form) {
        Terms usual = Terms.exam(form.blueprint().timeLimit());
        List<TimeView> times = new ArrayList<>();
        times.add(time("", "The usual time", usual));
        times.add(more(usual, "minutes-30", "30 minutes more, for non-native speakers"));
        times.add(more(usual, "factor-1.25", "A quarter more"));
        times.add(more(usual, "factor-1.5", "Half as much again"));
        times.add(more(usual, "factor-2", "Twice the time"));
        return times;
    }

    private TimeView more(Terms usual, String value, String label) {
        Authority anybody = new Authority("anybody", label);
        return time(value, label, usual.with(StartForm.extraTime(value).orElseThrow(), anybody));
    }

    private TimeView time(String value, String label, Terms terms) {
        Instant now = attempts.now();
        Instant end = terms.deadline(now).orElseThrow();
        return new TimeView(value, label, Duration.between(now, end).toMinutes(), TIME.format(end.atZone(zone)));
    }

    private void set(Context ctx) {
        showSet(ctx, new StartForm(named(ctx), ctx.queryParamMap()), null);
    }

    private void showSet(Context ctx, StartForm form, String trouble) {
        Exam exam = form.exam();
        LearnerHistory history = attempts.history(learner(ctx));
        Map<String, Object> model = common(ctx, exam);
        model.put("blueprint", BlueprintView.of(exam, form.blueprint()));
        Exam titled = attempts.supply(learner(ctx), form.blueprint()).exam();
        model.put("choices", SetChoices.of(form, titled, selection -> attempts.matching(history, selection)));
        model.put("trouble", trouble);
        pages.show(ctx, "set", model);
    }

    private void start(Context ctx) {
        StartForm form = new StartForm(bank.exam(), ctx.formParamMap());
        try {
            AttemptHeader started = attempts.start(learner(ctx), form.wish(), form.terms(learner(ctx)));
            ctx.redirect(AttemptRoutes.path(started), HttpStatus.SEE_OTHER);
        } catch (TooFewItems e) {
            ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
            showSet(ctx, form, e.getMessage());
        } catch (BankTooSmall e) {
            ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
            show(ctx, form, "A mock exam cannot be put together from this pack: " + e.getMessage() + ".");
        }
    }
}
