package org.thetaprep.runner.analysis;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** What the answers of those who took a form add up to, each learner counted once. */
final class FormSums {

    private final Map<String, Integer> rights = new TreeMap<>();
    private int learners;
    private double sum;
    private double squares;

    /** The ids of the scored items of a sheet. */
    static Set<String> scored(AnswerSheet sheet) {
        Set<String> scored = new HashSet<>();
        sheet.answers().stream().filter(AnswerSheet.Answer::scored).forEach(answer -> scored.add(answer.item()));
        return scored;
    }

    void add(AnswerSheet sheet) {
        learners++;
        int right = 0;
        for (AnswerSheet.Answer answer : sheet.answers()) {
            if (answer.scored() && answer.right()) {
                right++;
                rights.merge(answer.item(), 1, Integer::sum);
            }
        }
        sum += right;
        squares += (double) right * right;
    }

    int learners() {
        return learners;
    }

    /** The statistics of a form of so many items, where they can be told. */
    Optional<FormStatistics> statistics(int items) {
        return FormStatistics.of(items, learners, sum, squares, rights.values());
    }
}
