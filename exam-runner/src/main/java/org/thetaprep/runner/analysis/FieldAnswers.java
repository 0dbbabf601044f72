package org.thetaprep.runner.analysis;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import org.thetaprep.runner.account.LearnerId;
import org.thetaprep.runner.attempt.AttemptKind;

/**
 * What the answers to each item add up to: each learner's first, and how many mock exams that nobody assigned had the item
 * on their form. It is as large as the bank, however many answers there are.
 */
final class FieldAnswers {

    private final BiPredicate<String, String> counts;
    private final Map<String, OfItem> items = new HashMap<>();
    private final Set<String> metByLearner = new HashSet<>();
    private Optional<LearnerId> learner = Optional.empty();
    private int learners;
    private int mockExams;
    private int unassigned;

    /** What there is of one item. */
    static final class OfItem {

        private final RestSums rest = new RestSums();
        private final RestSums.Part right = new RestSums.Part();
        private final Map<String, RestSums.Part> chosen = new HashMap<>();
        private final SortedMap<Integer, Integer> seconds = new TreeMap<>();
        private int given;
        private int omitted;
        private int unassigned;

        private void add(AnswerSheet.Answer answer, double share) {
            given++;
            omitted += answer.answered() ? 0 : 1;
            rest.add(share);
            if (answer.right()) {
                right.add(share);
            }
            answer.chosen().stream()
                    .distinct()
                    .forEach(option -> chosen.computeIfAbsent(option, id -> new RestSums.Part())
                            .add(share));
            seconds.merge(TimesInView.seconds(answer.millis()), 1, Integer::sum);
        }

        /** How many learners came to it. */
        int given() {
            return given;
        }

        /** How many of them left it open. */
        int omitted() {
            return omitted;
        }

        /** How they do in the rest of their scored items. */
        RestSums rest() {
            return rest;
        }

        /** Those who have it right. */
        RestSums.Part right() {
            return right;
        }

        /** Those who chose an option. */
        RestSums.Part chosen(String option) {
            return chosen.getOrDefault(option, new RestSums.Part());
        }

        /** How many had it in view for so many seconds. */
        SortedMap<Integer, Integer> seconds() {
            return seconds;
        }

        /** How many mock exams that nobody assigned had it. */
        int unassigned() {
            return unassigned;
        }
    }

    /** @param counts whether answers to an item that was given from a revision of the pack count */
    FieldAnswers(BiPredicate<String, String> counts) {
        this.counts = counts;
    }

    /** Adds a sheet; those of a learner come one after another, the earliest first. */
    void add(AnswerSheet sheet) {
        if (learner.filter(sheet.learner()::equals).isEmpty()) {
            learner = Optional.of(sheet.learner());
            learners++;
            metByLearner.clear();
        }
        boolean isExam = sheet.kind() == AttemptKind.EXAM;
        boolean exposes = isExam && !sheet.assigned();
        mockExams += isExam ? 1 : 0;
        unassigned += exposes ? 1 : 0;
        List<AnswerSheet.Answer> reached = sheet.reached();
        int scored = (int) reached.stream().filter(AnswerSheet.Answer::scored).count();
        int right = (int)
                reached.stream().filter(answer -> answer.scored() && answer.right()).count();
        for (AnswerSheet.Answer answer : sheet.answers()) {
            if (counts.test(answer.item(), sheet.packRevision())) {
                OfItem item = items.computeIfAbsent(answer.item(), id -> new OfItem());
                item.unassigned += exposes ? 1 : 0;
                if (answer.reached() && metByLearner.add(answer.item())) {
                    int others = scored - (answer.scored() ? 1 : 0);
                    int rest = right - (answer.scored() && answer.right() ? 1 : 0);
                    item.add(answer, others == 0 ? Double.NaN : (double) rest / others);
                }
            }
        }
    }

    /** By the id of the item. */
    Map<String, OfItem> items() {
        return items;
    }

    /** How many learners there are. */
    int learners() {
        return learners;
    }

    /** How many mock exams there are. */
    int mockExams() {
        return mockExams;
    }

    /** How many of them nobody assigned: only those expose an item by chance. */
    int unassigned() {
        return unassigned;
    }
}
