package org.thetaprep.runner.calibration;

import java.util.List;
import org.thetaprep.scoring.table.TableProblem;

/** A file of parameters that cannot be used; nothing of it was taken in. */
public final class UnfitFile extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<TableProblem> problems;

    UnfitFile(List<TableProblem> problems) {
        super(problems.get(0).toString());
        this.problems = List.copyOf(problems);
    }

    /** What is wrong, each with row and column. */
    public List<TableProblem> problems() {
        return problems;
    }
}
