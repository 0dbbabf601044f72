package org.thetaprep.runner.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import org.thetaprep.runner.attempt.AttemptKind;
import org.thetaprep.scoring.ability.ResponsePattern;
import org.thetaprep.scoring.prior.ItemPrior;
import org.thetaprep.scoring.table.LabelTable;
import org.thetaprep.scoring.table.ResponseTable;

/**
 * Gathers the answers of mock exams for a calibration that other installations take part in: who the people are, when they
 * were there and in which order they come is left out, and so is every item that too few people answered.
 *
 * <p>All items of a mock count, scored or not; the first answer of a person to an item counts, later ones do not, and
 * neither does practice. An item seen and left open is wrong; one never reached was not given.
 */
public final class ResponseTally {

    private final Map<String, Map<String, First>> answers = new HashMap<>();
    private final Map<String, LabelTable.Row> labels = new TreeMap<>();

    private record First(Instant at, byte answer) {}

    /**
     * What may be passed on.
     *
     * @param responses people are numbered in an order of chance
     * @param labels what authors judged of the items
     * @param itemsLeftOut how many items too few people answered
     */
    public record Shared(ResponseTable responses, LabelTable labels, int itemsLeftOut) {}

    /** Adds a closed attempt, in any order. */
    public void add(ExportedAttempt attempt) {
        if (attempt.kind() != AttemptKind.EXAM) {
            return;
        }
        Map<String, First> own = answers.computeIfAbsent(attempt.learner(), learner -> new HashMap<>());
        for (ExportedItem item : attempt.items()) {
            if (item.seen() || item.answered()) {
                First answer = new First(attempt.startedAt(), (byte) (item.right() ? 1 : 0));
                own.merge(item.review().itemId(), answer, (known, other) -> other.at().isBefore(known.at()) ? other : known);
                labels.putIfAbsent(
                        item.review().itemId(),
                        new LabelTable.Row(
                                item.difficulty().id(),
                                item.difficulty().logits(),
                                ItemPrior.JUDGED_DIFFICULTY_SD,
                                OptionalDouble.of(item.chanceLevel())));
            }
        }
    }

    /**
     * The answers without identities.
     *
     * @param least how many people must be there, and must have answered an item, at least 2
     * @param random decides in which order people come
     * @return nothing where fewer people were there, or no item was answered by as many
     */
    public Optional<Shared> shared(int least, RandomGenerator random) {
        if (least < 2) {
            throw new IllegalArgumentException("least must be at least 2, but is " + least);
        }
        Map<String, Integer> people = new TreeMap<>();
        answers.values().forEach(own -> own.keySet().forEach(item -> people.merge(item, 1, Integer::sum)));
        List<String> items = people.entrySet().stream()
                .filter(entry -> entry.getValue() >= least)
                .map(Map.Entry::getKey)
                .toList();
        List<byte[]> rows = new ArrayList<>();
        for (String learner : new TreeMap<>(answers).keySet()) {
            row(answers.get(learner), items).ifPresent(rows::add);
        }
        if (items.isEmpty() || rows.size() < least) {
            return Optional.empty();
        }
        for (int i = rows.size() - 1; i > 0; i--) {
            Collections.swap(rows, i, random.nextInt(i + 1));
        }
        List<String> numbers = new ArrayList<>();
        for (int i = 1; i <= rows.size(); i++) {
            numbers.add(String.valueOf(i));
        }
        Map<String, LabelTable.Row> judged = new TreeMap<>(labels);
        judged.keySet().retainAll(items);
        return Optional.of(new Shared(
                ResponseTable.of(numbers, items, rows), new LabelTable(judged), people.size() - items.size()));
    }

    private static Optional<byte[]> row(Map<String, First> own, List<String> items) {
        byte[] row = new byte[items.size()];
        boolean any = false;
        for (int j = 0; j < row.length; j++) {
            First answer = own.get(items.get(j));
            row[j] = answer == null ? ResponsePattern.MISSING : answer.answer();
            any |= answer != null;
        }
        return any ? Optional.of(row) : Optional.empty();
    }
}
