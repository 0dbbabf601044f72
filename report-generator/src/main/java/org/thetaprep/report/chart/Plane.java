package org.thetaprep.report.chart;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.function.DoubleFunction;
import org.jfree.chart.axis.AxisSpace;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;
import org.thetaprep.report.CurvePoint;
import org.thetaprep.report.font.Lettering;
import org.thetaprep.report.font.Typeface;

/** A plot with two number axes: grid, labels that keep clear of one another, curves. */
final class Plane {

    private static final Lettering LABEL = ProfileRow.CAPTION;
    private static final double CLEAR = 10;

    private final Graphics2D graphics;
    private final Pen pen;
    private final Rectangle2D area;
    private final NumberAxis across = new NumberAxis();
    private final NumberAxis up = new NumberAxis();

    Plane(Graphics2D graphics, Rectangle2D area, double left, double right, double bottom, double top) {
        this.graphics = graphics;
        this.pen = new Pen(graphics);
        this.area = area;
        across.setRange(left, right);
        up.setRange(bottom, top);
        hide(across, right - left);
        hide(up, top - bottom);
    }

    /** The axes only place things; in the bundled font they ask a document for no other. */
    private static void hide(NumberAxis axis, double length) {
        axis.setVisible(false);
        axis.setTickLabelFont(Typeface.SANS.at(13));
        axis.setTickUnit(new NumberTickUnit(length), false, false);
    }

    double x(double value) {
        return across.valueToJava2D(value, area, RectangleEdge.BOTTOM);
    }

    double y(double value) {
        return up.valueToJava2D(value, area, RectangleEdge.LEFT);
    }

    Pen pen() {
        return pen;
    }

    /** Vertical grid lines, each with its label beneath where there is room for it. */
    void verticals(List<Double> ticks, DoubleFunction<String> label, double leftmost, double rightmost) {
        double free = leftmost;
        for (double tick : ticks) {
            pen.line(Role.RULE, 1, x(tick), area.getMinY(), x(tick), area.getMaxY());
            String text = label.apply(tick);
            double width = LABEL.width(text);
            double at = Math.max(leftmost, Math.min(rightmost - width, x(tick) - width / 2));
            if (at >= free) {
                pen.text(Role.INK_3, LABEL, text, at, area.getMaxY() + 17);
                free = at + width + CLEAR;
            }
        }
    }

    /** Horizontal grid lines, each with its label left of the plot where there is room for it. */
    void horizontals(List<Double> ticks, DoubleFunction<String> label) {
        double free = Double.MAX_VALUE;
        for (double tick : ticks) {
            double y = y(tick);
            pen.line(Role.RULE, 1, area.getMinX(), y, area.getMaxX(), y);
            if (y <= free) {
                pen.textEnd(Role.INK_3, LABEL, label.apply(tick), area.getMinX() - 8, y + 4);
                free = y - 18;
            }
        }
    }

    /** A curve through points, of which those beyond the axes are left out. */
    void curve(Role role, float width, float[] dashes, List<CurvePoint> points) {
        XYSeries series = new XYSeries("curve", false);
        points.stream()
                .filter(point -> across.getRange().contains(point.x()))
                .forEach(point -> series.add(point.x(), up.getRange().constrain(point.y())));
        XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, false);
        renderer.setDrawSeriesLineAsPath(true);
        renderer.setSeriesPaint(0, role.paint());
        renderer.setSeriesStroke(0, new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, dashes, 0));
        XYPlot plot = new XYPlot(new XYSeriesCollection(series), across, up, renderer);
        plot.setInsets(RectangleInsets.ZERO_INSETS);
        plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
        plot.setBackgroundPaint(null);
        plot.setOutlineVisible(false);
        plot.setDomainGridlinesVisible(false);
        plot.setRangeGridlinesVisible(false);
        plot.setFixedDomainAxisSpace(new AxisSpace());
        plot.setFixedRangeAxisSpace(new AxisSpace());
        plot.draw(graphics, area, null, null, null);
    }
}
