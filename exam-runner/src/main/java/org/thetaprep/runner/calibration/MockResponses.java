package org.thetaprep.runner.calibration;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.thetaprep.runner.account.LearnerId;
import org.thetaprep.scoring.calibration.ResponseMatrix;

/** The first answers of learners to items of mock exams, as a calibration takes them. */
final class MockResponses {

    private final Map<LearnerId, Map<String, Byte>> answers = new HashMap<>();
    private final List<Answer> inOrder = new ArrayList<>();

    /**
     * A learner's first answer to an item.
     *
     * @param learner whose it is
     * @param item the item
     * @param right whether it has full credit
     */
    record Answer(LearnerId learner, String item, boolean right) {}

    /**
     * Adds an answer.
     *
     * @param learner whose it is
     * @param item the item
     * @param right whether it has full credit
     */
    void add(LearnerId learner, String item, boolean right) {
        Byte before = answers.computeIfAbsent(learner, known -> new HashMap<>())
                .putIfAbsent(item, (byte) (right ? 1 : 0));
        if (before == null) {
            inOrder.add(new Answer(learner, item, right));
        }
    }

    /** All of them in the order in which they were added. */
    List<Answer> inOrder() {
        return List.copyOf(inOrder);
    }

    /** How many learners there are. */
    int learners() {
        return answers.size();
    }

    /** Number of answers and of right ones, by item. */
    private Map<String, int[]> counts() {
        Map<String, int[]> counts = new TreeMap<>();
        answers.values().forEach(own -> own.forEach((item, right) -> {
            int[] count = counts.computeIfAbsent(item, known -> new int[2]);
            count[0]++;
            count[1] += right;
        }));
        return counts;
    }

    /** The items that have enough answers, of which some are right and some wrong. */
    List<String> items(int least) {
        return counts().entrySet().stream()
                .filter(entry -> entry.getValue()[0] >= least
                        && entry.getValue()[1] > 0
                        && entry.getValue()[1] < entry.getValue()[0])
                .map(Map.Entry::getKey)
                .toList();
    }

    /** How many items there are at all. */
    int all() {
        return counts().size();
    }

    /** The answers to some items; nothing if nobody answered one of them. */
    Optional<ResponseMatrix> matrix(List<String> items) {
        List<byte[]> rows = new ArrayList<>();
        for (Map<String, Byte> own : new TreeMap<>(byName()).values()) {
            byte[] row = new byte[items.size()];
            boolean any = false;
            for (int j = 0; j < row.length; j++) {
                row[j] = own.getOrDefault(items.get(j), ResponseMatrix.MISSING);
                any |= row[j] != ResponseMatrix.MISSING;
            }
            if (any) {
                rows.add(row);
            }
        }
        return rows.isEmpty() || items.isEmpty()
                ? Optional.empty()
                : Optional.of(ResponseMatrix.of(items, rows.toArray(byte[][]::new)));
    }

    private Map<String, Map<String, Byte>> byName() {
        Map<String, Map<String, Byte>> named = new HashMap<>();
        answers.forEach((learner, own) -> named.put(learner.toString(), own));
        return named;
    }
}
