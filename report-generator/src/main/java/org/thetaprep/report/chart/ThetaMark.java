package org.thetaprep.report.chart;

import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.util.List;

/** The mark of the product: a ring crossed by an interval, an estimate with its error. */
public final class ThetaMark implements Picture {

    @Override
    public int width() {
        return 34;
    }

    @Override
    public int height() {
        return 20;
    }

    @Override
    public String title() {
        return "Thetaprep";
    }

    @Override
    public String description() {
        return "a ring crossed by an interval";
    }

    @Override
    public DataTable table() {
        return new DataTable(title(), List.of(), List.of());
    }

    @Override
    public void draw(Graphics2D graphics) {
        Pen pen = new Pen(graphics);
        pen.outline(Role.INK, 2, new Ellipse2D.Double(9, 2, 16, 16));
        pen.line(Role.INK, 2, 2, 10, 32, 10);
        pen.line(Role.INK, 2, 2, 6.5, 2, 13.5);
        pen.line(Role.INK, 2, 32, 6.5, 32, 13.5);
    }
}
