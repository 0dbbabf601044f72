package org.thetaprep.scoring.assembly;

import java.util.random.RandomGenerator;

/** Solves both kinds of problem. A solver may be shared between threads. */
public interface FormSolver {

    /** The form of highest value. */
    Solution select(SelectionProblem problem);

    /**
     * Forms nearest to the target.
     *
     * @param problem what is wanted
     * @param random source of randomness of the search
     */
    Solution assemble(AssemblyProblem problem, RandomGenerator random);
}
