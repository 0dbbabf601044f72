package org.thetaprep.report.chart;

import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import org.jfree.chart.axis.AxisSpace;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.CrosshairState;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.AbstractXYItemRenderer;
import org.jfree.chart.renderer.xy.XYItemRendererState;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.data.xy.XYDataset;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;
import org.thetaprep.report.ScoreScale;

/** A plot of stacked dots: filled right of the cut, hollow left of it, on the grid of the scores. */
final class DotPlot extends AbstractXYItemRenderer {

    private static final long serialVersionUID = 1L;

    private final transient DotStacks stacks;
    private final int cut;

    private DotPlot(int cut, DotStacks stacks) {
        this.cut = cut;
        this.stacks = stacks;
    }

    /** A plot that leaves the given height free at its top. */
    static XYPlot plot(ScoreScale scale, DotStacks stacks, double free) {
        XYSeries series = new XYSeries("scores", false);
        stacks.dots().forEach(dot -> series.add(scale.cut() + dot.across(), dot.up()));
        CutAxis axis = new CutAxis(scale);
        axis.setTickLabelsVisible(false);
        XYPlot plot = IntervalRows.bare(axis, new XYSeriesCollection(series), new DotPlot(scale.cut(), stacks));
        AxisSpace space = new AxisSpace();
        space.setTop(free);
        plot.setFixedDomainAxisSpace(space);
        return plot;
    }

    @Override
    public XYItemRendererState initialise(
            Graphics2D graphics, Rectangle2D area, XYPlot plot, XYDataset data, PlotRenderingInfo info) {
        Pen pen = new Pen(graphics);
        for (int tick : CutAxis.ticks(cut)) {
            double x = plot.getDomainAxis().valueToJava2D(tick, area, RectangleEdge.BOTTOM);
            pen.line(Role.RULE, 1, x, area.getMinY(), x, area.getMaxY());
        }
        XYItemRendererState state = super.initialise(graphics, area, plot, data, info);
        state.setProcessVisibleItemsOnly(false);
        return state;
    }

    @Override
    public void drawItem(
            Graphics2D graphics,
            XYItemRendererState state,
            Rectangle2D area,
            PlotRenderingInfo info,
            XYPlot plot,
            ValueAxis scores,
            ValueAxis hidden,
            XYDataset data,
            int series,
            int item,
            CrosshairState crosshair,
            int pass) {
        double scale = area.getWidth() / scores.getRange().getLength();
        double radius = stacks.pitch() * scale * 0.4;
        double stroke = Math.min(1.6, radius * 0.4);
        double x = scores.valueToJava2D(data.getXValue(series, item), area, RectangleEdge.BOTTOM);
        double y = area.getMaxY() - data.getYValue(series, item) * scale;
        double inner = radius - stroke / 2;
        Ellipse2D dot = new Ellipse2D.Double(x - inner, y - inner, 2 * inner, 2 * inner);
        Pen pen = new Pen(graphics);
        boolean passes = data.getXValue(series, item) >= cut;
        pen.fill((passes ? Role.ABOVE : Role.PAGE).paint(), dot);
        pen.outline(passes ? Role.ABOVE : Role.BELOW, stroke, dot);
    }
}
