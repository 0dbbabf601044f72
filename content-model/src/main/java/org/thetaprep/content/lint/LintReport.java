package org.thetaprep.content.lint;

import java.util.List;
import java.util.Objects;
import org.thetaprep.content.problem.Problem;

/**
 * What the linter says of a pack.
 *
 * @param problems what was found and is open, in the order of file, line and column; what is about
 *     the bank as a whole stands at the beginning of the exam's file
 * @param accepted the warnings that the pack accepts, in the same order
 * @param figures what the bank is made of
 */
public record LintReport(List<Problem> problems, List<AcceptedProblem> accepted, Figures figures) {

    /** Copies the lists. */
    public LintReport {
        problems = List.copyOf(problems);
        accepted = List.copyOf(accepted);
        Objects.requireNonNull(figures, "figures");
    }

    /** The number of errors. */
    public int errors() {
        return (int) problems.stream().filter(Problem::isError).count();
    }

    /** The number of open warnings. */
    public int warnings() {
        return problems.size() - errors();
    }
}
