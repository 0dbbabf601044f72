package org.thetaprep.runner.assignment;

import java.time.Instant;
import java.util.Optional;
import org.thetaprep.content.exam.Exam;
import org.thetaprep.runner.attempt.Allowance;
import org.thetaprep.runner.attempt.AttemptKind;
import org.thetaprep.runner.attempt.Authority;
import org.thetaprep.runner.attempt.FormWish;
import org.thetaprep.runner.attempt.PrecisionGoal;
import org.thetaprep.runner.attempt.Terms;

/**
 * An assignment as one of its learners has it.
 *
 * @param assignment the assignment
 * @param part the learner's part
 * @param progress how far they are
 */
public record Mine(Assignment assignment, Assigned part, Progress progress) {

    /** Whether the learner has attempts left. */
    public boolean hasAttemptsLeft() {
        return progress.attempts().size() < assignment.conditions().attempts();
    }

    /** Whether it can be begun, or begun again, at an instant. */
    public boolean canBegin(Instant now) {
        return assignment.isAssigned()
                && progress.state() != Progress.State.RUNNING
                && hasAttemptsLeft()
                && assignment.conditions().isOpen(now);
    }

    /** Whether it waits for the learner at an instant: it is open and not done. */
    public boolean waits(Instant now) {
        return progress.state() == Progress.State.NOT_STARTED && canBegin(now);
    }

    /** Why it cannot be begun at an instant. */
    String whyNot(Instant now) {
        if (!assignment.isAssigned()) {
            return "Your instructor has taken it back.";
        }
        if (!hasAttemptsLeft()) {
            return "You have used all your attempts.";
        }
        return assignment.conditions().isOver(now) ? "Its window has ended." : "It is not open yet.";
    }

    /** The form of an attempt on it. */
    FormWish wish() {
        return assignment.work().match(new Work.Cases<>() {
            @Override
            public FormWish mockExam(Work.MockExam work) {
                return new FormWish.Exam(work.blueprint());
            }

            @Override
            public FormWish practiceSet(Work.PracticeSet work) {
                return new FormWish.Fixed(work.blueprint(), work.items());
            }

            @Override
            public FormWish targeted(Work.Targeted work) {
                return new FormWish.Fixed(
                        work.blueprint(),
                        part.plan().orElseThrow().items(),
                        goal().isPresent());
            }
        });
    }

    private Optional<PrecisionGoal> goal() {
        return assignment.work() instanceof Work.Targeted targeted
                        && targeted.goal().extent() instanceof Extent.Precision precision
                        && precision.stops()
                ? Optional.of(new PrecisionGoal(precision.domain(), precision.points()))
                : Optional.empty();
    }

    /**
     * The terms of an attempt on it.
     *
     * @param given the exam, whose blueprint sets the time of a mock exam
     */
    Terms terms(Exam given) {
        Conditions conditions = assignment.conditions();
        boolean exam = assignment.work() instanceof Work.MockExam;
        Terms terms = new Terms(
                exam ? AttemptKind.EXAM : AttemptKind.SET,
                exam
                        ? Optional.of(given
                                .blueprint(assignment.work().blueprint())
                                .orElseThrow()
                                .timeLimit())
                        : conditions.time(),
                Allowance.NONE,
                Optional.empty(),
                conditions.closes(),
                conditions.review(),
                exam ? Terms.Feedback.AT_THE_END : conditions.feedback(),
                Optional.of(assignment.id().toString()),
                goal());
        return part
                .extraTime()
                .filter(more -> terms.time().isPresent())
                .map(more -> terms.with(
                        more, new Authority(assignment.changedBy().toString(), "accommodation in an assignment")))
                .orElse(terms);
    }
}
