package org.thetaprep.report.chart;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.thetaprep.report.font.Lettering;
import org.thetaprep.report.font.Typeface;

/**
 * A few lines beside a plot, above it on a phone: the first stands out, the others explain. What is left of the width is
 * the plot's.
 */
final class SideNote {

    private static final Lettering FIRST = new Lettering(Typeface.SEMIBOLD, 15);
    private static final Lettering REST = ProfileRow.CAPTION;

    private final Frame frame;
    private final List<String> first;
    private final List<String> rest;
    private final double plotHeight;
    private final double above;
    private final double beneath;

    SideNote(Frame frame, String first, List<String> rest, double plotHeight, double above, double beneath) {
        this.frame = frame;
        double width = frame.stacked() ? frame.width() : frame.labelWidth();
        this.first = FIRST.lines(first, width);
        List<String> lines = new ArrayList<>();
        rest.forEach(text -> lines.addAll(REST.lines(text, width)));
        this.rest = lines;
        this.plotHeight = plotHeight;
        this.above = above;
        this.beneath = beneath;
    }

    private double textHeight() {
        return first.size() * 20 + rest.size() * 20 + 8;
    }

    private double plotTop() {
        return (frame.stacked() ? textHeight() + 4 : 0) + above;
    }

    int height() {
        double plot = plotTop() + plotHeight + beneath;
        return (int) Math.ceil(frame.stacked() ? plot : Math.max(plot, textHeight())) + 1;
    }

    /** Where the plot stands, with room left of it for labels. */
    Rectangle2D area(double gutter) {
        double left = (frame.stacked() ? 0 : frame.plotLeft()) + gutter;
        return new Rectangle2D.Double(left, plotTop(), frame.width() - left - 1, plotHeight);
    }

    /** Where the plot stands when it shares the columns of pictures on the cut. */
    Rectangle2D columnArea() {
        return new Rectangle2D.Double(frame.plotLeft(), plotTop(), frame.plotWidth(), plotHeight);
    }

    void draw(Pen pen) {
        pen.lines(Role.INK, FIRST, first, 0, 16, 20);
        pen.lines(Role.INK_3, REST, rest, 0, 16 + first.size() * 20, 20);
    }
}
