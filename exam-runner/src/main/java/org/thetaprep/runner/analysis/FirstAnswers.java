package org.thetaprep.runner.analysis;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.thetaprep.runner.account.LearnerId;
import org.thetaprep.runner.attempt.AttemptId;

/** Each learner's first answer to one item. */
final class FirstAnswers {

    /**
     * One learner's first answer.
     *
     * @param answer the answer
     * @param ability the learner's, in logits
     * @param closedAt when its attempt was closed
     * @param attempt its attempt
     */
    record Given(AnswerSheet.Answer answer, double ability, Instant closedAt, AttemptId attempt) {}

    private final String item;
    private final Predicate<String> counts;
    private final List<Given> given = new ArrayList<>();
    private Optional<LearnerId> last = Optional.empty();

    /**
     * @param item the id of the item
     * @param counts whether answers that were given from a revision of the pack count
     */
    FirstAnswers(String item, Predicate<String> counts) {
        this.item = item;
        this.counts = counts;
    }

    /** Looks at a sheet; those of a learner come one after another, the earliest first. */
    void add(AnswerSheet sheet) {
        if (last.filter(sheet.learner()::equals).isPresent()) {
            return;
        }
        sheet.answers().stream()
                .filter(answer -> answer.item().equals(item) && answer.reached())
                .filter(answer -> counts.test(sheet.packRevision()))
                .findFirst()
                .ifPresent(answer -> {
                    last = Optional.of(sheet.learner());
                    given.add(new Given(answer, sheet.ability(), sheet.closedAt(), sheet.attempt()));
                });
    }

    List<Given> given() {
        return given;
    }
}
