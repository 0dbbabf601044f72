package org.thetaprep.runner.analysis;

import java.util.function.Consumer;

/** Answer sheets that can be gone through, one learner's after another's, each learner's earliest first. */
@FunctionalInterface
interface SheetSource {

    /** Hands out every sheet; each time the same ones. */
    void each(Consumer<AnswerSheet> taker);
}
