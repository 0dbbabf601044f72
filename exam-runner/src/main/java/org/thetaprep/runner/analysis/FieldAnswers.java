package org.thetaprep.runner.analysis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;

/**
 * The answers to each item: each learner's first, and how many mock exams that nobody assigned had the item on their form.
 *
 * @param items by the id of the item
 * @param mockExams how many mock exams there are
 * @param unassigned how many of them nobody assigned: only those expose an item by chance
 */
record FieldAnswers(Map<String, OfItem> items, int mockExams, int unassigned) {

    /**
     * One learner's first answer.
     *
     * @param answer the answer
     * @param ability the learner's, in logits
     * @param rest the share of right answers in the rest of the learner's scored items; NaN if there are none
     */
    record Given(AnswerSheet.Answer answer, double ability, double rest) {}

    /** What there is of one item. */
    static final class OfItem {

        private final List<Given> given = new ArrayList<>();
        private int unassigned;

        List<Given> given() {
            return given;
        }

        int unassigned() {
            return unassigned;
        }
    }

    /**
     * Gathers answers.
     *
     * @param sheets the sheets, the earliest first
     * @param counts whether answers to an item that was given from a revision of the pack count
     */
    static FieldAnswers of(List<AnswerSheet> sheets, BiPredicate<String, String> counts) {
        Map<String, OfItem> items = new HashMap<>();
        Set<List<Object>> known = new HashSet<>();
        int exams = 0;
        int unassigned = 0;
        for (AnswerSheet sheet : sheets) {
            boolean isExam = sheet.kind() == org.thetaprep.runner.attempt.AttemptKind.EXAM;
            boolean exposes = isExam && !sheet.assigned();
            exams += isExam ? 1 : 0;
            unassigned += exposes ? 1 : 0;
            List<AnswerSheet.Answer> reached = sheet.reached();
            int scored = (int) reached.stream().filter(AnswerSheet.Answer::scored).count();
            int right = (int) reached.stream()
                    .filter(answer -> answer.scored() && answer.right())
                    .count();
            for (AnswerSheet.Answer answer : sheet.answers()) {
                if (counts.test(answer.item(), sheet.packRevision())) {
                    OfItem item = items.computeIfAbsent(answer.item(), id -> new OfItem());
                    item.unassigned += exposes ? 1 : 0;
                    if ((answer.seen() || answer.answered()) && known.add(List.of(sheet.learner(), answer.item()))) {
                        int others = scored - (answer.scored() ? 1 : 0);
                        int rest = right - (answer.scored() && answer.right() ? 1 : 0);
                        item.given.add(new Given(
                                answer, sheet.ability(), others == 0 ? Double.NaN : (double) rest / others));
                    }
                }
            }
        }
        return new FieldAnswers(items, exams, unassigned);
    }
}
