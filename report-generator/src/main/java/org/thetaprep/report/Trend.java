package org.thetaprep.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * Attempts one after another.
 *
 * @param scale the scale
 * @param points the attempts shown, the oldest first; at least one
 * @param leftOut attempts between the first and the second one shown that are not shown
 */
public record Trend(ScoreScale scale, List<Point> points, int leftOut) {

    /** How many attempts are shown at most. */
    public static final int SHOWN = 12;

    public Trend {
        Objects.requireNonNull(scale, "scale");
        points = Require.list("points", points);
        Require.within("number of points", points.size(), 1, SHOWN);
        Require.count("leftOut", leftOut);
    }

    /**
     * One attempt.
     *
     * @param number the learner's how-manieth
     * @param date its day
     * @param estimate the score by this attempt alone
     */
    public record Point(int number, LocalDate date, ScoreEstimate estimate) {

        public Point {
            Require.within("number", number, 1, 999_999);
            Objects.requireNonNull(date, "date");
            Objects.requireNonNull(estimate, "estimate");
        }
    }

    /**
     * Any number of attempts: the first, and the latest as far as they are shown.
     *
     * @param scale the scale
     * @param all the attempts, the oldest first; at least one
     * @return the trend
     */
    public static Trend of(ScoreScale scale, List<Point> all) {
        if (all.size() <= SHOWN) {
            return new Trend(scale, all, 0);
        }
        List<Point> shown = new java.util.ArrayList<>(List.of(all.get(0)));
        shown.addAll(all.subList(all.size() - SHOWN + 1, all.size()));
        return new Trend(scale, shown, all.size() - SHOWN);
    }
}
