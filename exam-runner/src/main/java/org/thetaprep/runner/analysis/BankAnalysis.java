package org.thetaprep.runner.analysis;

import java.util.List;

/**
 * How the items of a bank do.
 *
 * @param minimum answers that a statement needs
 * @param items every item of the bank, in the pack's order
 * @param mockExams how many mock exams there are
 * @param learners how many learners there are
 * @param forms forms that enough learners took, the form most taken first
 */
public record BankAnalysis(
        int minimum, List<AnalysedItem> items, int mockExams, int learners, List<FormStatistics> forms) {

    public BankAnalysis {
        items = List.copyOf(items);
        forms = List.copyOf(forms);
    }

    /** Whether there are answers enough to say something of an item. */
    public boolean isTold(AnalysedItem item) {
        return item.answers() >= minimum;
    }
}
