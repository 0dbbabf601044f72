package org.thetaprep.runner.cli;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.thetaprep.scoring.calibration.CalibratedItem;
import org.thetaprep.scoring.calibration.Calibration;
import org.thetaprep.scoring.calibration.CalibrationResult;
import org.thetaprep.scoring.model.GeneralizedPartialCredit;
import org.thetaprep.scoring.model.GradedResponse;
import org.thetaprep.scoring.model.Logistic;
import org.thetaprep.scoring.model.ResponseModel;
import org.thetaprep.scoring.table.ItemTable;

/**
 * Why estimates cannot be used.
 *
 * @param result the calibration
 * @param known items whose parameters were known and stayed
 * @param calibration how it was done
 */
record UnusableEstimates(CalibrationResult result, Optional<ItemTable> known, CalibrationOptions calibration) {

    /** One line for each; none where the estimates can be used. */
    List<String> problems() {
        List<String> problems = new ArrayList<>();
        Set<String> kept = known.map(table -> new HashSet<>(table.byId().keySet())).orElse(new HashSet<>());
        List<CalibratedItem> estimated = result.items().stream()
                .filter(item -> !kept.contains(item.id()))
                .toList();
        estimated.stream()
                .filter(item -> slope(item.model()) > Calibration.RUNAWAY_SLOPE)
                .forEach(item -> problems.add("item " + item.id() + ": the slope runs away, it is "
                        + slope(item.model()) + "; give slopes a prior: --prior-a lognormal:0,0.5"));
        estimated.stream()
                .filter(item -> slope(item.model()) < Calibration.VANISHED_SLOPE)
                .forEach(item -> problems.add("item " + item.id()
                        + ": the slope vanishes; people who do well answer it no better than others; check its key"));
        if (!result.converged() && problems.isEmpty()) {
            problems.add("no convergence in " + result.iterations() + " steps: log-likelihood " + result.logLikelihood()
                    + " was reached, about " + result.gain() + " was left to gain"
                    + (calibration.hasFreeChance()
                            ? "; give lower asymptotes a prior: --prior-c logitnormal:-1.1,0.5"
                            : ""));
        }
        if (problems.isEmpty()
                && calibration.givesErrors()
                && estimated.stream().anyMatch(item -> item.standardErrors().isEmpty())) {
            problems.add("the answers do not determine all parameters (the information is not positive definite); "
                    + "give priors, or take a model with fewer parameters");
        }
        return problems;
    }

    private static double slope(ResponseModel model) {
        if (model instanceof Logistic item) {
            return item.a();
        }
        return model instanceof GradedResponse item ? item.a() : ((GeneralizedPartialCredit) model).a();
    }
}
