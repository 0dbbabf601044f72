package org.thetaprep.runner.fairness;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.IntStream;
import org.thetaprep.scoring.ability.GridExpectedAPosteriori;
import org.thetaprep.scoring.ability.ResponsePattern;
import org.thetaprep.scoring.calibration.CalibratedItem;
import org.thetaprep.scoring.calibration.Calibration;
import org.thetaprep.scoring.calibration.CalibrationModel;
import org.thetaprep.scoring.calibration.CalibrationPlan;
import org.thetaprep.scoring.calibration.ChancePrior;
import org.thetaprep.scoring.calibration.ResponseMatrix;
import org.thetaprep.scoring.calibration.SlopePrior;
import org.thetaprep.scoring.fairness.FairnessClass;
import org.thetaprep.scoring.fairness.FalseDiscoveryRate;
import org.thetaprep.scoring.fairness.LikelihoodRatio;
import org.thetaprep.scoring.fairness.MantelHaenszel;
import org.thetaprep.scoring.model.ResponseModel;

/**
 * Compares two groups item by item. Learners of a mock exam answer different items, so that they are matched by their
 * estimated abilities: Mantel and Haenszel's statistic over strata of ability (Zwick, Thayer &amp; Wingersky 1994), twice,
 * the second time without what the first found in the abilities (purification). Where it differs from 0 at the level of
 * 5 % the likelihood ratio gives a second opinion, with all other items as anchors.
 */
final class GroupComparison {

    /** What is asked of every calibration that the comparison makes. */
    static final CalibrationPlan PLAN = CalibrationPlan.of(CalibrationModel.THREE_PL)
            .withSlopePrior(new SlopePrior(0, 0.5))
            .withChancePrior(new ChancePrior.LogitNormal(-1.1, 0.5));

    private static final double LEVEL = 0.05;
    private static final int IN_A_STRATUM = 10;
    private static final int FEWEST_STRATA = 5;
    private static final int MOST_STRATA = 40;

    private final ResponseMatrix matrix;
    private final List<ResponseModel> models;
    private final long[][] answers;
    private final List<Integer> compared;

    private GroupComparison(ResponseMatrix matrix) {
        this.matrix = matrix;
        this.models = Calibration.fit(PLAN.withErrors(false), matrix, step -> {}).items().stream()
                .map(CalibratedItem::model)
                .toList();
        this.answers = new long[matrix.items().size()][2];
        for (int person = 0; person < matrix.persons(); person++) {
            for (int item = 0; item < answers.length; item++) {
                answers[item][matrix.group(person)] += matrix.answer(person, item) == ResponseMatrix.MISSING ? 0 : 1;
            }
        }
        this.compared = IntStream.range(0, answers.length)
                .filter(item -> Math.min(answers[item][0], answers[item][1]) >= ItemFairness.LEAST_ANSWERS)
                .boxed()
                .toList();
    }

    /**
     * Compares.
     *
     * @param matrix right and wrong answers of learners of two groups, 0 the reference and 1 the focal one, without
     *     problems by {@link #PLAN}
     * @return one for each item
     */
    static List<ItemFairness> of(ResponseMatrix matrix) {
        GroupComparison comparison = new GroupComparison(matrix);
        Map<Integer, ItemFairness.Difference> first = comparison.matched(Set.of());
        Map<Integer, ItemFairness.Difference> second = comparison.matched(flagged(first));
        Map<Integer, ItemFairness.SecondOpinion> opinions = comparison.opinions(second);
        List<ItemFairness> found = new ArrayList<>();
        for (int item = 0; item < comparison.answers.length; item++) {
            ItemFairness.SecondOpinion opinion = opinions.get(item);
            found.add(new ItemFairness(
                    matrix.items().get(item),
                    comparison.answers[item][1],
                    comparison.answers[item][0],
                    Optional.ofNullable(second.get(item)).map(one -> with(one, Optional.ofNullable(opinion)))));
        }
        return found;
    }

    private static ItemFairness.Difference with(
            ItemFairness.Difference one, Optional<ItemFairness.SecondOpinion> opinion) {
        return new ItemFairness.Difference(
                one.delta(), one.standardError(), one.p(), one.adjusted(), one.fairnessClass(), opinion);
    }

    private static Set<Integer> flagged(Map<Integer, ItemFairness.Difference> found) {
        Set<Integer> flagged = new HashSet<>();
        found.forEach((item, difference) -> {
            if (difference.isFlagged()) {
                flagged.add(item);
            }
        });
        return flagged;
    }

    /** The differences of all items that can be compared, with abilities by all items but some and the item itself. */
    private Map<Integer, ItemFairness.Difference> matched(Set<Integer> without) {
        double[] usual = abilities(without);
        Map<Integer, MantelHaenszel> statistics = new HashMap<>();
        for (int item : compared) {
            Set<Integer> others = new HashSet<>(without);
            boolean counts = !others.remove(item);
            MantelHaenszel.matched(matrix, item, strata(item, counts ? usual : abilities(others)))
                    .ifPresent(found -> statistics.put(item, found));
        }
        List<Integer> items = List.copyOf(statistics.keySet());
        double[] adjusted = FalseDiscoveryRate.adjusted(
                items.stream().mapToDouble(item -> statistics.get(item).p()).toArray());
        Map<Integer, ItemFairness.Difference> differences = new HashMap<>();
        for (int i = 0; i < adjusted.length; i++) {
            MantelHaenszel found = statistics.get(items.get(i));
            FairnessClass fairnessClass = found.fairnessClass();
            differences.put(
                    items.get(i),
                    new ItemFairness.Difference(
                            found.delta(),
                            found.standardError(),
                            found.p(),
                            adjusted[i],
                            fairnessClass,
                            Optional.empty()));
        }
        return differences;
    }

    private double[] abilities(Set<Integer> without) {
        GridExpectedAPosteriori estimator = GridExpectedAPosteriori.standard();
        double[] abilities = new double[matrix.persons()];
        for (int i = 0; i < abilities.length; i++) {
            int person = i;
            int[] answered = IntStream.range(0, answers.length)
                    .filter(item -> matrix.answer(person, item) != ResponseMatrix.MISSING && !without.contains(item))
                    .toArray();
            abilities[i] = answered.length == 0
                    ? 0
                    : estimator
                            .estimate(ResponsePattern.of(
                                    IntStream.of(answered).mapToObj(models::get).toList(),
                                    IntStream.of(answered)
                                            .map(item -> matrix.answer(person, item))
                                            .toArray()))
                            .theta();
        }
        return abilities;
    }

    /** Those who answered an item in strata of about as many, by ability; all others in the first. */
    private int[] strata(int item, double[] abilities) {
        List<Integer> order = IntStream.range(0, matrix.persons())
                .filter(person -> matrix.answer(person, item) != ResponseMatrix.MISSING)
                .boxed()
                .sorted(Comparator.comparingDouble(person -> abilities[person]))
                .toList();
        int count = Math.max(FEWEST_STRATA, Math.min(MOST_STRATA, order.size() / IN_A_STRATUM));
        int[] strata = new int[matrix.persons()];
        for (int place = 0; place < order.size(); place++) {
            strata[order.get(place)] = (int) ((long) place * count / order.size());
        }
        return strata;
    }

    private Map<Integer, ItemFairness.SecondOpinion> opinions(Map<Integer, ItemFairness.Difference> found) {
        List<Integer> doubtful = found.keySet().stream()
                .filter(item -> found.get(item).p() < LEVEL && bothWays(item))
                .sorted()
                .toList();
        Set<String> anchors = new HashSet<>(matrix.items());
        doubtful.forEach(item -> anchors.remove(matrix.items().get(item)));
        if (doubtful.isEmpty() || anchors.isEmpty()) {
            return Map.of();
        }
        Map<String, LikelihoodRatio.ItemTest> tests = new HashMap<>();
        LikelihoodRatio.withAnchors(PLAN.withErrors(false), matrix, anchors)
                .items()
                .forEach(test -> tests.put(test.item(), test));
        double[] p = new double[found.size()];
        for (int i = 0; i < p.length; i++) {
            p[i] = i < doubtful.size() ? tests.get(matrix.items().get(doubtful.get(i))).p() : 1;
        }
        double[] adjusted = FalseDiscoveryRate.adjusted(p);
        Map<Integer, ItemFairness.SecondOpinion> opinions = new HashMap<>();
        for (int i = 0; i < doubtful.size(); i++) {
            OptionalDouble harder = tests.get(matrix.items().get(doubtful.get(i))).difference();
            opinions.put(doubtful.get(i), new ItemFairness.SecondOpinion(adjusted[i], harder));
        }
        return opinions;
    }

    /** Whether both groups have right and wrong answers to an item. */
    private boolean bothWays(int item) {
        long[] right = new long[2];
        for (int person = 0; person < matrix.persons(); person++) {
            right[matrix.group(person)] += matrix.answer(person, item) == 1 ? 1 : 0;
        }
        return IntStream.range(0, 2).allMatch(group -> right[group] > 0 && right[group] < answers[item][group]);
    }
}
