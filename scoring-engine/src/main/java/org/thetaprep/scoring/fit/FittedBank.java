package org.thetaprep.scoring.fit;

import java.util.List;
import org.thetaprep.scoring.calibration.ExpectationStep;
import org.thetaprep.scoring.calibration.Population;
import org.thetaprep.scoring.calibration.ResponseMatrix;
import org.thetaprep.scoring.model.Logistic;
import org.thetaprep.scoring.model.Nominal;
import org.thetaprep.scoring.model.ResponseModel;
import org.thetaprep.scoring.quadrature.Grid;

/**
 * Items with parameters that were estimated, and the population that their answers come from.
 *
 * @param items their models
 * @param population of the people
 * @param grid nodes of ability, usually 61 from −6 to 6
 */
public record FittedBank(List<ResponseModel> items, Population population, Grid grid) {

    public FittedBank {
        items = List.copyOf(items);
        if (items.isEmpty()) {
            throw new IllegalArgumentException("items must not be empty");
        }
    }

    /**
     * On the usual nodes.
     *
     * @param items their models
     * @param population of the people
     */
    public static FittedBank of(List<? extends ResponseModel> items, Population population) {
        return new FittedBank(List.copyOf(items), population, Grid.between(-6, 6, 61));
    }

    /** Weights of the population on the nodes, which sum to 1. */
    double[] weights() {
        double[] weights = new double[grid.size()];
        double total = 0;
        for (int q = 0; q < weights.length; q++) {
            double z = grid.node(q) - population.mean();
            weights[q] = Math.exp(-z * z / (2 * population.variance()));
            total += weights[q];
        }
        for (int q = 0; q < weights.length; q++) {
            weights[q] /= total;
        }
        return weights;
    }

    ExpectationStep step() {
        return ExpectationStep.of(items, List.of(population), grid);
    }

    /**
     * How many parameters an item has: those of its curve, and for one-parameter items the common slope, which as the
     * variance of a Rasch model counts for each.
     */
    static int parameters(ResponseModel item) {
        if (item instanceof Logistic logistic) {
            return 2 + (logistic.c() > 0 ? 1 : 0) + (logistic.d() < 1 ? 1 : 0);
        }
        return item instanceof Nominal ? 2 * (item.categories() - 1) : item.categories();
    }

    /** Makes sure that there is one column of answers for each item, each within its item's categories. */
    void requireAnswers(ResponseMatrix matrix) {
        if (matrix.items().size() != items.size()) {
            throw new IllegalArgumentException("answers must be to " + items.size() + " items, but are to "
                    + matrix.items().size());
        }
        if (matrix.groups() != 1) {
            throw new IllegalArgumentException("people must be of one population, but are of " + matrix.groups());
        }
        for (int person = 0; person < matrix.persons(); person++) {
            for (int item = 0; item < items.size(); item++) {
                if (matrix.answer(person, item) >= items.get(item).categories()) {
                    throw new IllegalArgumentException("item " + matrix.items().get(item) + ": an answer is "
                            + matrix.answer(person, item) + ", but its categories are 0 to "
                            + (items.get(item).categories() - 1));
                }
            }
        }
    }

    /** Whether every person answered every item. */
    static boolean complete(ResponseMatrix matrix) {
        for (int person = 0; person < matrix.persons(); person++) {
            for (int item = 0; item < matrix.items().size(); item++) {
                if (matrix.answer(person, item) == ResponseMatrix.MISSING) {
                    return false;
                }
            }
        }
        return true;
    }
}
