package org.thetaprep.runner.fairness.store;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.thetaprep.runner.fairness.ItemFairness;
import org.thetaprep.scoring.fairness.FairnessClass;

/** What came of a comparison as text: a line for each item, fields apart by tabulators, those of a difference if there is one. */
final class ItemFairnessText {

    private static final int WITHOUT_DIFFERENCE = 3;
    private static final int WITHOUT_OPINION = 8;

    private ItemFairnessText() {}

    static String write(List<ItemFairness> items) {
        return items.stream().map(ItemFairnessText::line).collect(Collectors.joining("\n"));
    }

    private static String line(ItemFairness item) {
        StringBuilder line = new StringBuilder()
                .append(item.item())
                .append('\t')
                .append(item.focalAnswers())
                .append('\t')
                .append(item.referenceAnswers());
        item.difference().ifPresent(found -> {
            line.append('\t').append(found.delta());
            line.append('\t').append(found.standardError());
            line.append('\t').append(found.p());
            line.append('\t').append(found.adjusted());
            line.append('\t').append(found.fairnessClass());
            found.likelihoodRatio().ifPresent(opinion -> line.append('\t')
                    .append(opinion.adjusted())
                    .append('\t')
                    .append(opinion.harder().orElse(Double.NaN)));
        });
        return line.toString();
    }

    static List<ItemFairness> read(String text) {
        return text.lines().map(line -> item(line.split("\t"))).toList();
    }

    private static ItemFairness item(String[] fields) {
        return new ItemFairness(
                fields[0],
                Long.parseLong(fields[1]),
                Long.parseLong(fields[2]),
                fields.length > WITHOUT_DIFFERENCE ? Optional.of(difference(fields)) : Optional.empty());
    }

    private static ItemFairness.Difference difference(String[] fields) {
        return new ItemFairness.Difference(
                Double.parseDouble(fields[3]),
                Double.parseDouble(fields[4]),
                Double.parseDouble(fields[5]),
                Double.parseDouble(fields[6]),
                FairnessClass.valueOf(fields[7]),
                fields.length > WITHOUT_OPINION ? Optional.of(opinion(fields)) : Optional.empty());
    }

    private static ItemFairness.SecondOpinion opinion(String[] fields) {
        double harder = Double.parseDouble(fields[9]);
        return new ItemFairness.SecondOpinion(
                Double.parseDouble(fields[8]), Double.isNaN(harder) ? OptionalDouble.empty() : OptionalDouble.of(harder));
    }
}
