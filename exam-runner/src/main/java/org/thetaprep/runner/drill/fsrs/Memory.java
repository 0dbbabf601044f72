package org.thetaprep.runner.drill.fsrs;

/**
 * What FSRS knows of the memory of one card.
 *
 * @param stability days until the chance of recall has fallen to 90 %, at least 0.001
 * @param difficulty how little a review adds to the stability, 1 (easy) to 10 (hard)
 */
public record Memory(double stability, double difficulty) {

    /** The least stability, in days. */
    public static final double LEAST_STABILITY = 0.001;

    public Memory {
        if (!(stability >= LEAST_STABILITY) || Double.isInfinite(stability)) {
            throw new IllegalArgumentException("stability must be at least 0.001 days, but is " + stability);
        }
        if (!(difficulty >= 1 && difficulty <= 10)) {
            throw new IllegalArgumentException("difficulty must be 1 to 10, but is " + difficulty);
        }
    }
}
