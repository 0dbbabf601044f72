package org.thetaprep.runner.calibration;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.thetaprep.runner.account.LearnerId;
import org.thetaprep.runner.analysis.ItemAnalysisService;
import org.thetaprep.scoring.calibration.ResponseMatrix;

/** The first answers of learners to items of mock exams, as a calibration takes them. */
public final class MockResponses {

    private final Map<LearnerId, Map<String, Byte>> answers = new HashMap<>();
    private final List<Answer> inOrder = new ArrayList<>();

    /**
     * A learner's first answer to an item.
     *
     * @param learner whose it is
     * @param item the item
     * @param right whether it has full credit
     * @param time how long the item was in view; zero if that is not known
     */
    record Answer(LearnerId learner, String item, boolean right, Duration time) {}

    /** All answers of mock exams to items of the bank in force. */
    public static MockResponses of(ItemAnalysisService analysis) {
        MockResponses responses = new MockResponses();
        analysis.mockAnswers(responses::add);
        return responses;
    }

    /** Who has answered. */
    public Set<LearnerId> who() {
        return Set.copyOf(answers.keySet());
    }

    /** The answers of some of the learners. */
    public MockResponses of(Set<LearnerId> some) {
        MockResponses theirs = new MockResponses();
        inOrder.stream()
                .filter(answer -> some.contains(answer.learner()))
                .forEach(answer -> theirs.add(answer.learner(), answer.item(), answer.right(), answer.time()));
        return theirs;
    }

    /**
     * Adds an answer.
     *
     * @param learner whose it is
     * @param item the item
     * @param right whether it has full credit
     * @param time how long the item was in view; zero if that is not known
     */
    void add(LearnerId learner, String item, boolean right, Duration time) {
        Byte before = answers.computeIfAbsent(learner, known -> new HashMap<>())
                .putIfAbsent(item, (byte) (right ? 1 : 0));
        if (before == null) {
            inOrder.add(new Answer(learner, item, right, time));
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
    public List<String> items(int least) {
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
        return matrix(items, Map.of());
    }

    /**
     * The answers to some items of learners of groups.
     *
     * @param items the items
     * @param groups the number of each learner's group, from 0; 0 for whoever is not there
     * @return nothing if nobody of one of the groups answered one of the items
     */
    public Optional<ResponseMatrix> matrix(List<String> items, Map<LearnerId, Integer> groups) {
        List<byte[]> rows = new ArrayList<>();
        List<Integer> groupOf = new ArrayList<>();
        for (LearnerId learner : inOrderOfName()) {
            Map<String, Byte> own = answers.get(learner);
            byte[] row = new byte[items.size()];
            boolean any = false;
            for (int j = 0; j < row.length; j++) {
                row[j] = own.getOrDefault(items.get(j), ResponseMatrix.MISSING);
                any |= row[j] != ResponseMatrix.MISSING;
            }
            if (any) {
                rows.add(row);
                groupOf.add(groups.getOrDefault(learner, 0));
            }
        }
        return rows.isEmpty() || items.isEmpty() || !groupOf.containsAll(groups.values())
                ? Optional.empty()
                : Optional.of(ResponseMatrix.ofGroups(
                        items,
                        rows.toArray(byte[][]::new),
                        groupOf.stream().mapToInt(Integer::intValue).toArray()));
    }

    private List<LearnerId> inOrderOfName() {
        return answers.keySet().stream()
                .sorted(Comparator.comparing(LearnerId::toString))
                .toList();
    }
}
