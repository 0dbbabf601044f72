package org.thetaprep.scoring.simulation;

import java.util.List;
import java.util.Optional;
import org.thetaprep.scoring.adaptive.StopReason;

/**
 * One person's finished test.
 *
 * @param person the name
 * @param whole the estimate of the one ability; for a profile of the composite
 * @param domains the estimates of the domains; none where the test does not tell them apart
 * @param items number of items given
 * @param reason why the test ended
 * @param broken how many ranges of the specification the test did not meet
 * @param forecast what was said of a future form, if it was asked
 * @param steps what was believed after each answer, if it was asked; else none
 */
public record Outcome(
        String person,
        Estimate whole,
        List<Estimate> domains,
        int items,
        StopReason reason,
        int broken,
        Optional<Forecast> forecast,
        List<Step> steps) {

    public Outcome {
        domains = List.copyOf(domains);
        steps = List.copyOf(steps);
    }

    /**
     * One answer.
     *
     * @param item place of the item in the bank
     * @param response its category
     * @param theta the estimate after it, in logits
     * @param standardError in logits
     */
    public record Step(int item, int response, double theta, double standardError) {}

    /**
     * What was said of passing a future form, and what came of it.
     *
     * @param passing probability of passing it
     * @param oracle the same by someone who knows the true items
     * @param aboveCut probability that the ability exceeds the cut, which is not the same
     * @param passed whether the learner passed
     */
    public record Forecast(double passing, double oracle, double aboveCut, boolean passed) {}
}
