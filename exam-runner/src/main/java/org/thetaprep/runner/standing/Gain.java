package org.thetaprep.runner.standing;

/**
 * The difference of two scores, in whole points.
 *
 * @param points the later less the earlier
 * @param low the lower end of its 90 % interval
 * @param high its upper end
 */
public record Gain(int points, int low, int high) {

    /**
     * The difference of two scores that were measured apart from one another: the half widths of their 90 % intervals add
     * up as squares.
     */
    public static Gain between(Figure before, Figure after) {
        double half = Math.hypot((before.high() - before.low()) / 2.0, (after.high() - after.low()) / 2.0);
        int points = after.score() - before.score();
        return new Gain(points, (int) Math.round(points - half), (int) Math.round(points + half));
    }

    /** Whether the whole interval is above zero. */
    public boolean isRise() {
        return low > 0;
    }

    /** Whether the whole interval is below zero. */
    public boolean isFall() {
        return high < 0;
    }
}
