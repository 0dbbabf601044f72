package org.thetaprep.benchmarks;

import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.thetaprep.scoring.calibration.CalibrationModel;
import org.thetaprep.scoring.calibration.CalibrationPlan;
import org.thetaprep.scoring.calibration.ResponseMatrix;
import org.thetaprep.scoring.fairness.FairnessClass;
import org.thetaprep.scoring.fairness.LikelihoodRatio;
import org.thetaprep.scoring.fairness.MantelHaenszel;
import org.thetaprep.scoring.model.Logistic;

/**
 * Whether items that favour a group are found, and fair ones are not: among the items of the reference figures, and among
 * items that are drawn anew each time.
 */
final class FairnessStudy {

    /** The items of the reference figures of differential functioning. */
    private static final double[] SLOPES = {
        0.6385, 1.3528, 1.1862, 1.2138, 0.7494, 0.8381, 1.4281, 0.9407, 0.9602, 1.2476, 1.233, 1.3013, 1.3566,
        1.9546, 1.2254, 1.1635, 1.2851, 1.234, 1.4407, 1.0712, 1.1001, 1.2642, 1.1177, 0.8035, 1.5083
    };

    private static final double[] DIFFICULTIES = {
        -0.9901, 1.2663, -0.858, 1.2783, -0.2964, -1.0015, 0.3788, -1.0617, 0.3129, -0.7213, -2.0397, 1.1358,
        0.4831, 0.5321, -1.723, -0.9249, 1.6382, -1.263, 1.02, -0.6688, -0.3384, -0.499, -0.2064, -0.1282, 0.2876
    };

    private static final Set<String> ANCHORS = Set.of("I1", "I2", "I4", "I5", "I6", "I7", "I8", "I10");
    private static final Set<String> PLANTED = Set.of("I3", "I9", "I15");

    private final int people;
    private final boolean drawn;
    private final Map<String, Integer> found = new TreeMap<>();
    private int fair;
    private int raw;
    private int adjusted;
    private int fairAll;
    private int mantelHaenszel;
    private int notA;

    private FairnessStudy(int people, boolean drawn) {
        this.people = people;
        this.drawn = drawn;
    }

    /** 25 items of two parameters: I3 0.6 harder, I9 0.5 easier, I15 steeper by 1.6 for the second group. */
    static void run(int replications) {
        new FairnessStudy(1500, false).all(replications);
        new FairnessStudy(1500, true).all(replications);
        new FairnessStudy(3000, true).all(replications);
    }

    private void all(int replications) {
        for (int r = 0; r < replications; r++) {
            one(new SplittableRandom(6000 + r));
        }
        System.out.printf(
                Locale.ROOT,
                "%n%s items, %,d people in each group:%n%n| what | rate | of |%n|---|---|---|%n",
                drawn ? "Drawn" : "The same", people);
        found.forEach((what, count) -> rate(what, count, replications));
        rate("fair items with p < 0.05, likelihood ratio", raw, fair);
        rate("fair items named after adjustment", adjusted, fair);
        rate("fair items with p < 0.05, Mantel-Haenszel", mantelHaenszel, fairAll);
        rate("fair items of class B or C", notA, fairAll);
    }

    private void one(SplittableRandom random) {
        ResponseMatrix matrix = groups(random);
        LikelihoodRatio.Result result =
                LikelihoodRatio.withAnchors(CalibrationPlan.of(CalibrationModel.TWO_PL), matrix, new HashSet<>(ANCHORS));
        for (LikelihoodRatio.ItemTest test : result.items()) {
            if (PLANTED.contains(test.item())) {
                found.merge(test.item() + " found by the likelihood ratio", test.adjusted() < 0.05 ? 1 : 0, Integer::sum);
            } else {
                fair++;
                raw += test.p() < 0.05 ? 1 : 0;
                adjusted += test.adjusted() < 0.05 ? 1 : 0;
            }
        }
        for (int j = 0; j < 25; j++) {
            MantelHaenszel test = MantelHaenszel.of(matrix, j).orElseThrow();
            boolean marked = test.fairnessClass() != FairnessClass.A;
            if (PLANTED.contains("I" + (j + 1))) {
                found.merge("class of I" + (j + 1) + " B or C", marked ? 1 : 0, Integer::sum);
            } else {
                fairAll++;
                mantelHaenszel += test.p() < 0.05 ? 1 : 0;
                notA += marked ? 1 : 0;
            }
        }
    }

    private static void rate(String what, int count, int of) {
        System.out.printf(Locale.ROOT, "| %s | %.3f | %d |%n", what, (double) count / of, of);
    }

    private ResponseMatrix groups(SplittableRandom random) {
        Logistic[][] items = new Logistic[2][25];
        for (int j = 0; j < 25; j++) {
            double a = drawn ? slope(random) : SLOPES[j];
            double b = drawn ? Math.max(-1.5, Math.min(1.5, random.nextGaussian())) : DIFFICULTIES[j];
            items[0][j] = Logistic.twoPl(a, b);
            items[1][j] = Logistic.twoPl(a * (j == 14 ? 1.6 : 1), b + (j == 2 ? 0.6 : j == 8 ? -0.5 : 0));
        }
        byte[][] rows = new byte[2 * people][25];
        int[] groups = new int[rows.length];
        for (int i = 0; i < rows.length; i++) {
            groups[i] = i / people;
            double theta = random.nextGaussian() - (groups[i] == 1 ? 0.3 : 0);
            for (int j = 0; j < 25; j++) {
                rows[i][j] = SimulatedPeople.answer(items[groups[i]][j], theta, random);
            }
        }
        return ResponseMatrix.ofGroups(SimulatedPeople.names(25), rows, groups);
    }

    /** log a ~ N(0.1, 0.3²), but at least 0.7. */
    private static double slope(SplittableRandom random) {
        return Math.max(0.7, Math.exp(0.1 + 0.3 * random.nextGaussian()));
    }
}
