package org.thetaprep.scoring.ability;

import java.util.List;
import org.thetaprep.scoring.model.ResponseCurves;
import org.thetaprep.scoring.quadrature.Grid;

/**
 * Posterior means from curves tabulated beforehand: one addition for each answer and node. Made by
 * {@link GridExpectedAPosteriori#tabulate}; immutable and shared freely between threads.
 */
public final class TabulatedEstimator {

    private final Grid grid;
    private final double[] logPrior;
    private final ResponseCurves[] items;

    TabulatedEstimator(Grid grid, double[] logPrior, List<ResponseCurves> items) {
        this.grid = grid;
        this.logPrior = logPrior;
        this.items = items.toArray(new ResponseCurves[0]);
    }

    /** Number of items. */
    public int items() {
        return items.length;
    }

    /**
     * Estimates the ability of one person.
     *
     * @param categories for each item the category of the answer, or {@link ResponsePattern#MISSING}
     */
    public AbilityEstimate estimate(int... categories) {
        if (categories.length != items.length) {
            throw new IllegalArgumentException(
                    "categories must be one for each of " + items.length + " items, but are " + categories.length);
        }
        double[] logs = logPrior.clone();
        for (int i = 0; i < items.length; i++) {
            if (categories[i] != ResponsePattern.MISSING) {
                items[i].addTo(categories[i], logs);
            }
        }
        return GridPosterior.estimate(grid, logs);
    }
}
