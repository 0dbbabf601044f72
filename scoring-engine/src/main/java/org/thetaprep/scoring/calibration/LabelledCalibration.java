package org.thetaprep.scoring.calibration;

import java.util.HashMap;
import java.util.Map;
import java.util.Map.Entry;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.thetaprep.scoring.model.Logistic;
import org.thetaprep.scoring.model.ResponseModel;

/**
 * Calibration that learns what the authors' labels of difficulty are worth: b ~ N(mean of its label, spread²), where the
 * means and the one spread of all labels are estimated with the items (empirical Bayes by the EM algorithm; an explanatory
 * item response model with an error of items, De Boeck &amp; Wilson 2004). An item with few answers then stays near what
 * items with its label turned out to be; one with many goes where its answers lead.
 *
 * <p>What the labels were thought to be counts as much as ten items for the spread, and for a mean as an observation with
 * an error of half a logit, so that a label with two items does not run away.
 */
public final class LabelledCalibration {

    /** What a label's mean was thought to be counts like an observation with this error, in logits. */
    public static final double ERROR_OF_A_MEAN = 0.5;
    private static final double WEIGHT_OF_THE_SPREAD = 10;
    private static final double ENOUGH = 0.005;
    private static final int ROUNDS = 12;

    private LabelledCalibration() {}

    /**
     * Items and what their labels are worth.
     *
     * @param calibration of the last round
     * @param labels the learnt distribution of b by label
     */
    public record Result(CalibrationResult calibration, Map<String, DifficultyPrior> labels) {

        public Result {
            labels = Map.copyOf(labels);
        }
    }

    /**
     * Calibrates.
     *
     * @param plan how, for two or three parameters; known items teach their labels too, and so do those whose difficulty
     *     has a prior of its own, which stays
     * @param matrix the answers, without {@link Calibration#problems}
     * @param labels the label of each item that has one, by the item's name
     * @param expected what each label in use was thought to be; its spread is common to all
     * @param progress told of each expectation step
     */
    public static Result fit(
            CalibrationPlan plan,
            ResponseMatrix matrix,
            Map<String, String> labels,
            Map<String, DifficultyPrior> expected,
            Consumer<CalibrationProgress> progress) {
        labels.forEach((item, label) -> {
            if (!expected.containsKey(label)) {
                throw new IllegalArgumentException("item " + item + ": nothing is expected of its label '" + label + "'");
            }
        });
        Map<String, DifficultyPrior> learnt = new TreeMap<>(expected);
        CalibrationResult result = null;
        for (int round = 0; round < ROUNDS; round++) {
            result = Calibration.fit(withLabels(plan, labels, learnt), matrix, progress);
            Map<String, DifficultyPrior> next = learn(result, labels, learnt, expected);
            boolean same = next.entrySet().stream().allMatch(entry -> near(entry, learnt));
            learnt.putAll(next);
            if (same) {
                break;
            }
        }
        return new Result(result, learnt);
    }

    private static boolean near(Entry<String, DifficultyPrior> entry, Map<String, DifficultyPrior> others) {
        DifficultyPrior other = others.get(entry.getKey());
        return Math.abs(entry.getValue().mean() - other.mean()) < ENOUGH
                && Math.abs(entry.getValue().sd() - other.sd()) < ENOUGH;
    }

    private static CalibrationPlan withLabels(
            CalibrationPlan plan, Map<String, String> labels, Map<String, DifficultyPrior> learnt) {
        Map<String, ItemPriors> priors = new HashMap<>(plan.priors());
        labels.forEach((item, label) -> priors.put(
                item, priors.getOrDefault(item, ItemPriors.NONE).or(learnt.get(label))));
        return plan.withPriors(priors).withErrors(true);
    }

    private static Map<String, DifficultyPrior> learn(
            CalibrationResult result,
            Map<String, String> labels,
            Map<String, DifficultyPrior> learnt,
            Map<String, DifficultyPrior> expected) {
        Map<String, Double> means = new HashMap<>();
        expected.forEach((label, prior) -> {
            double precision = 1 / (ERROR_OF_A_MEAN * ERROR_OF_A_MEAN);
            double sum = precision * prior.mean();
            double spread = learnt.get(label).sd();
            for (CalibratedItem item : result.items()) {
                OptionalDouble b = difficulty(item.model());
                if (label.equals(labels.get(item.id())) && b.isPresent()) {
                    sum += b.getAsDouble() / (spread * spread);
                    precision += 1 / (spread * spread);
                }
            }
            means.put(label, sum / precision);
        });
        double thought =
                expected.values().stream().mapToDouble(DifficultyPrior::sd).average().orElse(1);
        double squares = WEIGHT_OF_THE_SPREAD * thought * thought;
        double weight = WEIGHT_OF_THE_SPREAD;
        for (CalibratedItem item : result.items()) {
            OptionalDouble b = difficulty(item.model());
            String label = labels.get(item.id());
            if (label != null && b.isPresent()) {
                double distance = b.getAsDouble() - means.get(label);
                double error = item.standardErrors().getOrDefault("b", 0.0);
                squares += distance * distance + error * error;
                weight++;
            }
        }
        double spread = Math.sqrt(squares / weight);
        Map<String, DifficultyPrior> next = new HashMap<>();
        means.forEach((label, mean) -> next.put(label, new DifficultyPrior(mean, spread)));
        return next;
    }

    private static OptionalDouble difficulty(ResponseModel model) {
        return model instanceof Logistic item ? OptionalDouble.of(item.b()) : OptionalDouble.empty();
    }
}
