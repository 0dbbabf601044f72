package org.thetaprep.scoring.adaptive;

import java.util.List;
import org.thetaprep.scoring.model.ResponseModel;

/** An estimator of one ability from answers, such as maximum likelihood or Warm's. */
public interface PointEstimator {

    /**
     * An ability with its standard error, of the kind that the estimator names.
     *
     * @param theta in logits
     * @param standardError in logits
     */
    record PointEstimate(double theta, double standardError) {}

    /**
     * Estimates the ability.
     *
     * @param items the models of the items answered, at least one
     * @param responses the response to each
     */
    PointEstimate estimate(List<ResponseModel> items, List<Integer> responses);
}
