package org.thetaprep.content.response;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.thetaprep.content.contract.Require;

/**
 * Some steps in order; perhaps fewer than the item asks for, perhaps none yet.
 *
 * @param steps the steps' ids, first to last
 */
public record OrderingResponse(List<String> steps) implements Response {

    /** Refuses malformed ids, and throws {@link UnfitResponse} if a step is given twice. */
    public OrderingResponse {
        steps = List.copyOf(steps);
        Set<String> seen = new HashSet<>();
        for (String step : steps) {
            Require.id("step", step);
            if (!seen.add(step)) {
                throw new UnfitResponse("expected each step at most once, but '" + step + "' is given twice");
            }
        }
    }

    @Override
    public boolean isEmpty() {
        return steps.isEmpty();
    }

    @Override
    public <R> R match(Cases<R> cases) {
        return cases.ordering(this);
    }
}
