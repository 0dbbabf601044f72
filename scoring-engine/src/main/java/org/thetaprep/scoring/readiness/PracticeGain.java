package org.thetaprep.scoring.readiness;

import java.util.List;

/**
 * What working through items of a domain is expected to add to the chance of passing.
 *
 * <p>Answering an item teaches the estimate, and does not by itself change the expected chance (a posterior is a
 * martingale). What changes it is learning: an item answered wrong and then worked through by its rationales is
 * assumed to raise the ability of its domain by {@link #risePerMiss}. The gain of a domain is the chance of
 * passing after the expected rise less the chance now, so it is large where many items are missed, where the
 * form has many items, and where the learner is near the cut.
 *
 * @param risePerMiss assumed rise of a domain's ability for each missed item worked through, in logits, from 0 to 1
 */
public record PracticeGain(double risePerMiss) {

    /** The usual assumption; nothing in a bank without outcomes can tell it better. */
    public static final PracticeGain USUAL = new PracticeGain(0.05);

    public PracticeGain {
        if (!(risePerMiss >= 0 && risePerMiss <= 1)) {
            throw new IllegalArgumentException("risePerMiss must be in [0, 1], but is " + risePerMiss);
        }
    }

    /**
     * The expected gain in the chance of passing.
     *
     * @param outlook the form to be passed
     * @param domain the domain practised, from 0
     * @param missProbabilities for each item to be worked through, the chance that it is answered wrong
     * @return the gain in probability, not negative but for rounding
     */
    public double of(FormOutlook outlook, int domain, List<Double> missProbabilities) {
        double missed = missProbabilities.stream().mapToDouble(p -> p).sum();
        return outlook.passProbabilityAfterRise(domain, risePerMiss * missed) - outlook.passProbability();
    }
}
