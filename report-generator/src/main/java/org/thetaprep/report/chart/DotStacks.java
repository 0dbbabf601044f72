package org.thetaprep.report.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Scores stacked in bins with a bin edge on the cut. Stacks too high for the picture are set in columns of smaller dots,
 * so that each dot is still one score.
 */
final class DotStacks {

    /** Points in a bin. */
    static final int BIN = 14;

    /** Bins on each side of the cut that have room on the axis. */
    private static final int BINS = CutAxis.REACH / BIN + 1;

    private static final double HIGHEST = 170;

    /** A dot in points right of the cut and in points over the ground, and whether its score passes. */
    record Dot(double across, double up, boolean passes) {}

    private final List<Dot> dots = new ArrayList<>();
    private final double pitch;
    private final double height;
    private final int furtherBelow;
    private final int furtherAbove;

    /** Stacks scores; {@code scale} is pixels to a point. */
    DotStacks(List<Integer> scores, int cut, double scale) {
        Map<Integer, Integer> stacks = new TreeMap<>();
        int below = 0;
        int above = 0;
        for (int score : scores) {
            int bin = Math.floorDiv(score - cut, BIN);
            if (bin < -BINS) {
                below++;
            } else if (bin >= BINS) {
                above++;
            } else {
                stacks.merge(bin, 1, Integer::sum);
            }
        }
        furtherBelow = below;
        furtherAbove = above;
        int tallest = stacks.values().stream().max(Integer::compare).orElse(0);
        int columns = 1;
        while (Math.ceil((double) tallest / columns) * BIN / columns * scale > HIGHEST) {
            columns++;
        }
        pitch = (double) BIN / columns;
        height = Math.ceil((double) tallest / columns) * pitch;
        int perRow = columns;
        stacks.forEach((bin, count) -> stack(bin, count, perRow));
    }

    private void stack(int bin, int count, int perRow) {
        for (int i = 0; i < count; i++) {
            double across = bin * BIN + (i % perRow + 0.5) * pitch;
            dots.add(new Dot(across, (i / perRow + 0.5) * pitch, bin >= 0));
        }
    }

    List<Dot> dots() {
        return List.copyOf(dots);
    }

    /** Points from one dot to the next. */
    double pitch() {
        return pitch;
    }

    /** Points from the ground to the top of the highest stack. */
    double height() {
        return height;
    }

    /** Scores too low for the axis. */
    int furtherBelow() {
        return furtherBelow;
    }

    /** Scores too high for the axis. */
    int furtherAbove() {
        return furtherAbove;
    }
}
