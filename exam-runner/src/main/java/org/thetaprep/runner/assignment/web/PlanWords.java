package org.thetaprep.runner.assignment.web;

import java.util.List;
import java.util.Locale;
import org.thetaprep.content.exam.Domain;
import org.thetaprep.content.exam.Task;
import org.thetaprep.content.exam.TaskId;
import org.thetaprep.content.pack.ContentPack;
import org.thetaprep.content.reference.Misconception;
import org.thetaprep.runner.assignment.Aim;
import org.thetaprep.runner.assignment.Extent;
import org.thetaprep.runner.assignment.TargetGoal;
import org.thetaprep.runner.assignment.TargetedSet;
import org.thetaprep.runner.assignment.TargetedSet.Part;
import org.thetaprep.runner.assignment.TargetedSet.Reason;
import org.thetaprep.runner.assignment.Work;

/** What is planned and why, in words. */
final class PlanWords {

    private final ContentPack pack;

    PlanWords(ContentPack pack) {
        this.pack = pack;
    }

    /**
     * A part of a plan.
     *
     * @param items how many items, in words
     * @param aim what they are about
     * @param because what speaks for it
     */
    public record PartView(String items, String aim, String because) {}

    List<PartView> parts(TargetedSet set) {
        return set.parts().stream()
                .map(part -> new PartView(items(part.items().size()), aim(part.aim()), because(part)))
                .toList();
    }

    private String aim(Aim aim) {
        String name = aim.name();
        return switch (aim.about()) {
            case DOMAIN ->
                "Domain " + name
                        + pack.exam().domain(Integer.parseInt(name)).map(Domain::title).map(", "::concat).orElse("");
            case TASK -> name + " " + pack.exam().task(TaskId.parse(name)).map(Task::title).orElse("");
            case MISCONCEPTION -> pack.misconception(name).map(Misconception::name).orElse(name);
            case ROW ->
                pack.row(name)
                        .map(row -> row.decision().need() + " → " + row.decision().choice())
                        .orElse(name);
        };
    }

    private static String because(Part part) {
        Reason reason = part.reason();
        String answers = reason.answered() == 0
                ? "no answers in it yet"
                : reason.right() + " of " + reason.answered() + " right";
        return switch (reason.kind()) {
            case BELOW -> Math.round(100 * reason.figure()) + " in 100 that it is below the cut; " + answers;
            case EXPECTED ->
                answers + ", " + String.format(Locale.ROOT, "%.1f", reason.figure()) + " expected by the domain";
            case CHOSEN -> "chosen " + times(reason.figure()) + " in " + items(reason.answered()) + " with it";
            case MISSED -> "missed " + times(reason.figure()) + " in " + items(reason.answered()) + " on it";
            case GIVEN -> "its interval is " + Math.round(reason.figure()) + " points wide; " + answers;
            case NOTHING_KNOWN -> "no answers tell more yet, so as in the exam";
        };
    }

    private static String times(double count) {
        return count == 1 ? "once" : Math.round(count) + " times";
    }

    static String items(int count) {
        return count == 1 ? "1 item" : count + " items";
    }

    /** What work is, in a few words. */
    static String work(Work work) {
        return work.match(new Work.Cases<>() {
            @Override
            public String mockExam(Work.MockExam mock) {
                return "Mock exam";
            }

            @Override
            public String practiceSet(Work.PracticeSet set) {
                return "Practice set of " + PlanWords.items(set.items().size());
            }

            @Override
            public String targeted(Work.Targeted targeted) {
                return "Targeted set: " + goal(targeted.goal());
            }
        });
    }

    private static String goal(TargetGoal goal) {
        return goal.extent().match(new Extent.Cases<>() {
            @Override
            public String items(Extent.Items extent) {
                return PlanWords.items(extent.count()) + " on " + focus(goal.focus());
            }

            @Override
            public String minutes(Extent.Minutes extent) {
                return extent.minutes() + " minutes on " + focus(goal.focus());
            }

            @Override
            public String precision(Extent.Precision extent) {
                return "domain " + extent.domain() + " until its interval is "
                        + (extent.stops() ? "" : "expected to be ") + "under " + extent.points() + " points, at most "
                        + PlanWords.items(extent.most());
            }
        });
    }

    private static String focus(TargetGoal.Focus focus) {
        return switch (focus) {
            case DOMAINS -> "the weakest domains";
            case TASKS -> "the weakest tasks";
            case MISCONCEPTIONS -> "misconceptions";
            case ROWS -> "missed rows of the reference";
        };
    }
}
