package org.thetaprep.runner.analysis;

import java.util.Comparator;
import java.util.List;

/** Answer sheets as a test writes them, gone through as those in the database are. */
final class SheetsInMemory {

    private final SheetSource source;

    /** @param sheets the earliest first */
    SheetsInMemory(List<AnswerSheet> sheets) {
        List<AnswerSheet> byLearner = sheets.stream()
                .sorted(Comparator.comparing(sheet -> sheet.learner().toString()))
                .toList();
        this.source = byLearner::forEach;
    }

    /** What the answers add up to, all of which count. */
    FieldAnswers answers() {
        FieldAnswers answers = new FieldAnswers((item, revision) -> true);
        source.each(answers::add);
        return answers;
    }

    /** The statistics of forms that so many learners took, the form most taken first. */
    List<FormStatistics> forms(int minimum) {
        FormCounts counts = new FormCounts();
        source.each(counts::add);
        return counts.statistics(source, minimum);
    }
}
