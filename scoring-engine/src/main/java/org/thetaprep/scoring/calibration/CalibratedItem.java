package org.thetaprep.scoring.calibration;

import java.util.Map;
import java.util.OptionalDouble;
import org.thetaprep.scoring.model.ResponseModel;

/**
 * An item with estimated parameters.
 *
 * @param id its name
 * @param model with its parameters
 * @param standardErrors by the parameter's name, a, b, c or a, b1, b2, …; empty for a known item and where none were
 *     computed
 * @param covariances of the errors of two parameters, by their names apart by a blank, a b, a c and b c; where standard
 *     errors are, and only of two- and three-parameter items
 * @param curveError expected root mean square error of its curve over the first population, on the scale of
 *     probabilities; empty where standard errors are, and for one parameter
 * @param answers how many it rests on
 */
public record CalibratedItem(
        String id,
        ResponseModel model,
        Map<String, Double> standardErrors,
        Map<String, Double> covariances,
        OptionalDouble curveError,
        long answers) {

    public CalibratedItem {
        standardErrors = Map.copyOf(standardErrors);
        covariances = Map.copyOf(covariances);
    }
}
