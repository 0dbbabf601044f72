package org.thetaprep.runner.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.thetaprep.report.CurvePoint;
import org.thetaprep.report.ItemAnalysis;
import org.thetaprep.report.ItemAnalysis.Concern;
import org.thetaprep.report.ItemCurves;
import org.thetaprep.report.ResponseReview;
import org.thetaprep.report.Share;
import org.thetaprep.scoring.prior.ExpectedResponse;

/** What many attempts say of one item, as sums. */
final class ItemSums {

    /** The standard normal quantile of 0.95: both tails of a 90 % interval. */
    private static final double Z = 1.6448536269514722;

    /** Learners are grouped by ability in steps of half a logit, the outer groups without end. */
    private static final double STEP = 0.5;

    private static final double LOWEST = -1.75;
    private static final int GROUPS = 9;

    /** A share of right answers beyond which an item tells nearly nobody from anybody. */
    private static final double EASY = 0.95;

    /** A share below which a distractor does no work. */
    private static final double IDLE = 0.05;

    private final Correlation whole = new Correlation();
    private final int[] persons = new int[GROUPS];
    private final int[] rights = new int[GROUPS];
    private final double[] abilities = new double[GROUPS];
    private final Map<String, OptionSums> options = new TreeMap<>();
    private int seen;
    private int right;
    private ExportedItem last;

    /** One option. */
    private static final class OptionSums {

        private final Correlation rest = new Correlation();
        private final int[] chosen = new int[GROUPS];
        private boolean key;
        private int times;
    }

    /** The sums of a product-moment correlation of a yes or no with a number. */
    private static final class Correlation {

        private int n;
        private int yes;
        private double sum;
        private double squares;
        private double sumOfYes;

        private void add(boolean is, double value) {
            if (!Double.isNaN(value)) {
                n++;
                sum += value;
                squares += value * value;
                if (is) {
                    yes++;
                    sumOfYes += value;
                }
            }
        }

        /** The correlation; nothing where one side does not vary or there are fewer than four. */
        private Optional<Double> value() {
            double spread = n * squares - sum * sum;
            double both = (double) yes * (n - yes);
            return n < 4 || both == 0 || spread <= 1e-9 * n * n
                    ? Optional.empty()
                    : Optional.of(Math.max(
                            -1, Math.min(1, (n * sumOfYes - yes * sum) / Math.sqrt(both * spread))));
        }

        /** Its standard error, (1 − r²)/√(n − 2) (Kendall &amp; Stuart 1977, 26.31, for large n). */
        private double error(double r) {
            return (1 - r * r) / Math.sqrt(n - 2);
        }
    }

    /**
     * Adds an item that was seen.
     *
     * @param item the item
     * @param ability the learner's, in logits
     * @param rest the learner's share of right answers in the rest of the scored items; NaN if there are none
     */
    void add(ExportedItem item, double ability, double rest) {
        int group = (int) Math.max(0, Math.min(GROUPS - 1, Math.floor((ability - LOWEST) / STEP) + 1));
        seen++;
        right += item.right() ? 1 : 0;
        whole.add(item.right(), rest);
        persons[group]++;
        rights[group] += item.right() ? 1 : 0;
        abilities[group] += ability;
        last = item;
        if (item.review().response() instanceof ResponseReview.Choice choice) {
            for (int i = 0; i < choice.options().size(); i++) {
                ResponseReview.OptionReview option = choice.options().get(i);
                OptionSums sums = options.computeIfAbsent(item.partIds().get(i), id -> new OptionSums());
                sums.key = option.key();
                sums.times += option.chosen() ? 1 : 0;
                sums.chosen[group] += option.chosen() ? 1 : 0;
                sums.rest.add(option.chosen(), rest);
            }
        }
    }

    int seen() {
        return seen;
    }

    Share right() {
        return new Share(right, seen);
    }

    ItemAnalysis.Item row(String id, int minimum, boolean overexposed) {
        Optional<Double> discrimination = whole.value();
        return new ItemAnalysis.Item(
                id,
                last.review().task(),
                right(),
                discrimination,
                discrimination.map(whole::error),
                seen < minimum ? List.of() : concerns(discrimination, overexposed));
    }

    private List<Concern> concerns(Optional<Double> discrimination, boolean overexposed) {
        List<Concern> concerns = new ArrayList<>();
        if (discrimination.filter(r -> r <= 0).isPresent()) {
            concerns.add(Concern.NOT_DISCRIMINATING);
        }
        if (right().low() > EASY) {
            concerns.add(Concern.TOO_EASY);
        }
        if (right().rate() <= last.chanceLevel()) {
            concerns.add(Concern.AT_CHANCE);
        }
        List<OptionSums> distractors =
                options.values().stream().filter(option -> !option.key).toList();
        if (distractors.stream().anyMatch(option -> new Share(option.times, seen).high() < IDLE)) {
            concerns.add(Concern.IDLE_DISTRACTOR);
        }
        if (distractors.stream().anyMatch(ItemSums::tempts)) {
            concerns.add(Concern.TEMPTING_DISTRACTOR);
        }
        if (overexposed) {
            concerns.add(Concern.OVEREXPOSED);
        }
        return concerns;
    }

    /** Whether those who choose it do better elsewhere than those who do not, beyond chance. */
    private static boolean tempts(OptionSums distractor) {
        return distractor.rest.value()
                .filter(r -> r - Z * distractor.rest.error(r) > 0)
                .isPresent();
    }

    ItemCurves curves(String id) {
        ExpectedResponse expected = ExpectedResponse.of(last.prior());
        List<Integer> filled =
                IntStream.range(0, GROUPS).filter(group -> persons[group] > 0).boxed().toList();
        return new ItemCurves(
                id,
                IntStream.rangeClosed(-30, 30)
                        .mapToObj(i -> new CurvePoint(i / 10.0, expected.correct(i / 10.0)))
                        .toList(),
                filled.stream()
                        .map(group -> new ItemCurves.Group(
                                abilities[group] / persons[group], new Share(rights[group], persons[group])))
                        .toList(),
                options.entrySet().stream()
                        .limit(8)
                        .map(option -> new ItemCurves.Option(
                                option.getKey().toUpperCase(Locale.ROOT),
                                option.getValue().key,
                                filled.stream()
                                        .map(group -> new Share(option.getValue().chosen[group], persons[group]))
                                        .toList()))
                        .toList());
    }
}
