package org.thetaprep.runner.cli;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.thetaprep.scoring.simulation.TracedTest;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a simulation came to.
 *
 * @param persons how many
 * @param accuracy how near the estimates came to the truth, where it is known
 * @param meanSe mean of the standard errors, infinite if one is
 * @param meanLength mean number of items
 * @param shortest fewest items
 * @param longest most items
 * @param maximumExposure largest share of the tests that used one item
 * @param mostExposed that item, the earliest if there are several
 * @param itemsUsed how many items of the bank were used at all
 * @param reasons how many tests ended for each reason
 */
record SimulationSummary(
        int persons,
        Optional<Accuracy> accuracy,
        double meanSe,
        double meanLength,
        int shortest,
        int longest,
        double maximumExposure,
        String mostExposed,
        int itemsUsed,
        Map<String, Integer> reasons) {

    private static final double NORMAL_975 = 1.959963984540054;

    /**
     * Estimates against truths.
     *
     * @param bias mean of estimate − truth, in logits
     * @param rmse root of the mean squared error, in logits
     * @param coverage share of the intervals estimate ± 1.96 standard errors that hold the truth
     */
    record Accuracy(double bias, double rmse, double coverage) {}

    static SimulationSummary of(Simulation simulation) {
        int persons = simulation.taken().size();
        int[] used = new int[simulation.test().bank().size()];
        Map<String, Integer> reasons = new TreeMap<>();
        double se = 0;
        long items = 0;
        int shortest = Integer.MAX_VALUE;
        int longest = 0;
        for (Simulation.Taken taken : simulation.taken()) {
            TracedTest test = taken.test();
            test.steps().forEach(step -> used[step.item()]++);
            reasons.merge(test.reason().name().toLowerCase(Locale.ROOT).replace('_', '-'), 1, Integer::sum);
            se += test.standardError();
            items += test.steps().size();
            shortest = Math.min(shortest, test.steps().size());
            longest = Math.max(longest, test.steps().size());
        }
        int most = 0;
        int itemsUsed = 0;
        for (int i = 0; i < used.length; i++) {
            most = used[i] > used[most] ? i : most;
            itemsUsed += used[i] > 0 ? 1 : 0;
        }
        return new SimulationSummary(
                persons,
                accuracy(simulation),
                se / persons,
                items / (double) persons,
                shortest,
                longest,
                used[most] / (double) persons,
                simulation.test().bank().item(most).id(),
                itemsUsed,
                reasons);
    }

    private static Optional<Accuracy> accuracy(Simulation simulation) {
        double error = 0;
        double square = 0;
        int covered = 0;
        int n = 0;
        for (Simulation.Taken taken : simulation.taken()) {
            if (taken.trueTheta().isEmpty()) {
                return Optional.empty();
            }
            double difference = taken.test().theta() - taken.trueTheta().getAsDouble();
            n++;
            error += difference;
            square += difference * difference;
            covered += Math.abs(difference) <= NORMAL_975 * taken.test().standardError() ? 1 : 0;
        }
        return Optional.of(new Accuracy(error / n, Math.sqrt(square / n), covered / (double) n));
    }

    String json() {
        ObjectNode root = JsonNodeFactory.instance.objectNode().put("persons", persons);
        accuracy.ifPresent(known ->
                root.put("bias", known.bias()).put("rmse", known.rmse()).put("coverage", known.coverage()));
        if (Double.isFinite(meanSe)) {
            root.put("meanSe", meanSe);
        }
        root.put("meanLength", meanLength)
                .put("shortest", shortest)
                .put("longest", longest)
                .put("maximumExposure", maximumExposure)
                .put("mostExposedItem", mostExposed)
                .put("itemsUsed", itemsUsed);
        ObjectNode ends = root.putObject("stopReasons");
        reasons.forEach(ends::put);
        return JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValueAsString(root);
    }
}
