package org.thetaprep.scoring.calibration;

import java.util.Map;
import org.thetaprep.scoring.model.ResponseModel;

/**
 * An item with estimated parameters.
 *
 * @param id its name
 * @param model with its parameters
 * @param standardErrors by the parameter's name, a, b, c or a, b1, b2, …; empty for a known item and where none were
 *     computed
 * @param answers how many it rests on
 */
public record CalibratedItem(String id, ResponseModel model, Map<String, Double> standardErrors, long answers) {

    public CalibratedItem {
        standardErrors = Map.copyOf(standardErrors);
    }
}
