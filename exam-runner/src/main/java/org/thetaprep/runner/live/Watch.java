package org.thetaprep.runner.live;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.thetaprep.runner.account.Learner;
import org.thetaprep.runner.account.LearnerId;
import org.thetaprep.runner.attempt.AttemptHeader;

/**
 * Who is looked at and who looks: the people of a cohort.
 *
 * @param learners in the order of names
 * @param instructors who teach it
 */
public record Watch(List<Learner> learners, List<Learner> instructors) {

    public Watch {
        learners = List.copyOf(learners);
        instructors = List.copyOf(instructors);
    }

    /** Whether an attempt is a learner's of the cohort. */
    public boolean holds(AttemptHeader attempt) {
        return learner(attempt.learner()).isPresent();
    }

    /** A learner of the cohort. */
    public Optional<Learner> learner(LearnerId id) {
        return learners.stream().filter(learner -> learner.id().equals(id)).findFirst();
    }

    /** Whether someone teaches the cohort. */
    public boolean isTaughtBy(LearnerId id) {
        return instructors.stream().anyMatch(instructor -> instructor.id().equals(id));
    }

    /** What people are called, by the text of their ids. */
    Map<String, String> names() {
        return Stream.concat(learners.stream(), instructors.stream())
                .distinct()
                .collect(Collectors.toMap(
                        person -> person.id().toString(), Learner::displayName, (first, second) -> first));
    }

    /** Their places in the order of names. */
    Map<LearnerId, Integer> order() {
        Map<LearnerId, Integer> order = new HashMap<>();
        learners.forEach(learner -> order.put(learner.id(), order.size()));
        return order;
    }

    Function<String, String> naming() {
        Map<String, String> names = names();
        return by -> names.getOrDefault(by, "someone else");
    }
}
