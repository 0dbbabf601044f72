package org.thetaprep.runner.report;

import java.time.Instant;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.thetaprep.report.Misconception;
import org.thetaprep.report.Trend;
import org.thetaprep.runner.attempt.AttemptKind;
import org.thetaprep.scoring.prior.ExpectedResponse;
import org.thetaprep.scoring.readiness.ReadinessModel;

/**
 * A closed attempt with all that its report needs: neither database nor pack has to be there.
 *
 * @param id the attempt
 * @param learner a name for the learner that is the same in all of their attempts
 * @param learnerName what the learner is called, if the export names them
 * @param kind what it was for
 * @param number the learner's how-manieth, from 1
 * @param startedAt when it began
 * @param closedAt when it was closed
 * @param exam the exam and its blueprint
 * @param items its items in the form's order
 * @param misconceptions those that its items offer, by id
 * @param earlier the learner's earlier mock exams: the first, and the latest as far as a trend shows them; the oldest
 *     first
 * @param leftOut how many lie between the first of them and the second
 */
public record ExportedAttempt(
        String id,
        String learner,
        Optional<String> learnerName,
        AttemptKind kind,
        int number,
        Instant startedAt,
        Instant closedAt,
        ExportedExam exam,
        List<ExportedItem> items,
        Map<String, Misconception> misconceptions,
        List<EarlierAttempt> earlier,
        int leftOut) {

    private static final int SHORT = 8;

    public ExportedAttempt {
        if (id.length() < SHORT || learner.length() < SHORT) {
            throw new IllegalArgumentException(
                    "ids of attempt and learner must have at least " + SHORT + " characters, but are '" + id + "' and '"
                            + learner + "'");
        }
        Objects.requireNonNull(learnerName, "learnerName");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(exam, "exam");
        if (closedAt.isBefore(startedAt)) {
            throw new IllegalArgumentException("closedAt " + closedAt + " must not be before startedAt " + startedAt);
        }
        items = List.copyOf(items);
        misconceptions = Collections.unmodifiableMap(new TreeMap<>(misconceptions));
        earlier = List.copyOf(earlier);
        if (earlier.size() >= Trend.SHOWN) {
            throw new IllegalArgumentException("earlier must have at most " + (Trend.SHOWN - 1)
                    + " attempts, as many as a trend shows, but has " + earlier.size());
        }
        for (ExportedItem item : items) {
            if (exam.place(item.review().domain()) < 0) {
                throw new IllegalArgumentException("domain " + item.review().domain() + " of item "
                        + item.review().itemId() + " must be one of the exam");
            }
            Set<String> unknown = new HashSet<>(item.offered());
            unknown.removeAll(misconceptions.keySet());
            if (!unknown.isEmpty()) {
                throw new IllegalArgumentException(
                        "misconceptions " + unknown + " of item " + item.review().itemId() + " must be explained");
            }
        }
    }

    /** Its scored items. */
    List<ExportedItem> scored() {
        return items.stream().filter(ExportedItem::scored).toList();
    }

    /** Whether there are answers enough for a score. */
    boolean isMeasured() {
        return items.stream().filter(ExportedItem::tells).count() >= ReadinessModel.MINIMUM_RESPONSES;
    }

    /** Whether as many scored items are right as are expected, on this form, of someone at the cut. */
    boolean isPassed() {
        List<ExportedItem> scored = scored();
        double cut = exam.scale().cutAbility();
        double mark = scored.stream()
                .mapToDouble(item -> ExpectedResponse.of(item.prior()).correct(cut))
                .sum();
        return !scored.isEmpty()
                && scored.stream().filter(ExportedItem::right).count() >= mark;
    }

    /** How many items have a response. */
    int answered() {
        return (int) items.stream().filter(ExportedItem::answered).count();
    }

    /** The learner's name, or the beginning of their id where the export does not name them. */
    public String shownName() {
        return learnerName.orElseGet(() -> learner.substring(0, SHORT));
    }

    /** The beginning of its id. */
    String shortId() {
        return id.substring(0, SHORT);
    }

    /** The same without the learner's name. */
    public ExportedAttempt unnamed() {
        return new ExportedAttempt(
                id, learner, Optional.empty(), kind, number, startedAt, closedAt, exam, items, misconceptions, earlier,
                leftOut);
    }
}
