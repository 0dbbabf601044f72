package org.thetaprep.runner.knowledge;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.thetaprep.content.item.ItemId;

/**
 * Answers that a learner gave at about the same time.
 *
 * @param name what the learner knows it by, for instance "Mock exam 2"
 * @param path where the learner finds it
 * @param conditions under which conditions
 * @param at when it ended
 * @param answers the answers that tell of ability, in the order in which they were given
 * @param pretest the answers to items that were given to learn of the items, and count for nothing
 * @param parameters the version of item parameters that it was measured with; 0 for authors' judgement
 * @param shown all items that were shown, those that tell nothing included
 */
public record Occasion(
        String name,
        String path,
        Conditions conditions,
        Instant at,
        List<GivenAnswer> answers,
        List<GivenAnswer> pretest,
        int parameters,
        Set<ItemId> shown) {

    /** What an answer was given under, which decides how much it tells. */
    public enum Conditions {
        /** No feedback until the end. */
        EXAM,
        /** Feedback after each item. */
        PRACTICE
    }

    public Occasion {
        Objects.requireNonNull(conditions, "conditions");
        Objects.requireNonNull(at, "at");
        answers = List.copyOf(answers);
        pretest = List.copyOf(pretest);
        shown = Set.copyOf(shown);
    }

    /** Its answers, those that count for nothing last. */
    List<PastAnswer> past() {
        return Stream.concat(answers.stream(), pretest.stream())
                .map(answer -> new PastAnswer(at, answer))
                .toList();
    }
}
