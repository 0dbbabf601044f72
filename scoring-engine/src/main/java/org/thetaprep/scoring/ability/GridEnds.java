package org.thetaprep.scoring.ability;

/** How the two end nodes of a grid enter a sum. The rules differ only where a posterior reaches the ends. */
public enum GridEnds {
    /** Half weight at both ends, the trapezoid rule, as catR. */
    HALF(0.5),
    /** Full weight at both ends, a plain sum, as mirt. */
    FULL(1);

    private final double weight;

    GridEnds(double weight) {
        this.weight = weight;
    }

    double weight() {
        return weight;
    }
}
