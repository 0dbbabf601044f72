package org.thetaprep.scoring.fairness;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.apache.commons.math3.special.Gamma;
import org.thetaprep.scoring.calibration.CalibratedItem;
import org.thetaprep.scoring.calibration.Calibration;
import org.thetaprep.scoring.calibration.CalibrationPlan;
import org.thetaprep.scoring.calibration.CalibrationResult;
import org.thetaprep.scoring.calibration.Population;
import org.thetaprep.scoring.calibration.ResponseMatrix;
import org.thetaprep.scoring.model.Logistic;

/**
 * Differential functioning by the likelihood ratio (Thissen, Steinberg &amp; Wainer 1993): an item with parameters of its
 * own in each group against the item with the same in both, while anchors, the same in both, hold the scale and mean and
 * variance of the focal group are free. Answers may be missing, by design or not.
 */
public final class LikelihoodRatio {

    private final CalibrationPlan plan;
    private final ResponseMatrix matrix;
    private final Map<Set<String>, CalibrationResult> fits = new HashMap<>();

    /**
     * The test of one item.
     *
     * @param item its name
     * @param chiSquare twice the difference of the log-likelihoods, not negative
     * @param degreesOfFreedom number of the item's parameters
     * @param p probability of a statistic at least as large for a fair item
     * @param adjusted the same, adjusted for the number of tests (Benjamini &amp; Hochberg 1995)
     * @param difference by how many logits the item is harder for the focal group; empty for more than two categories
     */
    public record ItemTest(
            String item,
            double chiSquare,
            int degreesOfFreedom,
            double p,
            double adjusted,
            OptionalDouble difference) {}

    /**
     * The tests of all items that are not anchors.
     *
     * @param items in the order of the answers
     * @param focal the focal group, on the scale on which the reference group has mean 0 and variance 1
     * @param logLikelihood with all tested items free in each group (given anchors), or with those that function
     *     differentially
     */
    public record Result(List<ItemTest> items, Population focal, double logLikelihood) {}

    private LikelihoodRatio(CalibrationPlan plan, ResponseMatrix matrix) {
        this.plan = plan;
        this.matrix = matrix;
    }

    /**
     * Tests every other item against given anchors; every tested item is free in both groups but the one that is tested.
     *
     * @param plan model and priors of the calibrations; no known items
     * @param matrix answers of people of two groups, 0 the reference and 1 the focal one
     * @param anchors names of items that are fair, at least one
     */
    public static Result withAnchors(CalibrationPlan plan, ResponseMatrix matrix, Set<String> anchors) {
        LikelihoodRatio test = prepared(plan, matrix);
        for (String anchor : anchors) {
            if (!matrix.items().contains(anchor)) {
                throw new IllegalArgumentException("anchor " + anchor + " is not among the items");
            }
        }
        Set<String> tested = new HashSet<>(matrix.items());
        tested.removeAll(anchors);
        if (anchors.isEmpty() || tested.isEmpty()) {
            throw new IllegalArgumentException("there must be anchors and other items");
        }
        return test.result(tested, tested);
    }

    /**
     * Tests every item with all others as anchors but those that function differentially. These are found one by one: the
     * item with the smallest probability is freed, as it would make fair items seem unfair, and all others are tested
     * again, until none is below the level (purification; Candell &amp; Drasgow 1988) or half of the items are free.
     *
     * @param plan model and priors of the calibrations; no known items
     * @param matrix answers of people of two groups, 0 the reference and 1 the focal one
     * @param level adjusted probability below which an item is found
     */
    public static Result purified(CalibrationPlan plan, ResponseMatrix matrix, double level) {
        LikelihoodRatio test = prepared(plan, matrix);
        Set<String> all = new HashSet<>(matrix.items());
        Set<String> found = new HashSet<>();
        while (true) {
            Result result = test.result(found, all);
            Optional<ItemTest> worst = result.items().stream()
                    .filter(item -> item.adjusted() < level && !found.contains(item.item()))
                    .min(Comparator.comparingDouble(ItemTest::p).thenComparing(ItemTest::item));
            if (worst.isEmpty() || 2 * (found.size() + 1) > all.size()) {
                return result;
            }
            found.add(worst.get().item());
        }
    }

    private static LikelihoodRatio prepared(CalibrationPlan plan, ResponseMatrix matrix) {
        if (matrix.groups() != 2) {
            throw new IllegalArgumentException("there must be 2 groups, but there are " + matrix.groups());
        }
        if (!plan.known().isEmpty()) {
            throw new IllegalArgumentException("no items may be known");
        }
        return new LikelihoodRatio(plan.withErrors(false), matrix);
    }

    private Result result(Set<String> free, Set<String> tested) {
        CalibrationResult base = fit(free);
        List<String> names = matrix.items().stream().filter(tested::contains).toList();
        List<ItemTest> tests = new ArrayList<>();
        for (String name : names) {
            Set<String> with = new HashSet<>(free);
            with.add(name);
            Set<String> without = new HashSet<>(free);
            without.remove(name);
            CalibrationResult apart = fit(with);
            CalibrationResult together = fit(without);
            double chiSquare =
                    Math.max(0, 2 * (height(apart) - height(together)));
            int parameters = apart.parameters() - together.parameters();
            double p = chiSquare == 0 ? 1 : Gamma.regularizedGammaQ(parameters / 2.0, chiSquare / 2);
            tests.add(new ItemTest(name, chiSquare, parameters, p, p, difference(apart, name)));
        }
        double[] adjusted = FalseDiscoveryRate.adjusted(
                tests.stream().mapToDouble(ItemTest::p).toArray());
        List<ItemTest> all = new ArrayList<>();
        for (int i = 0; i < adjusted.length; i++) {
            ItemTest test = tests.get(i);
            all.add(new ItemTest(
                    test.item(), test.chiSquare(), test.degreesOfFreedom(), test.p(), adjusted[i], test.difference()));
        }
        return new Result(all, base.populations().get(1), base.logLikelihood());
    }

    private static double height(CalibrationResult result) {
        return result.logLikelihood() + result.logPrior();
    }

    private CalibrationResult fit(Set<String> free) {
        return fits.computeIfAbsent(Set.copyOf(free), split -> Calibration.fit(plan, split(split), step -> {}));
    }

    /** The name of a column that holds one group's answers to an item. */
    private static String column(String item, int group) {
        return item + (group == 0 ? " in the reference group" : " in the focal group");
    }

    /** Answers with a column for each group in place of each free item. */
    private ResponseMatrix split(Set<String> free) {
        List<String> names = new ArrayList<>();
        List<Integer> sources = new ArrayList<>();
        List<Integer> groups = new ArrayList<>();
        for (int j = 0; j < matrix.items().size(); j++) {
            String item = matrix.items().get(j);
            boolean apart = free.contains(item);
            names.addAll(apart ? List.of(column(item, 0), column(item, 1)) : List.of(item));
            sources.addAll(Collections.nCopies(apart ? 2 : 1, j));
            groups.addAll(apart ? List.of(0, 1) : List.of(-1));
        }
        byte[][] rows = new byte[matrix.persons()][names.size()];
        int[] group = new int[rows.length];
        for (int person = 0; person < rows.length; person++) {
            group[person] = matrix.group(person);
            for (int c = 0; c < rows[person].length; c++) {
                boolean counts = groups.get(c) < 0 || groups.get(c) == group[person];
                rows[person][c] = counts ? matrix.answer(person, sources.get(c)) : ResponseMatrix.MISSING;
            }
        }
        return ResponseMatrix.ofGroups(names, rows, group);
    }

    private static OptionalDouble difference(CalibrationResult apart, String item) {
        OptionalDouble reference = difficulty(apart, column(item, 0));
        OptionalDouble focal = difficulty(apart, column(item, 1));
        return reference.isPresent() && focal.isPresent()
                ? OptionalDouble.of(focal.getAsDouble() - reference.getAsDouble())
                : OptionalDouble.empty();
    }

    private static OptionalDouble difficulty(CalibrationResult result, String column) {
        return result.items().stream()
                .filter(item -> item.id().equals(column))
                .map(CalibratedItem::model)
                .filter(Logistic.class::isInstance)
                .mapToDouble(model -> ((Logistic) model).b())
                .findFirst();
    }
}
