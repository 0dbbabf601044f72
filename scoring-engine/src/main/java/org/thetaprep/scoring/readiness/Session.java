package org.thetaprep.scoring.readiness;

import java.util.List;

/**
 * Answers given at about the same time, and how far the learner's ability may have moved since.
 *
 * @param responses the scored answers, possibly none
 * @param changeSd standard deviation of the change of each domain's ability from this session to the
 *     next, or after the last one to the day that readiness is asked for; in logits, from 0 to 2
 */
public record Session(List<ScoredResponse> responses, double changeSd) {

    public Session {
        responses = List.copyOf(responses);
        if (!(changeSd >= 0 && changeSd <= 2)) {
            throw new IllegalArgumentException("changeSd must be in [0, 2], but is " + changeSd);
        }
    }
}
