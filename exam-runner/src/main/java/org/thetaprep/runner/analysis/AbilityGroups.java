package org.thetaprep.runner.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.thetaprep.content.item.Option;
import org.thetaprep.content.item.ScorableItem;
import org.thetaprep.report.CurvePoint;
import org.thetaprep.report.ItemCurves;
import org.thetaprep.report.Share;
import org.thetaprep.runner.analysis.FirstAnswers.Given;
import org.thetaprep.runner.itembank.ItemParameters;
import org.thetaprep.runner.knowledge.ReadinessModels;
import org.thetaprep.scoring.prior.ExpectedResponse;

/** Learners grouped by ability, as many in each group, for the curves of an item. */
final class AbilityGroups {

    private static final int GROUPS = 5;
    private static final int OPTIONS = 8;
    private static final double REACH = 20;

    private final ScorableItem item;
    private final List<List<Given>> groups = new ArrayList<>();

    /**
     * @param item the item
     * @param given the answers to it, at least as many as there are groups
     */
    AbilityGroups(ScorableItem item, List<Given> given) {
        this.item = item;
        List<Given> sorted = new ArrayList<>(given);
        sorted.sort(Comparator.comparingDouble(Given::ability)
                .thenComparing(Given::closedAt)
                .thenComparing(one -> one.attempt().toString()));
        for (int group = 0; group < GROUPS; group++) {
            List<Given> part = sorted.subList(sorted.size() * group / GROUPS, sorted.size() * (group + 1) / GROUPS);
            if (!part.isEmpty()) {
                groups.add(part);
            }
        }
    }

    ItemCurves curves(ItemParameters parameters) {
        ExpectedResponse expected = ExpectedResponse.of(parameters.prior(item));
        List<Option> options = ItemOptions.of(item);
        return new ItemCurves(
                item.id().value(),
                IntStream.rangeClosed(-30, 30)
                        .mapToObj(i -> new CurvePoint(i / 10.0, expected.correct(i / 10.0)))
                        .toList(),
                groups.stream()
                        .map(group -> new ItemCurves.Group(
                                mean(group), share(group, one -> one.answer().right())))
                        .toList(),
                IntStream.range(0, Math.min(OPTIONS, options.size()))
                        .mapToObj(i -> curve(options.get(i), ItemStatistics.letter(i)))
                        .toList());
    }

    private ItemCurves.Option curve(Option option, String letter) {
        return new ItemCurves.Option(
                letter,
                option.isKey(),
                groups.stream()
                        .map(group -> share(group, one -> one.answer().chosen().contains(option.id())))
                        .toList());
    }

    private static double mean(List<Given> group) {
        double mean = group.stream().mapToDouble(Given::ability).average().orElse(0);
        return Math.max(-REACH, Math.min(REACH, mean));
    }

    private static Share share(List<Given> group, Predicate<Given> is) {
        return new Share((int) group.stream().filter(is).count(), group.size());
    }
}
