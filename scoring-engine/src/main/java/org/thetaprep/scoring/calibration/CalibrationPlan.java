package org.thetaprep.scoring.calibration;

import java.util.HashMap;
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
 * @param priors on single items, by name; what they do not state is as for all
 * @param known items with known parameters, by name; they stay as they are
 * @param grid nodes of ability, usually 61 from −6 to 6
 * @param iterations most expectation steps, at least 1
 * @param tolerance the search ends where a step's quadratic guess of what is left to gain, g′ F⁻¹ g over all parameters
 *     with the complete-data information F, is below this; positive
 * @param errors how standard errors are found
 * @param scale what fixes the scale
 */
public record CalibrationPlan(
        CalibrationModel model,
        Optional<SlopePrior> slopePrior,
        Optional<ChancePrior> chancePrior,
        Map<String, ItemPriors> priors,
        Map<String, ResponseModel> known,
        Grid grid,
        int iterations,
        double tolerance,
        ErrorMethod errors,
        ScaleRule scale) {

    public CalibrationPlan {
        Objects.requireNonNull(model, "model");
        Objects.requireNonNull(errors, "errors");
        Objects.requireNonNull(scale, "scale");
        known = Map.copyOf(known);
        priors = Map.copyOf(priors);
        if (model != CalibrationModel.TWO_PL
                && model != CalibrationModel.THREE_PL
                && priors.values().stream().anyMatch(prior -> prior.difficulty().isPresent())) {
            throw new IllegalArgumentException("priors on difficulties are for two or three parameters, not " + model);
        }
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
                model,
                Optional.empty(),
                Optional.empty(),
                Map.of(),
                Map.of(),
                Grid.between(-6, 6, 61),
                2000,
                1e-8,
                ErrorMethod.OBSERVED,
                ScaleRule.PEOPLE);
    }

    /** The same with a prior on slopes. */
    public CalibrationPlan withSlopePrior(SlopePrior prior) {
        return new CalibrationPlan(
                model, Optional.of(prior), chancePrior, priors, known, grid, iterations, tolerance, errors, scale);
    }

    /** The same with a prior on lower asymptotes. */
    public CalibrationPlan withChancePrior(ChancePrior prior) {
        return new CalibrationPlan(
                model, slopePrior, Optional.of(prior), priors, known, grid, iterations, tolerance, errors, scale);
    }

    /** The same with priors on single items. */
    public CalibrationPlan withPriors(Map<String, ItemPriors> items) {
        return new CalibrationPlan(
                model, slopePrior, chancePrior, items, known, grid, iterations, tolerance, errors, scale);
    }

    /** The same with known items. */
    public CalibrationPlan withKnown(Map<String, ResponseModel> items) {
        return new CalibrationPlan(
                model, slopePrior, chancePrior, priors, items, grid, iterations, tolerance, errors, scale);
    }

    /**
     * The same with items that an earlier calibration by other people's answers measured: they are expected where it found
     * them, as surely as its errors say, and fix the scale.
     *
     * @param items the priors that it leads to, by name ({@link ItemPriors#expected})
     */
    public CalibrationPlan withEarlier(Map<String, ItemPriors> items) {
        Map<String, ItemPriors> all = new HashMap<>(priors);
        all.putAll(items);
        return new CalibrationPlan(
                model, slopePrior, chancePrior, all, known, grid, iterations, tolerance, errors, ScaleRule.ITEMS);
    }

    /** The same with standard errors from the observed information, or without. */
    public CalibrationPlan withErrors(boolean wanted) {
        return withErrors(wanted ? ErrorMethod.OBSERVED : ErrorMethod.NONE);
    }

    /** The same with standard errors found in another way. */
    public CalibrationPlan withErrors(ErrorMethod method) {
        return new CalibrationPlan(
                model, slopePrior, chancePrior, priors, known, grid, iterations, tolerance, method, scale);
    }

    /** The same with other nodes. */
    public CalibrationPlan withGrid(Grid nodes) {
        return new CalibrationPlan(
                model, slopePrior, chancePrior, priors, known, nodes, iterations, tolerance, errors, scale);
    }

    /** The same with at most so many expectation steps. */
    public CalibrationPlan withIterations(int most) {
        return new CalibrationPlan(model, slopePrior, chancePrior, priors, known, grid, most, tolerance, errors, scale);
    }

    /** The same with every population held at mean 0 and variance 1: biased where the people are others (Kim 2006). */
    public CalibrationPlan withHeldPopulations() {
        return new CalibrationPlan(
                model, slopePrior, chancePrior, priors, known, grid, iterations, tolerance, errors, ScaleRule.HELD);
    }

    /** The priors on one item. */
    ItemPriors priorsOf(String item) {
        return priors.getOrDefault(item, ItemPriors.NONE).or(slopePrior, chancePrior);
    }
}
