package org.thetaprep.scoring.simulation;

import org.thetaprep.scoring.model.ResponseModel;
import org.thetaprep.scoring.prior.ExpectedResponse;

/** What an estimator is told of the items. */
public enum Knowledge {
    /** The true parameters. */
    TRUE,
    /** The author's prior, its means taken for the truth. Shown for comparison only. */
    PLUG_IN,
    /** The author's prior, averaged over: the expected response. */
    EXPECTED;

    /** The response model that an estimator with this knowledge uses for an item. */
    public ResponseModel model(SimulatedItem item) {
        return switch (this) {
            case TRUE -> item.truth();
            case PLUG_IN -> item.prior().plugIn();
            case EXPECTED -> ExpectedResponse.of(item.prior());
        };
    }
}
