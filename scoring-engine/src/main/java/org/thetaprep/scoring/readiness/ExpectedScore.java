package org.thetaprep.scoring.readiness;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.thetaprep.scoring.prior.ExpectedResponse;
import org.thetaprep.scoring.prior.ItemPrior;
import org.thetaprep.scoring.quadrature.Grid;

/**
 * The expected number of right answers on a form at an ability that is the same in all domains (the
 * test characteristic curve), and its inverse.
 */
final class ExpectedScore {

    private static final double REACH_BELOW = 6;
    private static final double REACH_ABOVE = 4;
    private static final double STEP = 0.0625;

    private final Grid grid;
    private final double[] expected;

    private ExpectedScore(Grid grid, double[] expected) {
        this.grid = grid;
        this.expected = expected;
    }

    static ExpectedScore of(FutureForm form, double cutTheta, Function<ItemPrior, ExpectedResponse> items) {
        Grid grid = new Grid(cutTheta - REACH_BELOW, STEP, 1 + (int) ((REACH_BELOW + REACH_ABOVE) / STEP));
        double[] expected = new double[grid.size()];
        Map<ItemPrior, Long> counts = form.items().stream()
                .flatMap(domain -> domain.stream())
                .collect(Collectors.groupingBy(Function.identity(), LinkedHashMap::new, Collectors.counting()));
        counts.forEach((prior, count) -> {
            ExpectedResponse item = items.apply(prior);
            for (int i = 0; i < expected.length; i++) {
                expected[i] += count * item.correct(grid.node(i));
            }
        });
        return new ExpectedScore(grid, expected);
    }

    /** Expected number of right answers at an ability within the table. */
    double at(double theta) {
        double place = (theta - grid.from()) / grid.step();
        int cell = (int) Math.max(0, Math.min(grid.size() - 2, Math.floor(place)));
        return expected[cell] + (place - cell) * (expected[cell + 1] - expected[cell]);
    }

    /**
     * The ability at which a number of right answers is expected; infinite where no ability of the table
     * has it.
     */
    double inverse(double number) {
        int last = expected.length - 1;
        if (number < expected[0]) {
            return Double.NEGATIVE_INFINITY;
        }
        if (number > expected[last]) {
            return Double.POSITIVE_INFINITY;
        }
        int low = 0;
        int high = last;
        while (high - low > 1) {
            int middle = (low + high) >>> 1;
            if (expected[middle] <= number) {
                low = middle;
            } else {
                high = middle;
            }
        }
        double rise = expected[high] - expected[low];
        return grid.node(low) + (rise > 0 ? grid.step() * (number - expected[low]) / rise : 0);
    }
}
