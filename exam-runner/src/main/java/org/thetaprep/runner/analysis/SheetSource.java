package org.thetaprep.runner.analysis;

import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;

/** Answer sheets that can be gone through, one learner's after another's, each learner's earliest first. */
@FunctionalInterface
interface SheetSource {

    /** Hands out every sheet; each time the same ones. */
    void each(Consumer<AnswerSheet> taker);

    /** Sheets that are in memory, the earliest first. */
    static SheetSource of(List<AnswerSheet> sheets) {
        List<AnswerSheet> byLearner = sheets.stream()
                .sorted(Comparator.comparing(sheet -> sheet.learner().toString()))
                .toList();
        return byLearner::forEach;
    }
}
