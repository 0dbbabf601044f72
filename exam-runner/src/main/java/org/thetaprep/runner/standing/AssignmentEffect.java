package org.thetaprep.runner.standing;

import java.util.List;
import java.util.Optional;
import org.thetaprep.report.BeforeAfter;
import org.thetaprep.runner.account.Learner;

/**
 * What became of learners after an assignment: each learner's exam before they began it, and the next after they were done.
 *
 * @param learners those who have it, in the order of names
 * @param cohort means over learners
 * @param behind of how many learners newer exams are measured in the next seconds
 */
public record AssignmentEffect(List<LearnerEffect> learners, List<Mean> cohort, int behind) {

    public AssignmentEffect {
        learners = List.copyOf(learners);
        cohort = List.copyOf(cohort);
    }

    /** Whether there is anything to compare of a learner. */
    public enum State {
        /** They have not handed it in. */
        NOT_DONE,
        /** They took no exam before they began it. */
        NO_EXAM_BEFORE,
        /** They took no exam since. */
        NO_EXAM_AFTER,
        /** There are two exams. */
        MEASURED
    }

    /**
     * A learner.
     *
     * @param learner who
     * @param state whether there is anything to compare
     * @param before the exam before; nothing unless there are two
     * @param after the exam after; nothing unless there are two
     * @param scores the score over all domains, then each domain that the learner's items were aimed at
     */
    public record LearnerEffect(
            Learner learner,
            State state,
            Optional<Standing.ExamResult> before,
            Optional<Standing.ExamResult> after,
            List<ScoreChange> scores) {

        public LearnerEffect {
            scores = List.copyOf(scores);
        }

        /** The scores of the domains that the learner's items were aimed at. */
        List<ScoreChange> aimed() {
            return scores.subList(Math.min(1, scores.size()), scores.size());
        }
    }

    /**
     * A score in two exams.
     *
     * @param domain the number of the domain, 0 for all
     * @param before the score before
     * @param after the score after
     */
    public record ScoreChange(int domain, Figure before, Figure after) {

        /** The difference, where both rest on enough answers. */
        public Optional<Gain> gain() {
            return before.isKnown() && after.isKnown() ? Optional.of(Gain.between(before, after)) : Optional.empty();
        }
    }

    /**
     * A mean over learners.
     *
     * @param learners how many have the score in both exams
     * @param row the means; no scores where there are too few learners
     */
    public record Mean(int learners, BeforeAfter.Row row) {}
}
