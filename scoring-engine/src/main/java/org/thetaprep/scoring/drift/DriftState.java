package org.thetaprep.scoring.drift;

/**
 * What a watch has gathered of one item.
 *
 * @param answers seen since the watch began
 * @param easier evidence that the item has become easier, a sum of logarithms of likelihood ratios that never falls below 0
 * @param harder the same for harder
 * @param easierSince answers since the evidence for easier was last 0: about since when it is easier, if it is
 * @param time sum of the standardised residuals of log response times over those answers
 */
public record DriftState(long answers, double easier, double harder, long easierSince, double time) {

    /** Before the first answer. */
    public static final DriftState START = new DriftState(0, 0, 0, 0, 0);
}
