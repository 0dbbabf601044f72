package org.thetaprep.content.response;

import org.thetaprep.content.contract.Require;

/**
 * One option chosen.
 *
 * @param option the chosen option's id
 */
public record ChoiceResponse(String option) implements Response {

    /** Refuses a malformed id. */
    public ChoiceResponse {
        Require.id("option", option);
    }

    @Override
    public boolean isEmpty() {
        return false;
    }

    @Override
    public <R> R match(Cases<R> cases) {
        return cases.choice(this);
    }
}
