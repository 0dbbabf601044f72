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
import org.thetaprep.scoring.model.ResponseModel;
import org.thetaprep.scoring.quadrature.Grid;
import picocli.CommandLine.Option;

/** How ability is to be estimated, as options of a command. */
final class ScoringOptions {

    private static final int MOST_NODES = 100_001;

    @Option(
            names = "--method",
            paramLabel = "METHOD",
            required = true,
            description = "eap, map, mle, wle (Warm) or jeffreys.")
    private String method;

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

    /**
     * The estimator that the options ask for.
     *
     * @throws WrongUse if an option is out of range
     */
    Scorer scorer() {
        require(priorSd > 0 && Double.isFinite(priorSd), "--prior-sd must be above 0, was " + priorSd);
        require(Double.isFinite(priorMean), "--prior-mean must be finite, was " + priorMean);
        require(nodes >= 2 && nodes <= MOST_NODES, "--nodes must be 2 to " + MOST_NODES + ", was " + nodes);
        require(range > 0 && Double.isFinite(range), "--range must be above 0, was " + range);
        require(bound > 0 && bound <= 1000, "--bound must be above 0 and at most 1000, was " + bound);
        AbilityPrior prior = new AbilityPrior(priorMean, priorSd);
        Bounds bounds = Bounds.symmetric(bound);
        InformationKind information = information();
        Map<String, Scorer> scorers = new TreeMap<>(Map.of(
                "eap", items -> new GridExpectedAPosteriori(
                        prior, Grid.between(-range, range, nodes), GridEnds.HALF).tabulate(items)::estimate,
                "map", of(new MaximumAPosteriori(prior, bounds, information)),
                "mle", of(new MaximumLikelihood(bounds, information)),
                "wle", of(new WarmLikelihood(bounds, information)),
                "jeffreys", of(new JeffreysMode(bounds, information))));
        Scorer scorer = scorers.get(method.toLowerCase(Locale.ROOT));
        require(scorer != null, "--method must be one of " + String.join(", ", scorers.keySet()) + ", was " + method);
        return scorer;
    }

    private InformationKind information() {
        require(standardError.equals("expected") || standardError.equals("observed"),
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
