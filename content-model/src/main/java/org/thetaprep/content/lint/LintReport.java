package org.thetaprep.content.lint;

import java.util.List;
import java.util.Objects;
import org.thetaprep.content.problem.Problem;

/**
 * What the linter says of a pack.
 *
 * @param problems what was found, in the order of file, line and column; what is about the bank as
 *     a whole stands at the beginning of the exam's file
 * @param figures what the bank is made of
 */
public record LintReport(List<Problem> problems, Figures figures) {

    /** Copies the list. */
    public LintReport {
        problems = List.copyOf(problems);
        Objects.requireNonNull(figures, "figures");
    }

    /** The number of errors. */
    public int errors() {
        return (int) problems.stream().filter(Problem::isError).count();
    }

    /** The number of warnings. */
    public int warnings() {
        return problems.size() - errors();
    }
}
