package org.thetaprep.report.chart;

import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Composite;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.GraphicsConfiguration;
import java.awt.Paint;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.font.FontRenderContext;
import java.awt.geom.AffineTransform;
import java.awt.geom.Area;
import java.awt.geom.NoninvertibleTransformException;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.Map;
import org.thetaprep.report.font.Typeface;

/** What every vector {@link java.awt.Graphics2D} keeps: paint, stroke, font, transform and clip. */
abstract class StatefulGraphics extends ShapeGraphics {

    private static final double ROUNDING = 0.01;

    private final RenderingHints hints = new RenderingHints(Map.of());
    private AffineTransform transform = new AffineTransform();
    private Shape clip;
    private Paint paint = Role.INK.paint();
    private Stroke stroke = new BasicStroke();
    private Font font = Typeface.SANS.at(13);
    private Composite composite = AlphaComposite.SrcOver;
    private Color background = Role.PAGE.paint();

    StatefulGraphics() {}

    StatefulGraphics(StatefulGraphics other) {
        hints.putAll(other.hints);
        transform = new AffineTransform(other.transform);
        clip = other.clip;
        paint = other.paint;
        stroke = other.stroke;
        font = other.font;
        composite = other.composite;
        background = other.background;
    }

    // ------------------------------------------------------------------ clipping

    final boolean clippedAway(Shape placed) {
        return clip != null
                && !placed.intersects(clip.getBounds2D())
                && !clip.getBounds2D().intersects(placed.getBounds2D());
    }

    /** Whether a shape is within the clip, so that no more of it than half of its line's width lies beyond. */
    final boolean leansOver(Shape placed) {
        Rectangle2D inner = clip.getBounds2D();
        Rectangle2D box = placed.getBounds2D();
        return box.getMinX() >= inner.getMinX() - ROUNDING
                && box.getMaxX() <= inner.getMaxX() + ROUNDING
                && box.getMinY() >= inner.getMinY() - ROUNDING
                && box.getMaxY() <= inner.getMaxY() + ROUNDING;
    }

    final boolean whollyVisible(Shape placed) {
        return clip == null || clip.contains(placed.getBounds2D());
    }

    final Shape visible(Shape placed) {
        Area area = new Area(placed);
        area.intersect(new Area(clip));
        return area;
    }

    @Override
    public void clip(Shape shape) {
        Shape placed = shape == null ? null : transform.createTransformedShape(shape);
        if (clip == null || placed == null) {
            clip = placed;
            return;
        }
        clip = visible(placed).getBounds2D();
    }

    @Override
    public void setClip(Shape shape) {
        clip = shape == null ? null : transform.createTransformedShape(shape);
    }

    @Override
    public Shape getClip() {
        try {
            return clip == null ? null : transform.createInverse().createTransformedShape(clip);
        } catch (NoninvertibleTransformException flat) {
            throw new IllegalStateException("the transform " + transform + " is flat", flat);
        }
    }

    @Override
    public Rectangle getClipBounds() {
        Shape shape = getClip();
        return shape == null ? null : shape.getBounds();
    }

    @Override
    public void clipRect(int x, int y, int width, int height) {
        clip(new Rectangle(x, y, width, height));
    }

    @Override
    public void setClip(int x, int y, int width, int height) {
        setClip(new Rectangle(x, y, width, height));
    }

    // ------------------------------------------------------------------ state

    @Override
    public void dispose() {
        // nothing is held
    }

    @Override
    public boolean hit(Rectangle area, Shape shape, boolean onStroke) {
        return (onStroke ? stroke.createStrokedShape(shape) : shape).intersects(area);
    }

    @Override
    public GraphicsConfiguration getDeviceConfiguration() {
        return null;
    }

    @Override
    public void setComposite(Composite composite) {
        this.composite = composite;
    }

    @Override
    public Composite getComposite() {
        return composite;
    }

    @Override
    public void setPaint(Paint paint) {
        if (paint != null) {
            this.paint = paint;
        }
    }

    @Override
    public Paint getPaint() {
        return paint;
    }

    @Override
    public void setStroke(Stroke stroke) {
        this.stroke = stroke;
    }

    @Override
    public Stroke getStroke() {
        return stroke;
    }

    @Override
    public void setRenderingHint(RenderingHints.Key key, Object value) {
        hints.put(key, value);
    }

    @Override
    public Object getRenderingHint(RenderingHints.Key key) {
        return hints.get(key);
    }

    @Override
    public void setRenderingHints(Map<?, ?> given) {
        hints.clear();
        hints.putAll(given);
    }

    @Override
    public void addRenderingHints(Map<?, ?> given) {
        hints.putAll(given);
    }

    @Override
    public RenderingHints getRenderingHints() {
        return (RenderingHints) hints.clone();
    }

    @Override
    public void setBackground(Color color) {
        background = color;
    }

    @Override
    public Color getBackground() {
        return background;
    }

    @Override
    public Color getColor() {
        return paint instanceof Color ? (Color) paint : null;
    }

    @Override
    public void setColor(Color color) {
        setPaint(color);
    }

    @Override
    public void setPaintMode() {
        composite = AlphaComposite.SrcOver;
    }

    @Override
    public Font getFont() {
        return font;
    }

    @Override
    public void setFont(Font font) {
        this.font = font;
    }

    @Override
    public FontMetrics getFontMetrics(Font font) {
        Graphics2D canvas = new BufferedImage(1, 1, BufferedImage.TYPE_INT_ARGB).createGraphics();
        canvas.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        canvas.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        return canvas.getFontMetrics(font);
    }

    @Override
    public FontRenderContext getFontRenderContext() {
        return Typeface.MEASURE;
    }

    // ------------------------------------------------------------------ transforms

    @Override
    public void translate(int x, int y) {
        transform.translate(x, y);
    }

    @Override
    public void translate(double x, double y) {
        transform.translate(x, y);
    }

    @Override
    public void rotate(double angle) {
        transform.rotate(angle);
    }

    @Override
    public void rotate(double angle, double x, double y) {
        transform.rotate(angle, x, y);
    }

    @Override
    public void scale(double x, double y) {
        transform.scale(x, y);
    }

    @Override
    public void shear(double x, double y) {
        transform.shear(x, y);
    }

    @Override
    public void transform(AffineTransform further) {
        transform.concatenate(further);
    }

    @Override
    public void setTransform(AffineTransform given) {
        transform = new AffineTransform(given);
    }

    @Override
    public AffineTransform getTransform() {
        return new AffineTransform(transform);
    }
}
