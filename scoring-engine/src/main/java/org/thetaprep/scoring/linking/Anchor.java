package org.thetaprep.scoring.linking;

import java.util.Arrays;
import org.thetaprep.scoring.model.GeneralizedPartialCredit;
import org.thetaprep.scoring.model.GradedResponse;
import org.thetaprep.scoring.model.Logistic;
import org.thetaprep.scoring.model.ResponseModel;

/**
 * An item that was calibrated on both scales.
 *
 * @param id its name
 * @param from on the scale that is moved
 * @param to on the scale that stays, of the same kind with as many categories
 */
public record Anchor(String id, ResponseModel from, ResponseModel to) {

    public Anchor {
        if (from.getClass() != to.getClass() || from.categories() != to.categories()) {
            throw new IllegalArgumentException("item " + id + ": must be of one kind with as many categories on both "
                    + "scales, but is " + from + " and " + to);
        }
        slope(from);
    }

    static double slope(ResponseModel item) {
        if (item instanceof Logistic it) {
            return it.a();
        }
        if (item instanceof GradedResponse it) {
            return it.a();
        }
        if (item instanceof GeneralizedPartialCredit it) {
            return it.a();
        }
        throw new IllegalArgumentException("item must have a slope and difficulties, but is " + item);
    }

    static double[] difficulties(ResponseModel item) {
        if (item instanceof Logistic it) {
            return new double[] {it.b()};
        }
        return item instanceof GradedResponse it ? it.thresholds() : ((GeneralizedPartialCredit) item).steps();
    }

    static double difficulty(ResponseModel item) {
        return Arrays.stream(difficulties(item)).average().orElseThrow();
    }
}
