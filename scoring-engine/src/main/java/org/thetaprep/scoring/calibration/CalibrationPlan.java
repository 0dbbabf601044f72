package org.thetaprep.scoring.calibration;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.thetaprep.scoring.model.ResponseModel;
import org.thetaprep.scoring.quadrature.Grid;

/**
 * How a bank is calibrated.
 *
 * <p>Where no item is known, the first population has mean 0 and variance 1, which fixes the scale; further populations
 * are free. Where items are known, they fix it and every population is free: to hold one at 0 and 1 would bias the new
 * items (Kim 2006).
 *
 * @param model of the items to be estimated
 * @param slopePrior on slopes, if any
 * @param chancePrior on lower asymptotes of the three-parameter model, if any
 * @param known items with known parameters, by name; they stay as they are
 * @param grid nodes of ability, usually 61 from −6 to 6
 * @param iterations most expectation steps, at least 1
 * @param tolerance the search ends where a step's quadratic guess of what is left to gain, g′ F⁻¹ g over all parameters
 *     with the complete-data information F, is below this; positive
 * @param errors whether standard errors are computed
 */
public record CalibrationPlan(
        CalibrationModel model,
        Optional<SlopePrior> slopePrior,
        Optional<ChancePrior> chancePrior,
        Map<String, ResponseModel> known,
        Grid grid,
        int iterations,
        double tolerance,
        boolean errors) {

    public CalibrationPlan {
        Objects.requireNonNull(model, "model");
        known = Map.copyOf(known);
        if (iterations < 1) {
            throw new IllegalArgumentException("iterations must be at least 1, but is " + iterations);
        }
        if (!(tolerance > 0)) {
            throw new IllegalArgumentException("tolerance must be positive, but is " + tolerance);
        }
    }

    /** The usual plan for a model: 61 nodes from −6 to 6, no priors, no known items, with standard errors. */
    public static CalibrationPlan of(CalibrationModel model) {
        return new CalibrationPlan(
                model, Optional.empty(), Optional.empty(), Map.of(), Grid.between(-6, 6, 61), 2000, 1e-8, true);
    }

    /** The same with a prior on slopes. */
    public CalibrationPlan withSlopePrior(SlopePrior prior) {
        return new CalibrationPlan(
                model, Optional.of(prior), chancePrior, known, grid, iterations, tolerance, errors);
    }

    /** The same with a prior on lower asymptotes. */
    public CalibrationPlan withChancePrior(ChancePrior prior) {
        return new CalibrationPlan(model, slopePrior, Optional.of(prior), known, grid, iterations, tolerance, errors);
    }

    /** The same with known items. */
    public CalibrationPlan withKnown(Map<String, ResponseModel> items) {
        return new CalibrationPlan(model, slopePrior, chancePrior, items, grid, iterations, tolerance, errors);
    }

    /** The same with or without standard errors. */
    public CalibrationPlan withErrors(boolean wanted) {
        return new CalibrationPlan(model, slopePrior, chancePrior, known, grid, iterations, tolerance, wanted);
    }

    /** The same with other nodes. */
    public CalibrationPlan withGrid(Grid nodes) {
        return new CalibrationPlan(model, slopePrior, chancePrior, known, nodes, iterations, tolerance, errors);
    }
}
