package org.thetaprep.report.chart;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;
import org.thetaprep.report.ScoreScale;
import org.thetaprep.report.font.Typeface;

/** An axis of scores centred on the cut, with a tick every 80 points on both sides of it. */
final class CutAxis extends NumberAxis {

    private static final long serialVersionUID = 1L;

    /** Points on each side of the cut. */
    static final int REACH = 180;

    /** Points between ticks. */
    static final int STEP = 80;

    private final int cut;

    CutAxis(ScoreScale scale) {
        this.cut = scale.cut();
        setRange(cut - REACH, cut + REACH);
        setAutoRange(false);
        setAxisLineVisible(false);
        setTickMarksVisible(false);
        setTickLabelFont(Typeface.SANS.at(13));
        setTickLabelPaint(Role.INK_3.paint());
        setTickLabelInsets(RectangleInsets.ZERO_INSETS);
        setLabelInsets(RectangleInsets.ZERO_INSETS);
    }

    /** The scores that have a tick, without the cut. */
    static List<Integer> ticks(int cut) {
        List<Integer> ticks = new ArrayList<>();
        for (int at = cut - REACH / STEP * STEP; at <= cut + REACH; at += STEP) {
            if (at != cut) {
                ticks.add(at);
            }
        }
        return ticks;
    }

    @Override
    public List<?> refreshTicks(Graphics2D graphics, AxisState state, Rectangle2D area, RectangleEdge edge) {
        return ticks(cut).stream()
                .map(score ->
                        new NumberTick(score, Integer.toString(score), TextAnchor.BOTTOM_CENTER, TextAnchor.CENTER, 0))
                .toList();
    }
}
