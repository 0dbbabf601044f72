package org.thetaprep.report.chart;

import java.awt.BasicStroke;
import java.awt.Graphics;
import java.awt.Shape;
import java.awt.font.GlyphVector;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.text.AttributedCharacterIterator;
import org.thetaprep.report.font.Lettering;
import org.thetaprep.report.font.Typeface;

/**
 * Writes what is drawn as SVG elements: geometry as attributes, colours as classes ({@code f-ink} fills, {@code s-ink}
 * strokes), text as text. Every text carries its measured length, so that it keeps to its place in whatever font the
 * page has. Only paints of {@link Role} and shapes are known; images are refused.
 */
final class SvgGraphics extends StatefulGraphics {

    private final StringBuilder out;

    /** The element written last, if it was filled: an outline of the same shape joins it. */
    private String filledElement = "";

    private String filledGeometry = "";
    private int filledStart;
    private int filledEnd;

    SvgGraphics(StringBuilder out) {
        this.out = out;
    }

    private SvgGraphics(SvgGraphics other) {
        super(other);
        this.out = other.out;
    }

    // ------------------------------------------------------------------ what is written

    @Override
    public void draw(Shape shape) {
        BasicStroke line = (BasicStroke) getStroke();
        Shape placed = getTransform().createTransformedShape(shape);
        if (!whollyVisible(reach(placed, line)) && !leansOver(placed)) {
            Shape outline = line.createStrokedShape(placed);
            if (clippedAway(outline)) {
                return;
            }
            if (!whollyVisible(outline)) {
                write("f", "path", " d=\"" + SvgPath.data(visible(outline)) + "\"");
                return;
            }
        }
        String geometry = geometry(shape, placed);
        if (out.length() == filledEnd && element(shape).equals(filledElement) && geometry.equals(filledGeometry)) {
            joinOutline(line);
        } else {
            write(
                    "s",
                    element(shape),
                    geometry + strokeAttributes(line) + (shape instanceof Line2D ? "" : " fill=\"none\""));
        }
    }

    /** What a stroke around a shape stays within. */
    private static Rectangle2D reach(Shape placed, BasicStroke line) {
        Rectangle2D box = placed.getBounds2D();
        double reach = line.getLineWidth() * Math.max(1, line.getMiterLimit());
        return new Rectangle2D.Double(
                box.getX() - reach, box.getY() - reach, box.getWidth() + 2 * reach, box.getHeight() + 2 * reach);
    }

    /** Adds an outline to the element written last. */
    private void joinOutline(BasicStroke line) {
        out.setLength(out.length() - "/>".length());
        out.insert(
                out.indexOf("class=\"", filledStart) + "class=\"".length(),
                "s-" + role().role().css() + " ");
        out.append(strokeAttributes(line)).append("/>");
    }

    private static String strokeAttributes(BasicStroke line) {
        StringBuilder attributes = new StringBuilder(attribute("stroke-width", line.getLineWidth()));
        if (line.getDashArray() != null) {
            StringBuilder dashes = new StringBuilder();
            for (float dash : line.getDashArray()) {
                dashes.append(dashes.length() == 0 ? "" : " ").append(SvgPath.number(dash));
            }
            attributes.append(" stroke-dasharray=\"").append(dashes).append('"');
        }
        if (line.getEndCap() == BasicStroke.CAP_ROUND) {
            attributes.append(" stroke-linecap=\"round\"");
        }
        return attributes.toString();
    }

    @Override
    public void fill(Shape shape) {
        Shape placed = getTransform().createTransformedShape(shape);
        if (clippedAway(placed)) {
            return;
        }
        if (whollyVisible(placed)) {
            filledStart = out.length();
            filledElement = element(shape);
            filledGeometry = geometry(shape, placed);
            write("f", filledElement, filledGeometry);
            filledEnd = out.length();
        } else {
            write("f", "path", " d=\"" + SvgPath.data(visible(placed)) + "\"");
        }
    }

    /** Whether shapes stay what they are when they are placed. */
    private boolean simple() {
        return (getTransform().getType() & ~AffineTransform.TYPE_TRANSLATION) == 0;
    }

    private String element(Shape shape) {
        if (simple() && shape instanceof Line2D) {
            return "line";
        }
        if (simple() && shape instanceof Ellipse2D) {
            return shape.getBounds2D().getWidth() == shape.getBounds2D().getHeight() ? "circle" : "ellipse";
        }
        return simple() && shape instanceof Rectangle2D ? "rect" : "path";
    }

    private String geometry(Shape shape, Shape placed) {
        Rectangle2D box = placed.getBounds2D();
        switch (element(shape)) {
            case "line":
                Line2D line = (Line2D) shape;
                double dx = getTransform().getTranslateX();
                double dy = getTransform().getTranslateY();
                return attribute("x1", line.getX1() + dx)
                        + attribute("y1", line.getY1() + dy)
                        + attribute("x2", line.getX2() + dx)
                        + attribute("y2", line.getY2() + dy);
            case "circle":
                return attribute("cx", box.getCenterX())
                        + attribute("cy", box.getCenterY())
                        + attribute("r", box.getWidth() / 2);
            case "ellipse":
                return attribute("cx", box.getCenterX())
                        + attribute("cy", box.getCenterY())
                        + attribute("rx", box.getWidth() / 2)
                        + attribute("ry", box.getHeight() / 2);
            case "rect":
                return attribute("x", box.getX())
                        + attribute("y", box.getY())
                        + attribute("width", box.getWidth())
                        + attribute("height", box.getHeight());
            default:
                return " d=\"" + SvgPath.data(placed) + "\"";
        }
    }

    private static String attribute(String name, double value) {
        return " " + name + "=\"" + SvgPath.number(value) + "\"";
    }

    private void write(String kind, String element, String attributes) {
        RolePaint role = role();
        String opacity = role.opacity() == 1
                ? ""
                : (kind.equals("f") ? " fill-opacity=\"" : " stroke-opacity=\"") + SvgPath.number(role.opacity())
                        + "\"";
        out.append('<')
                .append(element)
                .append(" class=\"")
                .append(kind)
                .append('-')
                .append(role.role().css())
                .append('"')
                .append(attributes)
                .append(opacity)
                .append("/>");
    }

    private RolePaint role() {
        if (!(getPaint() instanceof RolePaint)) {
            throw new IllegalStateException("the paint " + getPaint() + " has no role");
        }
        return (RolePaint) getPaint();
    }

    /** Writes a text that keeps to its measured length. */
    void text(String text, Lettering lettering, double x, double baseline) {
        Point2D at = getTransform().transform(new Point2D.Double(x, baseline), null);
        String kind = lettering.face() == Typeface.SERIF ? " serif" : "";
        String weight = lettering.face() == Typeface.SEMIBOLD ? " font-weight=\"600\"" : "";
        out.append("<text class=\"f-")
                .append(role().role().css())
                .append(kind)
                .append('"')
                .append(attribute("x", at.getX()))
                .append(attribute("y", at.getY()))
                .append(attribute("font-size", lettering.size()))
                .append(weight)
                .append(attribute("textLength", lettering.width(text)))
                .append(" lengthAdjust=\"spacingAndGlyphs\">")
                .append(XmlText.escape(text))
                .append("</text>");
    }

    @Override
    public void drawString(String text, float x, float y) {
        text(text, new Lettering(Typeface.of(getFont()), getFont().getSize2D()), x, y);
    }

    @Override
    public void drawString(String text, int x, int y) {
        drawString(text, (float) x, (float) y);
    }

    @Override
    public void drawString(AttributedCharacterIterator iterator, float x, float y) {
        StringBuilder text = new StringBuilder();
        for (char letter = iterator.first(); letter != AttributedCharacterIterator.DONE; letter = iterator.next()) {
            text.append(letter);
        }
        drawString(text.toString(), x, y);
    }

    @Override
    public void drawString(AttributedCharacterIterator iterator, int x, int y) {
        drawString(iterator, (float) x, (float) y);
    }

    @Override
    public void drawGlyphVector(GlyphVector glyphs, float x, float y) {
        fill(glyphs.getOutline(x, y));
    }

    // ------------------------------------------------------------------ copies

    @Override
    public Graphics create() {
        return new SvgGraphics(this);
    }
}
