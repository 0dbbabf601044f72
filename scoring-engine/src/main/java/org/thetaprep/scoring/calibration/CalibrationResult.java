package org.thetaprep.scoring.calibration;

import java.util.List;

/**
 * What a calibration reached.
 *
 * @param items in the order of the answers
 * @param populations as estimated or given
 * @param logLikelihood of all answers, without the priors' part
 * @param logPrior the priors' part
 * @param parameters number of estimated parameters
 * @param persons number of people
 * @param iterations expectation steps taken
 * @param converged whether the tolerance was reached; if not, estimates are short of the best by about {@code gain}
 * @param gain the last quadratic guess of what was left to gain
 */
public record CalibrationResult(
        List<CalibratedItem> items,
        List<Population> populations,
        double logLikelihood,
        double logPrior,
        int parameters,
        int persons,
        int iterations,
        boolean converged,
        double gain) {

    public CalibrationResult {
        items = List.copyOf(items);
        populations = List.copyOf(populations);
    }

    /** Akaike's information criterion, 2 p − 2 log L. */
    public double aic() {
        return 2.0 * parameters - 2 * logLikelihood;
    }

    /** The Bayesian information criterion, p log n − 2 log L. */
    public double bic() {
        return parameters * Math.log(persons) - 2 * logLikelihood;
    }
}
