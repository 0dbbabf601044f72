package org.thetaprep.runner.cli;

import java.util.Map;
import java.util.Optional;
import org.thetaprep.scoring.calibration.CalibrationModel;
import org.thetaprep.scoring.calibration.CalibrationPlan;
import org.thetaprep.scoring.calibration.ErrorMethod;
import org.thetaprep.scoring.calibration.SlopePrior;
import org.thetaprep.scoring.prior.ItemPrior;
import org.thetaprep.scoring.quadrature.Grid;
import picocli.CommandLine.Option;

/** How a calibration is done: the model, its grid, its priors, its errors. */
final class CalibrationOptions {

    private static final Map<String, CalibrationModel> MODELS = Map.of(
            "1pl", CalibrationModel.ONE_PL,
            "2pl", CalibrationModel.TWO_PL,
            "3pl", CalibrationModel.THREE_PL,
            "grm", CalibrationModel.GRADED,
            "gpcm", CalibrationModel.PARTIAL_CREDIT);

    private static final Map<String, ErrorMethod> ERRORS = Map.of(
            "oakes", ErrorMethod.OBSERVED, "cross-product", ErrorMethod.CROSS_PRODUCT, "none", ErrorMethod.NONE);

    private static final SlopePrior JUDGED_SLOPES = new SlopePrior(0, ItemPrior.JUDGED_LOG_SLOPE_SD);

    @Option(names = "--model", paramLabel = "MODEL", required = true, description = "1pl, 2pl, 3pl, grm or gpcm.")
    private String model;

    @Option(
            names = "--nodes",
            paramLabel = "N",
            defaultValue = "61",
            description = "Nodes of ability (default: ${DEFAULT-VALUE}).")
    private int nodes;

    @Option(
            names = "--range",
            paramLabel = "R",
            defaultValue = "6",
            description = "They reach from -R to R (default: ${DEFAULT-VALUE}).")
    private double range;

    @Option(
            names = "--prior-a",
            paramLabel = "PRIOR",
            description = "Prior on slopes: lognormal:MEAN,SD of log a, as lognormal:0,0.5.")
    private Optional<String> priorA;

    @Option(
            names = "--prior-c",
            paramLabel = "PRIOR",
            description = "With 3pl, prior on lower asymptotes: logitnormal:MEAN,SD or beta:ALPHA,BETA.")
    private Optional<String> priorC;

    @Option(
            names = "--se",
            paramLabel = "KIND",
            defaultValue = "oakes",
            description = "Standard errors: oakes (observed information), cross-product (of people's scores; for many "
                    + "people) or none (default: ${DEFAULT-VALUE}).")
    private String errors;

    @Option(
            names = "--iterations",
            paramLabel = "N",
            defaultValue = "2000",
            description = "Most steps of the search (default: ${DEFAULT-VALUE}).")
    private int iterations;

    /**
     * The model.
     *
     * @throws WrongUse if there is no such model
     */
    CalibrationModel model() {
        WrongUse.unless(
                MODELS.containsKey(model), "--model must be 1pl, 2pl, 3pl, grm or gpcm, but is '" + model + "'");
        return MODELS.get(model);
    }

    /** Whether standard errors are asked for. */
    boolean givesErrors() {
        return ERRORS.get(errors) != ErrorMethod.NONE;
    }

    /** Whether lower asymptotes are free without a prior. */
    boolean hasFreeChance() {
        return model() == CalibrationModel.THREE_PL && priorC.isEmpty();
    }

    /**
     * The plan.
     *
     * @throws WrongUse if an option cannot be taken
     */
    CalibrationPlan plan() {
        CalibrationModel kind = model();
        WrongUse.unless(
                ERRORS.containsKey(errors), "--se must be oakes, cross-product or none, but is '" + errors + "'");
        WrongUse.unless(nodes >= 11 && nodes <= 1001, "--nodes must be from 11 to 1001, but is " + nodes);
        WrongUse.unless(range >= 2 && range <= 20, "--range must be from 2 to 20, but is " + range);
        WrongUse.unless(iterations >= 1, "--iterations must be at least 1, but is " + iterations);
        WrongUse.unless(priorC.isEmpty() || kind == CalibrationModel.THREE_PL, "--prior-c needs --model 3pl");
        WrongUse.unless(priorA.isEmpty() || kind != CalibrationModel.ONE_PL, "--prior-a needs a model with slopes");
        CalibrationPlan plan = CalibrationPlan.of(kind)
                .withGrid(Grid.between(-range, range, nodes))
                .withIterations(iterations)
                .withErrors(ERRORS.get(errors));
        if (priorA.isPresent()) {
            plan = plan.withSlopePrior(CalibrationPriors.slope(priorA.get()));
        }
        return priorC.isPresent() ? plan.withChancePrior(CalibrationPriors.chance(priorC.get())) : plan;
    }

    /** The plan with what authors judged; slopes have the prior of judged items unless one is stated. */
    CalibrationPlan withPriors(CalibrationPlan plan, JudgedLabels judged) {
        CalibrationPlan whole = plan.withPriors(judged.priors(plan.model()));
        return priorA.isPresent() ? whole : whole.withSlopePrior(JUDGED_SLOPES);
    }
}
