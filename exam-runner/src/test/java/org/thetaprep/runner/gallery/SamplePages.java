package org.thetaprep.runner.gallery;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.thetaprep.content.exam.Exam;
import org.thetaprep.runner.attempt.BankSupply;
import org.thetaprep.runner.attempt.web.BlueprintView;
import org.thetaprep.runner.attempt.web.ItemView;
import org.thetaprep.runner.attempt.web.RoomModel;
import org.thetaprep.runner.attempt.web.RunningView;
import org.thetaprep.runner.attempt.web.SetChoices;
import org.thetaprep.runner.attempt.web.SetChoices.ChoiceView;
import org.thetaprep.runner.attempt.web.SetChoices.DomainView;
import org.thetaprep.runner.attempt.web.StartRoutes;
import org.thetaprep.runner.drill.DrillPlan;
import org.thetaprep.runner.fixture.Packs;
import org.thetaprep.runner.home.web.ActionView;
import org.thetaprep.runner.home.web.AttemptView;
import org.thetaprep.runner.home.web.ExamDateView;
import org.thetaprep.runner.home.web.HomeRoutes;
import org.thetaprep.runner.home.web.StandingView;
import org.thetaprep.runner.knowledge.web.EstimateView;
import org.thetaprep.runner.platform.web.SignInWays;
import org.thetaprep.runner.practice.web.BeliefView;

/** Sample models of all pages, by the name of the state that they show. */
final class SamplePages {

    /** Where the sample attempt is. */
    static final String ATTEMPT_PATH = "/attempts/a1";

    private static final Exam EXAM = Packs.rivers().exam();
    private static final RunningView RUNNING =
            new RunningView(ATTEMPT_PATH, "Mock exam 4", 4, 3, SampleItems.LENGTH, 74L);
    private static final RunningView RUNNING_SET = new RunningView(ATTEMPT_PATH, "Set 1", 1, 3, SampleItems.LENGTH, null);
    private static final AttemptView ABOVE = scored(3, 830, 760, 900, "above", "above the cut", 49);
    private static final AttemptView OPEN = scored(2, 734, 668, 800, "not-settled", "not settled", 31);
    private static final AttemptView BELOW = scored(1, 480, 350, 610, "below", "below the cut", 0);
    private static final AttemptView NOT_ENOUGH = new AttemptView(
            "Mock exam 4",
            4,
            "/attempts/a4/report",
            "/attempts/a4/review",
            "24 November 2026, 10:00",
            "time ran out",
            2,
            65,
            null,
            null,
            null,
            null,
            null,
            "not-enough",
            "not enough evidence",
            "Two answers are too little evidence for a score.",
            null);

    private SamplePages() {}

    /** A template with its model. */
    record Sample(String template, Map<String, Object> model) {}

    static Map<String, Sample> all() {
        Map<String, Sample> pages = new LinkedHashMap<>();
        pages.put("first-start", firstStart(false, false, ""));
        pages.put("first-start-returning", firstStart(true, false, ""));
        pages.put("first-start-refused", firstStart(true, false, "The login “<script>” is taken."));
        pages.put("first-start-class", firstStart(true, true, ""));
        pages.put("sign-in", signIn(false));
        pages.put(
                "sign-in-letters",
                new Sample(
                        "sign-in",
                        Map.of("next", "/", "login", "", "refused", true, "ways", new SignInWays(true, "Upper School"))));
        pages.put(
                "provider-refused",
                new Sample(
                        "provider-refused",
                        Map.of("mail", "", "again", true, "ways", new SignInWays(true, "Upper School"))));
        pages.put(
                "provider-unknown",
                new Sample(
                        "provider-refused",
                        Map.of(
                                "mail", "a<b>",
                                "again", false,
                                "ways", new SignInWays(true, "Upper School"))));
        pages.put("forgotten", new Sample("forgotten", Map.of("asked", false)));
        pages.put("forgotten-asked", new Sample("forgotten", Map.of("asked", true)));
        pages.put("sign-in-refused", signIn(true));
        pages.put("class", new Sample("class", Map.of("nav", "", "name", "", "login", "", "refusal", "")));
        pages.put("start-used", new Sample("start-used", Map.of("minutes", 15)));
        pages.put("signed-out", new Sample("signed-out", Map.of("isClass", false)));
        pages.put("signed-out-class", new Sample("signed-out", Map.of("isClass", true)));
        pages.put(
                "error",
                new Sample(
                        "error",
                        Map.of(
                                "title", "There is nothing here",
                                "what", "It may be mistyped.",
                                "code", 404,
                                "id", "7f3a9c21")));
        pages.put("home-empty", home(null, List.of()));
        pages.put("home-first-running", home(RUNNING, List.of()));
        pages.put("home-first-set-running", home(RUNNING_SET, List.of()));
        pages.put("home-above", home(null, List.of(ABOVE, OPEN, BELOW)));
        pages.put("home-open", home(RUNNING, List.of(OPEN, BELOW)));
        pages.put("home-below", home(null, List.of(BELOW)));
        pages.put("home-not-enough", home(null, List.of(NOT_ENOUGH, OPEN)));
        pages.put("history-empty", history(null, List.of(), 0));
        pages.put("history-running", history(RUNNING, List.of(), 0));
        pages.put("history", history(RUNNING, List.of(NOT_ENOUGH, ABOVE, OPEN, BELOW), 3));
        pages.put("instructions", instructions(null, 36));
        pages.put("instructions-half-seen", instructions(null, 5));
        pages.put("instructions-running", instructions(RUNNING, 0));
        pages.put("paused", paused());
        pages.put("set", set(false, null));
        pages.put("set-chosen", set(true, "20 items were asked for, but only 4 match"));
        pages.put("room-fresh", room(SampleItems.fresh(), 1, 7_800));
        pages.put("room-begun", room(SampleItems.begun(), 3, 7_000));
        pages.put("attempt-review", SampleReview.of("all", false));
        pages.put("attempt-review-wrong", SampleReview.of("wrong", false));
        pages.put("attempt-review-empty", SampleReview.of("flagged", true));
        pages.put("room-feedback", roomWithFeedback(SampleItems.begun(), 1, Set.of(2)));
        pages.put("feedback", SampleReview.feedback(true, null));
        pages.put(
                "feedback-goal",
                SampleReview.feedback(
                        true, "Goal reached: the 90 % interval of domain 3 is 287 points wide, under 300."));
        pages.put("feedback-closed", SampleReview.feedback(false, null));
        pages.put("report", report());
        pages.putAll(SampleLive.all());
        pages.putAll(SampleEffect.all());
        return pages;
    }

    private static Sample firstStart(boolean returning, boolean isClass, String refusal) {
        return new Sample(
                "first-start",
                Map.of(
                        "token", "t\"><script>",
                        "returning", returning,
                        "isClass", isClass,
                        "minutes", 15,
                        "name", "Ada <script>",
                        "login", "ada",
                        "refusal", refusal));
    }

    private static Sample signIn(boolean refused) {
        return new Sample("sign-in", Map.of("next", "/", "login", "a\"><script>", "refused", refused));
    }

    private static AttemptView scored(
            int number, int score, int low, int high, String state, String words, int passing) {
        return new AttemptView(
                "Mock exam " + number,
                number,
                "/attempts/a" + number + "/report",
                "/attempts/a" + number + "/review",
                number + " November 2026, 10:00",
                "submitted",
                60,
                65,
                score,
                low,
                high,
                score - (score - low) / 3,
                score + (high - score) / 3,
                state,
                words,
                "What attempt " + number + " shows, as a sentence.",
                passing);
    }

    private static Sample home(RunningView running, List<AttemptView> attempts) {
        boolean known = attempts.stream().anyMatch(attempt -> attempt.score() != null);
        ActionView next = running == null
                ? new ActionView(
                        known ? "Next: practise what helps most" : "Next: take a full mock exam",
                        "For a reason.",
                        "Start",
                        known ? "/practice" : "/exams/rivers",
                        known ? "most" : null,
                        known ? "practise" : "mock")
                : new ActionView(
                        running.title() + " is open", "3 answered.", "Continue", running.path(), null, "exam");
        Map<String, Object> model = new HashMap<>();
        model.put("nav", "home");
        model.put("rulings", List.of());
        model.put("exam", EXAM);
        model.put("blueprint", BlueprintView.offered(EXAM));
        model.put("running", running);
        model.put("answers", known ? 120 : attempts.size());
        model.put("standing", known ? standing(attempts) : null);
        model.put("next", next);
        model.put(
                "domains",
                List.of(
                        new HomeRoutes.DomainRow(1, "Springs", "domain:1", domain(known ? "below" : "none")),
                        new HomeRoutes.DomainRow(2, "Mouths", "domain:2", domain("none"))));
        model.put(
                "costliest",
                known
                        ? List.of(new BeliefView(
                                "“Rivers run uphill”",
                                "They run down.",
                                "Chosen in 3 of 4 items that offered it.",
                                "misconception:uphill"))
                        : List.of());
        model.put("assigned", List.of());
        model.put("drill", new DrillPlan(List.of(), known ? 12 : 0, 10, 0, 0));
        model.put(
                "examDate",
                known
                        ? new ExamDateView("Monday, 14 December 2026, in 21 days", "2026-12-14", false)
                        : new ExamDateView(null, "", false));
        model.put("attempts", new ArrayList<>(attempts));
        model.put("moreAttempts", attempts.size() > 2 ? 4 : 0);
        model.put("trend", attempts.size() > 1 ? "The rise of 60 points since mock exam 1 may be chance." : null);
        model.put("bank", Map.of("items", 36, "models", 2, "caseStudies", 1L));
        return new Sample("home", model);
    }

    private static EstimateView domain(String state) {
        return new EstimateView(640, 572, 708, 612, 668, state, state.equals("none") ? "not enough evidence" : state, 3);
    }

    private static StandingView standing(List<AttemptView> attempts) {
        AttemptView scored = attempts.stream()
                .filter(attempt -> attempt.score() != null)
                .findFirst()
                .orElseThrow();
        EstimateView overall = new EstimateView(
                scored.score(),
                scored.low(),
                scored.high(),
                scored.midLow(),
                scored.midHigh(),
                scored.state(),
                scored.stateWords(),
                120);
        return new StandingView(scored.finding(), overall, scored.passOf50(), "62 %, plausibly 44 to 78 %");
    }

    private static Sample history(RunningView running, List<AttemptView> attempts, int earlier) {
        Map<String, Object> model = new HashMap<>();
        model.put("nav", "history");
        model.put("exam", EXAM);
        model.put("running", running);
        model.put("total", attempts.size());
        model.put("attempts", attempts);
        model.put("later", earlier == 0 ? 0 : 1);
        model.put("earlier", earlier);
        return new Sample("history", model);
    }

    private static Sample instructions(RunningView running, int fresh) {
        Map<String, Object> model = new HashMap<>();
        model.put("nav", "exams");
        model.put("exam", EXAM);
        model.put("blueprint", BlueprintView.offered(EXAM));
        model.put("running", running);
        model.put("fresh", fresh);
        model.put("bank", 36);
        model.put("supply", new BankSupply(EXAM, 36, fresh, 0, 2, 0, List.of()));
        model.put("blueprints", List.of(BlueprintView.offered(EXAM)));
        model.put(
                "times",
                List.of(
                        new StartRoutes.TimeView("", "The usual time", 30, "10:30"),
                        new StartRoutes.TimeView("factor-1.5", "Half as much again", 45, "10:45")));
        model.put("trouble", null);
        return new Sample("instructions", model);
    }

    private static Sample paused() {
        return new Sample(
                "paused", Map.of("nav", "exams", "title", "Mock exam 4", "path", ATTEMPT_PATH, "minutesLeft", 74));
    }

    private static Sample set(boolean chosen, String trouble) {
        Map<String, Object> model = new HashMap<>();
        model.put("nav", "exams");
        model.put("exam", EXAM);
        model.put("blueprint", BlueprintView.offered(EXAM));
        model.put("running", chosen ? RUNNING : null);
        model.put("trouble", trouble);
        model.put(
                "choices",
                new SetChoices(
                        "v1",
                        List.of(new ChoiceView("v1", "Rivers, first edition", 0, 0, true)),
                        List.of(
                                new DomainView(
                                        new ChoiceView("1", "Springs", 20, 12, chosen),
                                        List.of(new ChoiceView("1.1", "Find a spring", 20, 12, chosen))),
                                new DomainView(new ChoiceView("2", "Mouths", 16, 0, false), List.of())),
                        List.of(new ChoiceView("multiple-choice", "multiple choice", 30, 10, false)),
                        List.of(
                                new ChoiceView("any", "Any item", 36, 0, !chosen),
                                new ChoiceView("missed", "Only items that I missed last time", 4, 0, chosen)),
                        chosen ? "30" : "",
                        chosen ? 20 : 10,
                        chosen ? 4 : 36,
                        chosen ? 0 : 22,
                        chosen ? "minutes" : "none",
                        chosen ? "40" : "",
                        chosen));
        return new Sample("set", model);
    }

    /** The exam room at a place with a time left, in seconds. */
    static Sample room(List<ItemView> items, int place, long secondsLeft) {
        return room(items, place, secondsLeft, false, Set.of());
    }

    /** The room of a set that tells after each item what is right; some places are confirmed. */
    static Sample roomWithFeedback(List<ItemView> items, int place, Set<Integer> confirmed) {
        return room(items, place, 7_000, true, confirmed);
    }

    private static Sample room(
            List<ItemView> items, int place, long secondsLeft, boolean feedback, Set<Integer> confirmed) {
        return new Sample(
                "room",
                new RoomModel(
                                "a1",
                                4,
                                feedback ? "Set 4" : "Mock exam 4",
                                ATTEMPT_PATH,
                                "l1",
                                EXAM,
                                feedback,
                                confirmed,
                                Optional.of(secondsLeft),
                                Optional.of(ExamServerDouble.DEADLINE),
                                place,
                                items,
                                false)
                        .values());
    }

    private static Sample report() {
        return new Sample(
                "report",
                Map.of(
                        "nav", "exams",
                        "title", "Mock exam 3",
                        "when", "23 November 2026",
                        "exam", Map.of("code", EXAM.code(), "title", EXAM.title()),
                        "fragment", "<article class=\"rr\"><h1 class=\"rr-say\">A finding.</h1></article>",
                        "pdfPath", "/attempts/a3/report.pdf"));
    }
}
