package org.thetaprep.runner.analysis;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.thetaprep.runner.account.LearnerId;
import org.thetaprep.runner.attempt.AttemptId;
import org.thetaprep.runner.attempt.AttemptKind;

/**
 * What a closed attempt says of its items.
 *
 * @param attempt the attempt
 * @param revision how many events it had then; another number means that the sheet is out of date
 * @param learner whose it is
 * @param packRevision the revision of the pack that it was given from
 * @param kind what it was for
 * @param assigned whether an instructor gave it
 * @param closedAt when it was closed
 * @param ability the learner's by this attempt alone, in logits
 * @param answers one for each place, in the form's order
 */
public record AnswerSheet(
        AttemptId attempt,
        long revision,
        LearnerId learner,
        String packRevision,
        AttemptKind kind,
        boolean assigned,
        Instant closedAt,
        double ability,
        List<Answer> answers) {

    public AnswerSheet {
        Objects.requireNonNull(attempt, "attempt");
        Objects.requireNonNull(learner, "learner");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(closedAt, "closedAt");
        if (!Double.isFinite(ability)) {
            throw new IllegalArgumentException("ability must be finite, but is " + ability);
        }
        answers = List.copyOf(answers);
    }

    /**
     * What became of one item.
     *
     * @param item its id
     * @param scored whether it counted
     * @param seen whether the learner was there
     * @param answered whether a response was given
     * @param right whether the response has full credit
     * @param millis how long it was in view, in milliseconds
     * @param chosen the ids of the options chosen; empty where the item has none
     */
    public record Answer(
            String item,
            boolean scored,
            boolean seen,
            boolean answered,
            boolean right,
            long millis,
            List<String> chosen) {

        public Answer {
            Objects.requireNonNull(item, "item");
            chosen = List.copyOf(chosen);
        }

        /** Whether the learner came to it. */
        boolean reached() {
            return seen || answered;
        }
    }

    /** The answers of those items that the learner came to. */
    List<Answer> reached() {
        return answers.stream().filter(Answer::reached).toList();
    }
}
