package org.thetaprep.runner.calibration.store;

import java.util.List;
import java.util.stream.Collectors;
import org.thetaprep.runner.calibration.ItemProposal;
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
                        one.proposal().name()))
                .collect(Collectors.joining("\n"));
    }

    static List<ItemProposal> read(String text) {
        return text.lines().map(ProposalText::line).toList();
    }

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
                new ItemProposal.Errors(numbers[5], numbers[6], numbers[7]),
                numbers[8],
                numbers[9],
                Promotion.valueOf(fields[10]));
    }
}
