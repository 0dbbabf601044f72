package org.thetaprep.runner.calibration.store;

import java.util.Map;
import java.util.TreeMap;
import org.thetaprep.runner.calibration.BankEstimates;
import org.thetaprep.scoring.calibration.DifficultyPrior;
import org.thetaprep.scoring.calibration.Population;

/**
 * What a calibration learnt of learners and labels, as text: mean and variance, then a line for each label; fields apart by
 * tabulators.
 */
final class EstimatesText {

    private EstimatesText() {}

    static String scale(BankEstimates estimates) {
        StringBuilder text = new StringBuilder()
                .append(estimates.learners().mean())
                .append('\t')
                .append(estimates.learners().variance());
        new TreeMap<>(estimates.labels())
                .forEach((label, worth) -> text.append('\n')
                        .append(label)
                        .append('\t')
                        .append(worth.mean())
                        .append('\t')
                        .append(worth.sd()));
        return text.toString();
    }

    static BankEstimates read(String scale, String proposals) {
        Map<String, DifficultyPrior> labels = new TreeMap<>();
        scale.lines().skip(1).map(line -> line.split("\t")).forEach(fields -> labels.put(
                fields[0], new DifficultyPrior(Double.parseDouble(fields[1]), Double.parseDouble(fields[2]))));
        Population learners = scale.lines()
                .findFirst()
                .map(line -> line.split("\t"))
                .map(fields -> new Population(Double.parseDouble(fields[0]), Double.parseDouble(fields[1])))
                .orElse(Population.STANDARD);
        return new BankEstimates(learners, labels, ProposalText.read(proposals));
    }
}
