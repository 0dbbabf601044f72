package org.thetaprep.scoring.calibration;

import java.util.Map;
import org.apache.commons.math3.linear.RealMatrix;
import org.thetaprep.scoring.model.ResponseModel;

/**
 * The curves of one item as a function of the parameters to be estimated, in the form in which they are estimated:
 * slope and intercepts, a θ + d, and the logit of the lower asymptote.
 */
interface ItemCurves {

    /** Number of response categories. */
    int categories();

    /** Number of parameters that are estimated; 0 for an item whose parameters are known. */
    int parameters();

    /**
     * Where the search starts.
     *
     * @param shares share of each category among the answers
     */
    double[] start(double[] shares);

    /**
     * Whether parameters describe an item: a positive slope, thresholds in order.
     *
     * @param xi parameters, {@link #parameters} of them
     */
    boolean legal(double[] xi);

    /**
     * Whether the slope has all but vanished: people who do well answer the item no better than others, as when its key
     * is wrong, and only a negative slope would describe it.
     *
     * @param xi parameters
     */
    default boolean vanished(double[] xi) {
        return false;
    }

    /**
     * Probabilities and their derivatives by the parameters.
     *
     * @param xi parameters
     * @param theta ability in logits
     * @param p receives the probability of each category
     * @param gradient receives ∂P_k/∂ξ_m at [k][m]
     */
    void at(double[] xi, double theta, double[] p, double[][] gradient);

    /** The log-density of the priors on the parameters, 0 without priors. */
    double logPrior(double[] xi);

    /**
     * Adds the first and the negative second derivatives of {@link #logPrior}.
     *
     * @param xi parameters
     * @param gradient receives the sum
     * @param information receives the sum, or what of it is never negative
     */
    void addPrior(double[] xi, double[] gradient, double[][] information);

    /** The item with its parameters in the usual form. */
    ResponseModel model(double[] xi);

    /**
     * Standard errors of the usual parameters, by the delta method.
     *
     * @param xi parameters
     * @param covariance of the parameters' errors
     * @return by name, a, b, c or a, b1, b2, …
     */
    Map<String, Double> errors(double[] xi, RealMatrix covariance);

    /** The covariances of two parameters' errors, by their names apart by a blank; none but for logistic items. */
    default Map<String, Double> covariances(double[] xi, RealMatrix covariance) {
        return Map.of();
    }
}
