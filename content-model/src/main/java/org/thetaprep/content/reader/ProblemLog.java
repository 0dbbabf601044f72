package org.thetaprep.content.reader;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.thetaprep.content.problem.Location;
import org.thetaprep.content.problem.Problem;
import org.thetaprep.content.problem.Rule;

/** Gathers what is found while a pack is read; what is found twice is kept once. */
final class ProblemLog {

    private final Set<Problem> problems = new LinkedHashSet<>();
    private int errors;

    void add(ReadRule broken, Location at, String message) {
        add(broken, at, message, Optional.empty());
    }

    void add(ReadRule broken, Location at, String message, String found) {
        add(broken, at, message, Optional.of(found));
    }

    private void add(ReadRule broken, Location at, String message, Optional<String> found) {
        Rule rule = broken.rule();
        Problem problem = new Problem(rule.severity(), rule.id(), at, message, found);
        problems.add(problem);
        if (problem.isError()) {
            errors++;
        }
    }

    void addAll(ProblemLog other) {
        for (Problem problem : other.problems) {
            problems.add(problem);
        }
        errors += other.errors;
    }

    int errors() {
        return errors;
    }

    List<Problem> sorted() {
        return problems.stream().sorted().toList();
    }

    /**
     * Builds a value whose parts were all read without an error; should they still not fit together,
     * that is a problem at the given place.
     */
    <T> Optional<T> build(int errorsBefore, Location at, Supplier<T> constructor) {
        if (errors > errorsBefore) {
            return Optional.empty();
        }
        try {
            return Optional.of(constructor.get());
        } catch (IllegalArgumentException refused) {
            add(ReadRule.INVALID, at, refused.getMessage());
            return Optional.empty();
        }
    }
}
