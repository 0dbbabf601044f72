package org.thetaprep.report.chart;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.axis.AxisLocation;
import org.jfree.chart.axis.AxisSpace;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.CrosshairState;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.AbstractXYItemRenderer;
import org.jfree.chart.renderer.xy.XYItemRendererState;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.xy.AbstractXYDataset;
import org.jfree.data.xy.XYDataset;
import org.thetaprep.report.EvidenceState;
import org.thetaprep.report.Interval;
import org.thetaprep.report.ScoreEstimate;
import org.thetaprep.report.ScoreScale;

/** A plot of interval bars under each other, each row with its piece of the cut line and of the grid. */
final class IntervalRows extends AbstractXYItemRenderer {

    private static final long serialVersionUID = 1L;
    private static final BasicStroke DOTTED =
            new BasicStroke(1.5f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND, 1, new float[] {0.1f, 6}, 0);

    private final transient List<ProfileRow> rows;
    private final int cut;

    private IntervalRows(int cut, List<ProfileRow> rows) {
        this.cut = cut;
        this.rows = rows;
    }

    /** A plot whose area ends where the last row ends; the axis takes the given height at its top. */
    static XYPlot plot(ScoreScale scale, List<ProfileRow> rows, double axisHeight) {
        XYPlot plot = bare(new CutAxis(scale), new Rows(rows), new IntervalRows(scale.cut(), rows));
        plot.setDomainAxisLocation(AxisLocation.TOP_OR_LEFT);
        AxisSpace space = new AxisSpace();
        space.setTop(axisHeight);
        plot.setFixedDomainAxisSpace(space);
        return plot;
    }

    /** A plot of nothing but an axis and what its renderer draws. */
    static XYPlot bare(NumberAxis scores, XYDataset data, AbstractXYItemRenderer renderer) {
        NumberAxis hidden = new NumberAxis();
        hidden.setVisible(false);
        XYPlot plot = new XYPlot(data, scores, hidden, renderer);
        plot.setInsets(RectangleInsets.ZERO_INSETS);
        plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
        plot.setBackgroundPaint(null);
        plot.setOutlineVisible(false);
        plot.setDomainGridlinesVisible(false);
        plot.setRangeGridlinesVisible(false);
        plot.setFixedRangeAxisSpace(new AxisSpace());
        return plot;
    }

    /** Rows are not in the order of their scores, and each is drawn wherever its score lies. */
    @Override
    public XYItemRendererState initialise(
            Graphics2D graphics, Rectangle2D area, XYPlot plot, XYDataset data, PlotRenderingInfo info) {
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
        ProfileRow row = rows.get(item);
        Pen pen = new Pen(graphics);
        Scale x = new Scale(scores, area);
        for (int tick : CutAxis.ticks(cut)) {
            pen.line(Role.RULE, 1, x.at(tick), row.plotTop(), x.at(tick), row.bottom());
        }
        pen.line(Role.INK, 2, x.at(cut), row.plotTop(), x.at(cut), row.bottom());
        double y = row.plotMiddle();
        row.score()
                .ifPresentOrElse(
                        score -> bar(pen, row, score, x, y),
                        () -> pen.line(Role.EDGE, DOTTED, area.getMinX() + 1, y, area.getMaxX() - 1, y));
    }

    private static void bar(Pen pen, ProfileRow row, ScoreEstimate.Measured score, Scale x, double y) {
        bar(pen, row.state(), score, x, y);
    }

    static void bar(Pen pen, EvidenceState state, ScoreEstimate.Measured score, Scale x, double y) {
        Role role = Role.of(state);
        Interval ninety = score.ninety();
        double low = x.within(ninety.low());
        double high = x.within(ninety.high());
        pen.line(role, 1.5, low, y, high, y);
        Interval fifty = score.fifty();
        double bandLow = x.within(fifty.low());
        double bandHigh = x.within(fifty.high());
        if (bandHigh > bandLow) {
            pen.fill(role.paint(0.36), new Rectangle2D.Double(bandLow, y - 3, bandHigh - bandLow, 6));
        }
        end(pen, state, x, ninety.low(), y);
        end(pen, state, x, ninety.high(), y);
        if (x.holds(score.estimate())) {
            EvidenceMark.draw(pen, state, x.at(score.estimate()), y, 7.5);
        } else {
            boolean right = score.estimate() > x.middle();
            EvidenceMark.arrow(pen, state, right ? x.right() : x.left(), y, right ? 12 : -12);
        }
    }

    static void end(Pen pen, EvidenceState state, Scale x, int score, double y) {
        if (x.holds(score)) {
            pen.line(Role.of(state), 1.5, x.at(score), y - 4, x.at(score), y + 4);
        } else {
            boolean right = score > x.middle();
            EvidenceMark.arrow(pen, state, right ? x.right() : x.left(), y, right ? 7 : -7);
        }
    }

    /** Scores to pixels; the axis does not reach every score. */
    record Scale(ValueAxis axis, Rectangle2D area) {

        /** The axis of a scale of scores over a width. */
        static Scale of(ScoreScale scale, double left, double width) {
            return new Scale(new CutAxis(scale), new Rectangle2D.Double(left, 0, width, 1));
        }

        double at(double score) {
            return axis.valueToJava2D(score, area, RectangleEdge.TOP);
        }

        boolean holds(int score) {
            return axis.getRange().contains(score);
        }

        double within(int score) {
            return at(axis.getRange().constrain(score));
        }

        double middle() {
            return axis.getRange().getCentralValue();
        }

        double left() {
            return area.getMinX() + 1;
        }

        double right() {
            return area.getMaxX() - 1;
        }
    }

    /** One item for each row; without a score it stands at the cut, where the renderer draws no mark. */
    private static final class Rows extends AbstractXYDataset {

        private static final long serialVersionUID = 1L;

        private final transient List<ProfileRow> rows;

        Rows(List<ProfileRow> rows) {
            this.rows = rows;
        }

        @Override
        public int getSeriesCount() {
            return 1;
        }

        @Override
        public Comparable<?> getSeriesKey(int series) {
            return "scores";
        }

        @Override
        public int getItemCount(int series) {
            return rows.size();
        }

        @Override
        public Number getX(int series, int item) {
            return rows.get(item).score().map(ScoreEstimate.Measured::estimate).orElse(0);
        }

        @Override
        public Number getY(int series, int item) {
            return item;
        }
    }
}
