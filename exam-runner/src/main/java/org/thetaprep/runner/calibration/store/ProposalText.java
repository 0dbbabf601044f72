package org.thetaprep.runner.calibration.store;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.thetaprep.runner.calibration.ItemFit;
import org.thetaprep.runner.calibration.ItemProposal;
import org.thetaprep.scoring.drift.Drift;
import org.thetaprep.scoring.model.Logistic;
import org.thetaprep.scoring.promotion.Promotion;

/** Proposals as text: a line for each, fields apart by tabulators. */
final class ProposalText {

    private ProposalText() {}

    static String write(List<ItemProposal> proposals) {
        return proposals.stream()
                .map(one -> String.join(
                        "\t",
                        one.item(),
                        Long.toString(one.answers()),
                        Double.toString(one.model().a()),
                        Double.toString(one.model().b()),
                        Double.toString(one.model().c()),
                        Double.toString(one.errors().a()),
                        Double.toString(one.errors().b()),
                        Double.toString(one.errors().c()),
                        Double.toString(one.curveError()),
                        Double.toString(one.distance()),
                        one.proposal().name(),
                        Double.toString(one.errors().ab()),
                        Double.toString(one.errors().ac()),
                        Double.toString(one.errors().bc()),
                        Double.toString(one.fit().infit()),
                        Double.toString(one.fit().outfit()),
                        Double.toString(one.fit().sumScore().orElse(Double.NaN)),
                        one.fit().drift().name()))
                .collect(Collectors.joining("\n"));
    }

    static List<ItemProposal> read(String text) {
        return text.lines().map(ProposalText::line).toList();
    }

    /** Lines of the first calibrations end before the covariances or before the fit. */
    private static ItemProposal line(String line) {
        String[] fields = line.split("\t");
        double[] numbers = new double[10];
        for (int i = 2; i < numbers.length; i++) {
            numbers[i] = Double.parseDouble(fields[i]);
        }
        return new ItemProposal(
                fields[0],
                Long.parseLong(fields[1]),
                Logistic.threePl(numbers[2], numbers[3], numbers[4]),
                errors(fields, numbers),
                numbers[8],
                numbers[9],
                fit(fields),
                Promotion.valueOf(fields[10]));
    }

    private static ItemFit fit(String[] fields) {
        if (fields.length <= 14) {
            return ItemFit.UNKNOWN;
        }
        double sumScore = Double.parseDouble(fields[16]);
        return new ItemFit(
                Double.parseDouble(fields[14]),
                Double.parseDouble(fields[15]),
                Double.isNaN(sumScore) ? OptionalDouble.empty() : OptionalDouble.of(sumScore),
                Drift.valueOf(fields[17]));
    }

    private static ItemProposal.Errors errors(String[] fields, double[] numbers) {
        return fields.length <= 11
                ? new ItemProposal.Errors(numbers[5], numbers[6], numbers[7])
                : new ItemProposal.Errors(
                        numbers[5],
                        numbers[6],
                        numbers[7],
                        Double.parseDouble(fields[11]),
                        Double.parseDouble(fields[12]),
                        Double.parseDouble(fields[13]));
    }
}
