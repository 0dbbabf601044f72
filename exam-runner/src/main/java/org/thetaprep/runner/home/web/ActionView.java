package org.thetaprep.runner.home.web;

import java.util.OptionalLong;
import org.thetaprep.runner.attempt.web.BlueprintView;
import org.thetaprep.runner.attempt.web.RunningView;
import org.thetaprep.runner.drill.DrillPlan;
import org.thetaprep.runner.home.NextAction;
import org.thetaprep.runner.practice.PracticeState;
import org.thetaprep.runner.practice.web.PracticeRoutes;

/**
 * What to do next, as one button with its reason.
 *
 * @param title what it is
 * @param reason why
 * @param button what the button says
 * @param path where the button leads
 * @param goal the goal of the practice that the button starts, or null for a link
 * @param kind names the kind of action
 */
public record ActionView(String title, String reason, String button, String path, String goal, String kind) {

    private static final int SECONDS_PER_CARD = 15;

    /** A gain smaller than this is not told as a number. */
    private static final double NO_NUMBER_BELOW = 0.0005;

    /** Keeps a number and its unit on one line. */
    private static final String UNBROKEN = "\u00a0";

    /**
     * The view of an action.
     *
     * @param action the action
     * @param running the exam or set that is open, or null
     * @param blueprint what a mock exam is
     * @param drill what there is to drill
     * @param examId the exam's id
     */
    static ActionView of(
            NextAction action, RunningView running, BlueprintView blueprint, DrillPlan drill, String examId) {
        return action.match(new Viewing(running, blueprint, drill, examId));
    }

    private record Viewing(RunningView running, BlueprintView blueprint, DrillPlan drill, String examId)
            implements NextAction.Cases<ActionView> {

        private static ActionView link(String kind, String title, String reason, String button, String path) {
            return new ActionView(title, reason, button, path, null, kind);
        }

        private static String count(long number, String one, String many) {
            return number == 1 ? "1 " + one : number + " " + many;
        }

        @Override
        public ActionView continueExam(NextAction.ContinueExam action) {
            return link(
                    "exam",
                    running.title() + " is open",
                    running.answered() + " of " + running.length() + " items answered."
                            + (running.minutesLeft() == null
                                    ? " There is no clock."
                                    : " The clock runs on the server, also while you are away."),
                    "Continue" + (running.minutesLeft() == null ? "" : ", " + left(running.minutesLeft()) + " left"),
                    running.path());
        }

        private static String left(long minutes) {
            return minutes >= 60 ? minutes / 60 + " h " + minutes % 60 + " min" : minutes + " min";
        }

        @Override
        public ActionView continuePractice(NextAction.ContinuePractice action) {
            PracticeState state = action.session().state();
            return link(
                    "practice",
                    "Practice " + action.session().number() + " is open",
                    count(state.answered().size(), "item", "items") + " answered. It goes on where you left it.",
                    "Continue practice " + action.session().number(),
                    "/practice/" + action.session().id());
        }

        @Override
        public ActionView assigned(NextAction.DoAssignment action) {
            boolean late = action.mine().progress().late();
            return link(
                    "assignment",
                    "Next: " + action.mine().assignment().title(),
                    late
                            ? "Your instructor has given you this. It was due and waits still."
                            : "Your instructor has given you this. It waits for you.",
                    "Open the assignment",
                    "/assignments/" + action.mine().assignment().id());
        }

        private ActionView mock(String title, String reason) {
            return link(
                    "mock",
                    title,
                    reason,
                    "Start the mock exam, " + blueprint.items() + UNBROKEN + "items, " + blueprint.minutes() + UNBROKEN + "min",
                    "/exams/" + examId);
        }

        @Override
        public ActionView firstMock(NextAction.FirstMock action) {
            return mock(
                    "Next: take a full mock exam",
                    action.answers() == 0
                            ? "It is the quickest way to a score with an interval. Your answers are saved one by one; you"
                                    + " can close the browser and come back, but the clock runs on."
                            : count(action.answers(), "answer", "answers") + " so far, all with feedback. A mock exam"
                                    + " tells more: without help and against the clock, as the exam will be.");
        }

        @Override
        public ActionView anotherMock(NextAction.AnotherMock action) {
            return mock(
                    "Next: another mock exam",
                    action.practisedSince() > 0
                            ? count(action.practisedSince(), "item", "items") + " practised since the latest, "
                                    + count(action.daysSince(), "day", "days")
                                    + " ago. Only an exam without feedback shows what stayed."
                            : "The latest was " + count(action.daysSince(), "day", "days")
                                    + " ago. Other items, drawn to the same plan; each further form narrows the"
                                    + " interval.");
        }

        @Override
        public ActionView lastChecks(NextAction.LastChecks action) {
            return link(
                    "checks",
                    action.days() == 0 ? "Your exam is today" : "Your exam is tomorrow",
                    "Nothing new any more: go through the last checks once, then rest.",
                    "Open the last checks",
                    "/reference/checklist");
        }

        @Override
        public ActionView drill(NextAction.Drill action) {
            long minutes = Math.max(1, Math.round(drill.queue().size() * SECONDS_PER_CARD / 60.0));
            return link(
                    "drill",
                    "Next: " + count(action.due(), "card is due", "cards are due"),
                    "Each comes just before you would forget it, so it costs least now.",
                    "Drill " + count(drill.queue().size(), "card", "cards") + ", about " + minutes + UNBROKEN + "min",
                    "/drill/session");
        }

        @Override
        public ActionView practise(NextAction.Practise action) {
            return new ActionView(
                    "Next: practise what helps most",
                    reason(action) + days(action.daysToExam()) + ".",
                    "Start 10 items, about 20" + UNBROKEN + "min",
                    "/practice",
                    "most",
                    "practise");
        }

        private static String reason(NextAction.Practise action) {
            return action.gain() < NO_NUMBER_BELOW
                    ? "Ten items near your level, most of them of domain " + action.domain()
                            + ". One session moves the chance of passing little; the run of them does"
                    : "Ten items, most of them of domain " + action.domain() + ", are expected to add "
                            + PracticeRoutes.points(action.gain())
                            + " points of a hundred to your chance of passing";
        }

        private static String days(OptionalLong left) {
            return left.isPresent() && left.getAsLong() > 0
                    ? "; " + count(left.getAsLong(), "day is", "days are") + " left"
                    : "";
        }
    }
}
