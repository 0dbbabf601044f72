package org.thetaprep.runner.assignment;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.thetaprep.content.exam.Blueprint;
import org.thetaprep.content.item.ScorableItem;
import org.thetaprep.content.pack.ContentPack;
import org.thetaprep.runner.itembank.ItemParameters;
import org.thetaprep.runner.knowledge.ReadinessModels;
import org.thetaprep.scoring.prior.ExpectedResponse;
import org.thetaprep.scoring.prior.ItemPrior;
import org.thetaprep.scoring.quadrature.Grid;
import org.thetaprep.scoring.quadrature.GridDensity;
import org.thetaprep.scoring.readiness.ReadinessModel;

/** The items of a version of the exam, with what each is expected to tell; tabulated once for all learners. */
public final class TargetBank {

    /** Half the width of a 90 % interval of a normal distribution, in standard deviations. */
    private static final double NINETY = 1.6449;

    private final ContentPack pack;
    private final Blueprint blueprint;
    private final ItemParameters parameters;
    private final ReadinessModel model;
    private final List<ScorableItem> items;
    private final Map<ItemPrior, double[]> information = new HashMap<>();
    private final Map<ItemPrior, double[]> chances = new HashMap<>();

    /**
     * @param pack where the items come from
     * @param blueprint the version of the exam
     * @param parameters what is known of the items
     * @param model the measurement model of all three
     */
    public TargetBank(
            ContentPack pack, Blueprint blueprint, ItemParameters parameters, ReadinessModel model) {
        this.pack = pack;
        this.blueprint = blueprint;
        this.parameters = parameters;
        this.model = model;
        this.items = pack.version(blueprint).items();
        Grid grid = model.profile().thetaGrid();
        for (ScorableItem item : items) {
            ItemPrior prior = parameters.prior(item);
            information.computeIfAbsent(prior, key -> informationAt(ExpectedResponse.of(key), grid));
        }
    }

    private double[] informationAt(ExpectedResponse response, Grid grid) {
        double[] at = new double[grid.size()];
        double[] p = new double[2];
        double[] first = new double[2];
        double[] second = new double[2];
        for (int q = 0; q < at.length; q++) {
            response.derivatives(grid.node(q), p, first, second);
            at[q] = first[1] * first[1] / (p[0] * p[1]);
        }
        return at;
    }

    ContentPack pack() {
        return pack;
    }

    Blueprint blueprint() {
        return blueprint;
    }

    ReadinessModel model() {
        return model;
    }

    List<ScorableItem> items() {
        return items;
    }

    /** The numbers of the domains, in the order of the model. */
    List<Integer> domains() {
        return ReadinessModels.domains(pack);
    }

    /** How wide a 90 % interval is, in points of the scale, whose ability has a standard deviation, in logits. */
    int width(double sd) {
        return width(model, sd);
    }

    static int width(ReadinessModel model, double sd) {
        return (int) Math.round(2 * NINETY * model.scale().pointsPerLogit() * sd);
    }

    /** The index of an item's domain in the model. */
    int domain(ScorableItem item) {
        return ReadinessModels.domain(pack, item.classification().task());
    }

    /** The information expected of an item of the version, over what is known of the ability. */
    double information(ScorableItem item, double[] weights) {
        return mean(information.get(parameters.prior(item)), weights);
    }

    private static double mean(double[] values, double[] weights) {
        double sum = 0;
        for (int q = 0; q < weights.length; q++) {
            sum += weights[q] * values[q];
        }
        return sum;
    }

    /** The chance that an item is answered right, over what is known of the ability. */
    synchronized double chance(ScorableItem item, GridDensity ability) {
        return mean(
                chances.computeIfAbsent(parameters.prior(item), prior -> {
                    ExpectedResponse response = ExpectedResponse.of(prior);
                    Grid grid = ability.grid();
                    double[] at = new double[grid.size()];
                    for (int q = 0; q < at.length; q++) {
                        at[q] = response.correct(grid.node(q));
                    }
                    return at;
                }),
                ability.weights());
    }

    /** The items of a set that fit into a time at the exam's pace, at least one. */
    int itemsIn(int minutes) {
        return (int) Math.max(1, minutes * (long) blueprint.items() / blueprint.timeLimit().toMinutes());
    }

    /** How long items take at the exam's pace, in minutes. */
    int minutesOf(int count) {
        return (int) Math.ceil(count * (double) blueprint.timeLimit().toMinutes() / blueprint.items());
    }
}
