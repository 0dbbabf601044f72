package org.thetaprep.runner.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntFunction;
import org.thetaprep.scoring.adaptive.StopReason;
import org.thetaprep.scoring.simulation.Estimate;
import org.thetaprep.scoring.simulation.EstimateAccuracy;
import org.thetaprep.scoring.simulation.ForecastAccuracy;
import org.thetaprep.scoring.simulation.Outcome;
import org.thetaprep.scoring.simulation.Sitting;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a simulation came to.
 *
 * @param results of each bank
 * @param ids of the items
 * @param domains names of the domains of the profile; none for one ability
 * @param burnIn tests of each bank that the exposure figures leave out
 * @param cut the ability that verdicts are about, if tests end in one
 */
record SimulationSummary(
        List<Sitting.Result> results, List<String> ids, List<String> domains, int burnIn, Optional<Double> cut) {

    SimulationSummary {
        results = List.copyOf(results);
        ids = List.copyOf(ids);
        domains = List.copyOf(domains);
    }

    private List<Outcome> outcomes() {
        return results.stream().flatMap(result -> result.outcomes().stream()).toList();
    }

    String json() {
        List<Outcome> all = outcomes();
        ObjectNode root = JsonNodeFactory.instance.objectNode().put("persons", all.size());
        root.put("banks", results.size());
        accuracy(root, all.stream().map(Outcome::whole).toList());
        if (!domains.isEmpty()) {
            domains(root, all);
        }
        lengths(root, all);
        exposure(root);
        root.put(
                "blueprintViolations",
                all.stream().filter(one -> one.broken() > 0).count());
        ObjectNode ends = root.putObject("stopReasons");
        Map<String, Integer> reasons = new TreeMap<>();
        all.forEach(one -> reasons.merge(name(one.reason()), 1, Integer::sum));
        reasons.forEach(ends::put);
        cut.ifPresent(theta -> verdicts(root.putObject("verdicts"), all, theta));
        if (all.get(0).forecast().isPresent()) {
            passing(root.putObject("passing"));
        }
        return JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValueAsString(root);
    }

    /** The name of a reason as tables write it. */
    static String name(StopReason reason) {
        return reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static void accuracy(ObjectNode node, List<Estimate> estimates) {
        if (estimates.stream().allMatch(one -> one.truth().isPresent())) {
            EstimateAccuracy accuracy = EstimateAccuracy.of(estimates);
            node.put("bias", accuracy.meanError());
            double first = estimates.get(0).truth().getAsDouble();
            if (Double.isFinite(accuracy.slope())
                    && estimates.stream().anyMatch(one -> Math.abs(one.truth().getAsDouble() - first) > 1e-9)) {
                node.put("slope", accuracy.slope());
            }
            node.put("rmse", accuracy.rmse()).put("coverage", accuracy.coverage());
        }
        double error = estimates.stream()
                .mapToDouble(Estimate::standardError)
                .average()
                .orElseThrow();
        if (Double.isFinite(error)) {
            node.put("meanSe", error);
        }
    }

    private void domains(ObjectNode root, List<Outcome> all) {
        ObjectNode node = root.putObject("domains");
        accuracy(
                node.putObject("all"),
                all.stream().flatMap(one -> one.domains().stream()).toList());
        for (int d = 0; d < domains.size(); d++) {
            int domain = d;
            accuracy(
                    node.putObject(domains.get(d)),
                    all.stream().map(one -> one.domains().get(domain)).toList());
        }
        root.put(
                "meanLargestDomainSe",
                all.stream()
                        .mapToDouble(one -> one.domains().stream()
                                .mapToDouble(Estimate::standardError)
                                .max()
                                .orElseThrow())
                        .average()
                        .orElseThrow());
    }

    private static void lengths(ObjectNode root, List<Outcome> all) {
        int[] sorted = sorted(all, Outcome::items);
        root.put("meanLength", Arrays.stream(sorted).average().orElseThrow())
                .put("shortest", sorted[0])
                .put("medianLength", sorted[sorted.length / 2])
                .put("longest", sorted[sorted.length - 1]);
    }

    private static int[] sorted(List<Outcome> outcomes, ToIntFunction<Outcome> what) {
        return outcomes.stream().mapToInt(what).sorted().toArray();
    }

    private void exposure(ObjectNode root) {
        double most = -1;
        int mostUsed = 0;
        double pairs = 0;
        double shared = 0;
        double given = 0;
        double tests = 0;
        boolean[] used = new boolean[ids.size()];
        for (Sitting.Result result : results) {
            double counted = result.counted();
            tests += counted;
            pairs += counted * (counted - 1);
            for (int i = 0; i < used.length; i++) {
                double uses = result.uses()[i];
                used[i] |= uses > 0;
                given += uses;
                shared += uses * (uses - 1);
                if (uses / counted > most) {
                    most = uses / counted;
                    mostUsed = i;
                }
            }
        }
        int itemsUsed = 0;
        for (boolean one : used) {
            itemsUsed += one ? 1 : 0;
        }
        double length = given / tests;
        root.put("maximumExposure", most)
                .put("mostExposedItem", ids.get(mostUsed))
                .put("meanExposure", length / ids.size())
                .put("itemsUsed", itemsUsed);
        if (pairs > 0) {
            root.put("meanOverlap", shared / pairs / length);
        }
        root.put("burnIn", burnIn);
    }

    private static void verdicts(ObjectNode node, List<Outcome> all, double cut) {
        long above =
                all.stream().filter(one -> one.reason() == StopReason.ABOVE).count();
        long below =
                all.stream().filter(one -> one.reason() == StopReason.BELOW).count();
        node.put("cut", cut).put("above", above).put("below", below).put("tooCloseToTell", all.size() - above - below);
        if (all.stream().allMatch(one -> one.whole().truth().isPresent())) {
            long wrong = all.stream()
                    .filter(one -> {
                        double truth = one.whole().truth().getAsDouble();
                        return one.reason() == StopReason.ABOVE && truth < cut
                                || one.reason() == StopReason.BELOW && truth >= cut;
                    })
                    .count();
            node.put("wrong", wrong).put("wrongShare", wrong / (double) all.size());
        }
    }

    private void passing(ObjectNode node) {
        ForecastAccuracy stated = forecasts(outcomes(), Outcome.Forecast::passing);
        ForecastAccuracy oracle = forecasts(outcomes(), Outcome.Forecast::oracle);
        ForecastAccuracy above = forecasts(outcomes(), Outcome.Forecast::aboveCut);
        node.put("rate", stated.rate())
                .put("meanForecast", stated.meanForecast())
                .put("calibrationError", stated.calibrationError())
                .put(
                        "calibrationErrorWithinBanks",
                        results.stream()
                                .mapToDouble(result -> forecasts(result.outcomes(), Outcome.Forecast::passing)
                                        .calibrationError())
                                .average()
                                .orElseThrow())
                .put("brier", stated.brier())
                .put("oracleBrier", oracle.brier())
                .put("brierExcess", stated.brier() / oracle.brier() - 1);
        node.putObject("aboveCut")
                .put("meanForecast", above.meanForecast())
                .put("calibrationError", above.calibrationError())
                .put("brier", above.brier());
        for (ForecastAccuracy.Bin bin : stated.bins()) {
            node.withArray("bins")
                    .addObject()
                    .put("count", bin.count())
                    .put("meanForecast", bin.meanForecast())
                    .put("rate", bin.rate());
        }
    }

    private static ForecastAccuracy forecasts(List<Outcome> outcomes, ToDoubleFunction<Outcome.Forecast> what) {
        List<Outcome.Forecast> forecasts =
                outcomes.stream().map(one -> one.forecast().orElseThrow()).toList();
        boolean[] passed = new boolean[forecasts.size()];
        for (int i = 0; i < passed.length; i++) {
            passed[i] = forecasts.get(i).passed();
        }
        return ForecastAccuracy.of(forecasts.stream().mapToDouble(what).toArray(), passed);
    }
}
