package org.thetaprep.content.lint;

import java.util.Comparator;
import java.util.Objects;
import org.thetaprep.content.contract.Require;
import org.thetaprep.content.problem.Problem;

/**
 * A warning that stays, because the pack says why.
 *
 * @param problem the warning
 * @param reason why it may stay
 */
public record AcceptedProblem(Problem problem, String reason) implements Comparable<AcceptedProblem> {

    private static final Comparator<AcceptedProblem> ORDER =
            Comparator.comparing(AcceptedProblem::problem).thenComparing(AcceptedProblem::reason);

    /** Refuses errors, which nothing excuses, and blank reasons. */
    public AcceptedProblem {
        Objects.requireNonNull(problem, "problem");
        Require.that(!problem.isError(), "an error cannot be accepted: " + problem);
        Require.text("reason", reason);
    }

    /** Orders by the place of the warning. */
    @Override
    public int compareTo(AcceptedProblem other) {
        return ORDER.compare(this, other);
    }

    /** Two lines for a terminal: the warning, and why it may stay. */
    @Override
    public String toString() {
        return problem + "\n  accepted: " + reason;
    }
}
