package org.thetaprep.scoring.ability;

/**
 * The interval in which a maximum is sought.
 *
 * @param low lower end in logits, finite
 * @param high upper end in logits, finite, above {@code low}
 */
public record Bounds(double low, double high) {

    public Bounds {
        if (!Double.isFinite(low)) {
            throw new IllegalArgumentException("low must be finite, but is " + low);
        }
        if (!(high > low) || Double.isInfinite(high)) {
            throw new IllegalArgumentException("high must be finite and above low = " + low + ", but is " + high);
        }
    }

    /**
     * From −bound to bound.
     *
     * @param bound in logits, positive
     */
    public static Bounds symmetric(double bound) {
        if (!(bound > 0)) {
            throw new IllegalArgumentException("bound must be positive, but is " + bound);
        }
        return new Bounds(-bound, bound);
    }
}
