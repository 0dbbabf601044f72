package org.thetaprep.content.response;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.thetaprep.content.contract.Require;

/**
 * Responses assigned to prompts; perhaps not to all of them, perhaps to none yet.
 *
 * @param responseByPrompt the id of the assigned response by the prompt's id; iterates in the
 *     natural order of the prompts' ids
 */
public record MatchingResponse(Map<String, String> responseByPrompt) implements Response {

    /** Refuses malformed ids. */
    public MatchingResponse {
        responseByPrompt.forEach((prompt, response) -> {
            Require.id("prompt", prompt);
            Require.id("response", response);
        });
        responseByPrompt = Collections.unmodifiableSortedMap(new TreeMap<>(responseByPrompt));
    }

    @Override
    public boolean isEmpty() {
        return responseByPrompt.isEmpty();
    }

    @Override
    public <R> R match(Cases<R> cases) {
        return cases.matching(this);
    }
}
