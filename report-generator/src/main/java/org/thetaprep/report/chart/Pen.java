package org.thetaprep.report.chart;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.font.TextAttribute;
import java.awt.font.TextLayout;
import java.awt.geom.AffineTransform;
import java.awt.geom.Line2D;
import java.text.AttributedString;
import java.text.Bidi;
import java.util.List;
import org.thetaprep.report.font.Lettering;
import org.thetaprep.report.font.Typeface;

/** Lines, shapes and text in roles. */
final class Pen {

    private final Graphics2D graphics;

    Pen(Graphics2D graphics) {
        this.graphics = graphics;
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        graphics.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
    }

    void line(Role role, double width, double x1, double y1, double x2, double y2) {
        line(role, new BasicStroke((float) width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER), x1, y1, x2, y2);
    }

    void line(Role role, BasicStroke stroke, double x1, double y1, double x2, double y2) {
        graphics.setPaint(role.paint());
        graphics.setStroke(stroke);
        graphics.draw(new Line2D.Double(x1, y1, x2, y2));
    }

    void outline(Role role, double width, Shape shape) {
        graphics.setPaint(role.paint());
        graphics.setStroke(new BasicStroke((float) width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER));
        graphics.draw(shape);
    }

    void outline(Role role, BasicStroke stroke, Shape shape) {
        graphics.setPaint(role.paint());
        graphics.setStroke(stroke);
        graphics.draw(shape);
    }

    void fill(RolePaint paint, Shape shape) {
        graphics.setPaint(paint);
        graphics.fill(shape);
    }

    /** Text that starts at x. */
    void text(Role role, Lettering lettering, String text, double x, double baseline) {
        if (text.isEmpty()) {
            return;
        }
        graphics.setPaint(role.paint());
        if (graphics instanceof SvgGraphics) {
            ((SvgGraphics) graphics).text(text, lettering, x, baseline);
            return;
        }
        double at = x;
        if (Bidi.requiresBidi(text.toCharArray(), 0, text.length())) {
            outlines(lettering, text, x, baseline);
            return;
        }
        for (Lettering.Run run : lettering.runs(text)) {
            graphics.setFont(run.face().at(lettering.size()));
            graphics.drawString(run.text(), (float) at, (float) baseline);
            at += new Lettering(run.face(), lettering.size()).width(run.text());
        }
    }

    /** Scripts that run from right to left or join their letters are drawn as shapes: a document's text could not. */
    private void outlines(Lettering lettering, String text, double x, double baseline) {
        AttributedString attributed = new AttributedString(text);
        attributed.addAttribute(TextAttribute.FONT, Typeface.FALLBACK.at(lettering.size()));
        attributed.addAttribute(TextAttribute.RUN_DIRECTION, TextAttribute.RUN_DIRECTION_LTR);
        TextLayout layout = new TextLayout(attributed.getIterator(), Typeface.MEASURE);
        AffineTransform place = AffineTransform.getTranslateInstance(x, baseline);
        double width = lettering.width(text);
        if (layout.getAdvance() > width) {
            place.scale(width / layout.getAdvance(), 1);
        }
        graphics.fill(layout.getOutline(place));
    }

    /** Text that ends at x. */
    void textEnd(Role role, Lettering lettering, String text, double x, double baseline) {
        text(role, lettering, text, x - lettering.width(text), baseline);
    }

    /** Text centred on x. */
    void textMiddle(Role role, Lettering lettering, String text, double x, double baseline) {
        text(role, lettering, text, x - lettering.width(text) / 2, baseline);
    }

    /** Lines under each other; the first baseline is given. */
    void lines(Role role, Lettering lettering, List<String> lines, double x, double baseline, double leading) {
        double at = baseline;
        for (String line : lines) {
            text(role, lettering, line, x, at);
            at += leading;
        }
    }
}
