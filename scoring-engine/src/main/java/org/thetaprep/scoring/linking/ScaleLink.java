package org.thetaprep.scoring.linking;

import java.util.Arrays;
import org.thetaprep.scoring.model.GeneralizedPartialCredit;
import org.thetaprep.scoring.model.GradedResponse;
import org.thetaprep.scoring.model.Logistic;
import org.thetaprep.scoring.model.Nominal;
import org.thetaprep.scoring.model.ResponseModel;

/**
 * How abilities and difficulties of one scale become those of another: θ′ = A θ + B, a′ = a / A, b′ = A b + B.
 *
 * @param slope A, positive and finite
 * @param intercept B in logits, finite
 */
public record ScaleLink(double slope, double intercept) {

    public ScaleLink {
        if (!(slope > 0) || Double.isInfinite(slope)) {
            throw new IllegalArgumentException("slope must be positive and finite, but is " + slope);
        }
        if (!Double.isFinite(intercept)) {
            throw new IllegalArgumentException("intercept must be finite, but is " + intercept);
        }
    }

    /** An ability or a difficulty on the other scale. */
    public double moved(double value) {
        return slope * value + intercept;
    }

    /**
     * An item on the other scale, with the same curve over the moved abilities.
     *
     * @param item of one of the models of this library
     */
    public ResponseModel moved(ResponseModel item) {
        if (item instanceof Logistic it) {
            return new Logistic(it.a() / slope, moved(it.b()), it.c(), it.d());
        }
        if (item instanceof GradedResponse it) {
            return GradedResponse.of(it.a() / slope, moved(it.thresholds()));
        }
        if (item instanceof GeneralizedPartialCredit it) {
            return GeneralizedPartialCredit.of(it.a() / slope, moved(it.steps()));
        }
        if (item instanceof Nominal it) {
            double[] slopes = it.slopes();
            double[] intercepts = it.intercepts();
            for (int k = 0; k < slopes.length; k++) {
                slopes[k] /= slope;
                intercepts[k] -= slopes[k] * intercept;
            }
            return Nominal.of(slopes, intercepts);
        }
        throw new IllegalArgumentException("item must be of a known model, but is " + item);
    }

    private double[] moved(double[] values) {
        return Arrays.stream(values).map(this::moved).toArray();
    }
}
