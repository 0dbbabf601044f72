package org.thetaprep.scoring.simulation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.thetaprep.scoring.model.ResponseCurves;
import org.thetaprep.scoring.model.ResponseModel;
import org.thetaprep.scoring.prior.ExpectedResponse;
import org.thetaprep.scoring.quadrature.Grid;

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

    /** The curves of all items on a grid, tabulated once for each distinct prior. */
    List<ResponseCurves> curves(List<SimulatedItem> items, Grid grid) {
        Map<Object, ResponseCurves> known = new HashMap<>();
        return items.stream()
                .map(item -> known.computeIfAbsent(
                        this == TRUE ? item.truth() : item.prior(), key -> ResponseCurves.of(model(item), grid)))
                .toList();
    }
}
