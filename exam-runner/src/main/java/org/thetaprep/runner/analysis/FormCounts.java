package org.thetaprep.runner.analysis;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.thetaprep.runner.account.LearnerId;

/**
 * Finds the forms, each the set of its scored items, that enough learners took. The first pass over the sheets keeps a
 * number of each form and how often it was met, 48 bytes at most; only of forms met often enough the second keeps more.
 */
final class FormCounts {

    private static final long BASIS = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;

    private final Set<Long> ofLearner = new HashSet<>();
    private Optional<LearnerId> learner = Optional.empty();
    private long[] forms = new long[1024];
    private int[] counts = new int[1024];
    private int size;

    /** Adds a sheet; those of a learner come one after another. */
    void add(AnswerSheet sheet) {
        long form = number(sheet);
        if (isFirst(sheet.learner(), form)) {
            count(form);
        }
    }

    /**
     * The statistics of forms that were taken often enough, the form most taken first.
     *
     * @param sheets the same sheets again
     * @param minimum how many learners a form needs
     */
    List<FormStatistics> statistics(SheetSource sheets, int minimum) {
        if (Arrays.stream(counts).noneMatch(count -> count >= minimum)) {
            return List.of();
        }
        Map<Set<String>, FormSums> taken = new HashMap<>();
        learner = Optional.empty();
        sheets.each(sheet -> {
            long form = number(sheet);
            if (isFirst(sheet.learner(), form) && counts[slot(form)] >= minimum) {
                taken.computeIfAbsent(FormSums.scored(sheet), set -> new FormSums()).add(sheet);
            }
        });
        List<FormStatistics> all = new ArrayList<>();
        taken.forEach((scored, sums) -> {
            if (sums.learners() >= minimum) {
                sums.statistics(scored.size()).ifPresent(all::add);
            }
        });
        all.sort(Comparator.comparing(FormStatistics::learners).reversed().thenComparing(FormStatistics::mean));
        return all;
    }

    /** Whether it is the learner's first sheet of a form. */
    private boolean isFirst(LearnerId whose, long form) {
        if (learner.filter(whose::equals).isEmpty()) {
            learner = Optional.of(whose);
            ofLearner.clear();
        }
        return ofLearner.add(form);
    }

    /** A number of the set of scored items: the sum of theirs by FNV-1a, mixed. */
    private static long number(AnswerSheet sheet) {
        long sum = 1;
        for (AnswerSheet.Answer answer : sheet.answers()) {
            if (answer.scored()) {
                sum += number(answer.item());
            }
        }
        return sum == 0 ? 1 : sum;
    }

    private static long number(String item) {
        long hash = BASIS;
        for (byte one : item.getBytes(StandardCharsets.UTF_8)) {
            hash = (hash ^ (one & 0xff)) * PRIME;
        }
        hash = (hash ^ hash >>> 33) * 0xff51afd7ed558ccdL;
        return hash ^ hash >>> 33;
    }

    private void count(long form) {
        int at = slot(form);
        if (forms[at] == 0) {
            forms[at] = form;
            size++;
        }
        counts[at]++;
        if (2 * size > forms.length) {
            grow();
        }
    }

    private void grow() {
        long[] known = forms;
        int[] often = counts;
        forms = new long[2 * known.length];
        counts = new int[2 * known.length];
        for (int i = 0; i < known.length; i++) {
            if (known[i] != 0) {
                int at = slot(known[i]);
                forms[at] = known[i];
                counts[at] = often[i];
            }
        }
    }

    private int slot(long form) {
        int at = (int) (form ^ form >>> 32) & forms.length - 1;
        while (forms[at] != 0 && forms[at] != form) {
            at = at + 1 & forms.length - 1;
        }
        return at;
    }
}
