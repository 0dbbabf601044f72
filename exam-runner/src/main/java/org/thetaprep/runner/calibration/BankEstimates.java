package org.thetaprep.runner.calibration;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.thetaprep.scoring.calibration.DifficultyPrior;
import org.thetaprep.scoring.calibration.Population;
import org.thetaprep.scoring.linking.ScaleLink;

/**
 * What a calibration estimated.
 *
 * @param learners mean and variance of the abilities of those who answered
 * @param labels what the labels of difficulty turned out to be worth, by label; empty where nothing was learnt of them
 * @param items the items
 */
public record BankEstimates(Population learners, Map<String, DifficultyPrior> labels, List<ItemProposal> items) {

    /** No estimates. */
    public static final BankEstimates NONE = new BankEstimates(Population.STANDARD, Map.of(), List.of());

    public BankEstimates {
        labels = Map.copyOf(labels);
        items = List.copyOf(items);
    }

    /** The same on another scale. */
    BankEstimates moved(ScaleLink link) {
        Map<String, DifficultyPrior> worth = new TreeMap<>();
        labels.forEach((label, known) ->
                worth.put(label, new DifficultyPrior(link.moved(known.mean()), link.slope() * known.sd())));
        return new BankEstimates(
                new Population(
                        link.moved(learners.mean()), link.slope() * link.slope() * learners.variance()),
                worth,
                items.stream().map(item -> item.moved(link)).toList());
    }
}
