package org.thetaprep.runner.cli;

import java.io.PrintWriter;
import java.util.List;
import org.thetaprep.content.problem.Problem;

/** The pack has errors, so that nothing can be started on it. */
final class UnreadablePack extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    UnreadablePack(List<Problem> problems) {
        super("the pack has " + problems.size() + " problems");
        this.problems = List.copyOf(problems);
    }

    void printTo(PrintWriter err) {
        problems.forEach(err::println);
        err.println("thetaprep: the pack has " + problems.size() + (problems.size() == 1 ? " problem" : " problems")
                + " and was not started");
        err.flush();
    }
}
