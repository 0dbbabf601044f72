package org.thetaprep.runner.assignment.web;

import java.util.List;
import java.util.Optional;
import org.thetaprep.runner.assignment.Assigned;
import org.thetaprep.runner.assignment.Progress;
import org.thetaprep.runner.assignment.TargetedSet;
import org.thetaprep.runner.attempt.Score;
import org.thetaprep.runner.cohort.Member;

/**
 * A learner in the page of an assignment.
 *
 * @param id who
 * @param name what they are called
 * @param planned whether something is planned for them
 * @param parts what is planned and why
 * @param length the planned length in words
 * @param note what else to know of the plan, or null
 * @param state where they are
 * @param late whether they are late, or were
 * @param result their best attempt in words, or null
 * @param extra their extra time as the form names it
 */
public record LearnerRow(
        String id,
        String name,
        boolean planned,
        List<PlanWords.PartView> parts,
        String length,
        String note,
        String state,
        boolean late,
        String result,
        String extra) {

    static LearnerRow of(Member member, Optional<Assigned> part, Optional<Progress> progress, PlanWords words) {
        Optional<TargetedSet> plan = part.flatMap(Assigned::plan);
        String id = member.learner().id().toString();
        return new LearnerRow(
                id,
                member.learner().displayName(),
                plan.isPresent(),
                plan.map(words::parts).orElse(List.of()),
                plan.map(LearnerRow::length).orElse(""),
                plan.map(LearnerRow::note).filter(text -> !text.isEmpty()).orElse(null),
                progress.map(LearnerRow::state).orElse(""),
                progress.map(Progress::late).orElse(false),
                progress.flatMap(LearnerRow::result).orElse(null),
                part.flatMap(Assigned::extraTime)
                        .map(ExtraTimes::value)
                        .orElse(""));
    }

    private static String length(TargetedSet set) {
        int items = set.items().size();
        if (items == 0) {
            return "nothing";
        }
        return set.narrowing()
                .flatMap(TargetedSet.Narrowing::enough)
                .map(enough -> PlanWords.items(enough) + " expected, at most " + items)
                .orElse(PlanWords.items(items) + ", about " + set.minutes() + " min");
    }

    private static String note(TargetedSet set) {
        String narrowing = set.narrowing().map(LearnerRow::narrowing).orElse("");
        String missing = set.missing() == 0
                ? ""
                : " " + PlanWords.items(set.missing()) + " fewer than asked for: no more unseen ones serve it.";
        return (narrowing + missing).strip();
    }

    private static String narrowing(TargetedSet.Narrowing one) {
        String now = "Interval of domain " + one.domain() + ": " + one.before() + " points now";
        if (one.before() == one.after()) {
            return now + ".";
        }
        return now + one.enough()
                .map(enough -> ", about " + one.after() + " after " + PlanWords.items(enough)
                        + ", where it is expected to end.")
                .orElse(", about " + one.after() + " after it.");
    }

    private static String state(Progress progress) {
        return switch (progress.state()) {
            case NOT_STARTED -> "not started";
            case RUNNING -> "running";
            case DONE -> "done";
        };
    }

    private static Optional<String> result(Progress progress) {
        return progress.best().flatMap(best -> best.state().life().score()).map(LearnerRow::points);
    }

    private static String points(Score score) {
        return score.points() + " of " + score.outOf() + " right";
    }
}
