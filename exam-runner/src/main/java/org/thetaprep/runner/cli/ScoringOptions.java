package org.thetaprep.runner.cli;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.thetaprep.scoring.ability.AbilityEstimate;
import org.thetaprep.scoring.ability.AbilityEstimator;
import org.thetaprep.scoring.ability.AbilityPrior;
import org.thetaprep.scoring.ability.Bounds;
import org.thetaprep.scoring.ability.GridEnds;
import org.thetaprep.scoring.ability.GridExpectedAPosteriori;
import org.thetaprep.scoring.ability.InformationKind;
import org.thetaprep.scoring.ability.JeffreysMode;
import org.thetaprep.scoring.ability.MaximumAPosteriori;
import org.thetaprep.scoring.ability.MaximumLikelihood;
import org.thetaprep.scoring.ability.ResponsePattern;
import org.thetaprep.scoring.ability.WarmLikelihood;
import org.thetaprep.scoring.adaptive.AbilityEstimation;
import org.thetaprep.scoring.adaptive.Bank;
import org.thetaprep.scoring.model.ResponseModel;
import org.thetaprep.scoring.quadrature.Grid;
import picocli.CommandLine.Option;

/** How ability is to be estimated, as options of a command. */
final class ScoringOptions {

    private static final int MOST_NODES = 100_001;

    @Option(
            names = "--prior-mean",
            paramLabel = "M",
            defaultValue = "0",
            description = "Mean of the prior of eap and map, in logits (default: ${DEFAULT-VALUE}).")
    private double priorMean;

    @Option(
            names = "--prior-sd",
            paramLabel = "S",
            defaultValue = "1",
            description = "Standard deviation of the prior of eap and map (default: ${DEFAULT-VALUE}).")
    private double priorSd;

    @Option(
            names = "--nodes",
            paramLabel = "N",
            defaultValue = "61",
            description = "Nodes of eap (default: ${DEFAULT-VALUE}).")
    private int nodes;

    @Option(
            names = "--range",
            paramLabel = "R",
            defaultValue = "6",
            description = "The nodes of eap lie from -R to R (default: ${DEFAULT-VALUE}).")
    private double range;

    @Option(
            names = "--bound",
            paramLabel = "B",
            defaultValue = "4",
            description = "All but eap search from -B to B and flag what ends there (default: ${DEFAULT-VALUE}).")
    private double bound;

    @Option(
            names = "--se",
            paramLabel = "KIND",
            defaultValue = "expected",
            description = "Information behind the standard error of all but eap: expected or observed "
                    + "(default: ${DEFAULT-VALUE}).")
    private String standardError;

    /** Estimates ability from the answers of one person. */
    @FunctionalInterface
    interface OfPerson {

        /** The estimate from the answers to the items, missing ones as {@link ResponsePattern#MISSING}. */
        AbilityEstimate estimate(int[] answers);
    }

    /** Makes the estimator for a list of items. */
    @FunctionalInterface
    interface Scorer {

        /** The estimator for these items. */
        OfPerson forItems(List<ResponseModel> items);
    }

    /** Makes the estimation for a bank. */
    @FunctionalInterface
    interface Estimations {

        /** The estimation on this bank. */
        AbilityEstimation on(Bank bank);
    }

    /**
     * The estimator that the options ask for.
     *
     * @param option the option that names the method
     * @param method its value
     * @throws WrongUse if an option is out of range
     */
    Scorer scorer(String option, String method) {
        requireValid();
        Map<String, Scorer> scorers = new TreeMap<>();
        modes().forEach((name, estimator) -> scorers.put(name, of(estimator)));
        scorers.put(
                "eap", items -> new GridExpectedAPosteriori(prior(), grid(), GridEnds.HALF).tabulate(items)::estimate);
        requireOneOf(scorers, option, method);
        return scorers.get(method.toLowerCase(Locale.ROOT));
    }

    /**
     * The same estimator, applied after each answer of an adaptive test.
     *
     * @param option the option that names the method
     * @param method its value
     * @throws WrongUse if an option is out of range
     */
    Estimations estimation(String option, String method) {
        requireValid();
        Map<String, Estimations> estimations = new TreeMap<>();
        modes().forEach((name, estimator) ->
                estimations.put(name, bank -> AbilityEstimation.by(bank, grid(), priorMean, priorSd, estimator)));
        estimations.put("eap", bank -> AbilityEstimation.posteriorMean(bank, grid(), priorMean, priorSd));
        requireOneOf(estimations, option, method);
        return estimations.get(method.toLowerCase(Locale.ROOT));
    }

    private static void requireOneOf(Map<String, ?> known, String option, String method) {
        require(
                known.containsKey(method.toLowerCase(Locale.ROOT)),
                option + " must be one of " + String.join(", ", known.keySet()) + ", was " + method);
    }

    private AbilityPrior prior() {
        return new AbilityPrior(priorMean, priorSd);
    }

    private Grid grid() {
        return Grid.between(-range, range, nodes);
    }

    private Map<String, AbilityEstimator> modes() {
        Bounds bounds = Bounds.symmetric(bound);
        InformationKind information = information();
        return Map.of(
                "map", new MaximumAPosteriori(prior(), bounds, information),
                "mle", new MaximumLikelihood(bounds, information),
                "wle", new WarmLikelihood(bounds, information),
                "jeffreys", new JeffreysMode(bounds, information));
    }

    private void requireValid() {
        require(priorSd > 0 && Double.isFinite(priorSd), "--prior-sd must be above 0, was " + priorSd);
        require(Double.isFinite(priorMean), "--prior-mean must be finite, was " + priorMean);
        require(nodes >= 2 && nodes <= MOST_NODES, "--nodes must be 2 to " + MOST_NODES + ", was " + nodes);
        require(range > 0 && Double.isFinite(range), "--range must be above 0, was " + range);
        require(bound > 0 && bound <= 1000, "--bound must be above 0 and at most 1000, was " + bound);
        information();
    }

    private InformationKind information() {
        require(
                standardError.equals("expected") || standardError.equals("observed"),
                "--se must be expected or observed, was " + standardError);
        return standardError.equals("expected") ? InformationKind.EXPECTED : InformationKind.OBSERVED;
    }

    private static Scorer of(AbilityEstimator estimator) {
        return items -> answers -> estimator.estimate(ResponsePattern.of(items, answers));
    }

    private static void require(boolean holds, String message) {
        if (!holds) {
            throw new WrongUse(message);
        }
    }
}
