package org.thetaprep.report.chart;

import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Composite;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.GraphicsConfiguration;
import java.awt.Paint;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.awt.geom.AffineTransform;
import java.awt.geom.Area;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.NoninvertibleTransformException;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.text.AttributedCharacterIterator;
import java.util.Map;
import org.thetaprep.report.font.Lettering;
import org.thetaprep.report.font.Typeface;

/**
 * Writes what is drawn as SVG elements: geometry as attributes, colours as classes ({@code f-ink} fills, {@code s-ink}
 * strokes), text as text. Every text carries its measured length, so that it keeps to its place in whatever font the
 * page has. Only paints of {@link Role} and shapes are known; images are refused.
 */
final class SvgGraphics extends ShapeGraphics {

  private final StringBuilder out;
  private final RenderingHints hints = new RenderingHints(Map.of());
  private AffineTransform transform = new AffineTransform();
  private Shape clip;
  private Paint paint = Role.INK.paint();
  private Stroke stroke = new BasicStroke();
  private Font font = Typeface.SANS.at(13);
  private Composite composite = AlphaComposite.SrcOver;
  private Color background = Role.PAGE.paint();

  /** The element written last, if it was filled: an outline of the same shape joins it. */
  private String filledElement = "";

  private String filledGeometry = "";
  private int filledStart;
  private int filledEnd;

  SvgGraphics(StringBuilder out) {
    this.out = out;
  }

  private SvgGraphics(SvgGraphics other) {
    this(other.out);
    hints.putAll(other.hints);
    transform = new AffineTransform(other.transform);
    clip = other.clip;
    paint = other.paint;
    stroke = other.stroke;
    font = other.font;
    composite = other.composite;
    background = other.background;
  }

  // ------------------------------------------------------------------ what is written

  @Override
  public void draw(Shape shape) {
    BasicStroke line = (BasicStroke) stroke;
    Shape placed = transform.createTransformedShape(shape);
    Shape outline = line.createStrokedShape(placed);
    if (clippedAway(outline)) {
      return;
    }
    if (!whollyVisible(outline)) {
      write("f", "path", " d=\"" + SvgPath.data(visible(outline)) + "\"");
      return;
    }
    String attributes = geometry(shape, placed) + " stroke-width=\"" + SvgPath.number(line.getLineWidth()) + "\"";
    if (line.getDashArray() != null) {
      StringBuilder dashes = new StringBuilder();
      for (float dash : line.getDashArray()) {
        dashes.append(dashes.length() == 0 ? "" : " ").append(SvgPath.number(dash));
      }
      attributes += " stroke-dasharray=\"" + dashes + "\"";
    }
    if (line.getEndCap() == BasicStroke.CAP_ROUND) {
      attributes += " stroke-linecap=\"round\"";
    }
    if (element(shape).equals(filledElement) && geometry(shape, placed).equals(filledGeometry) && out.length() == filledEnd) {
      out.setLength(out.length() - 2);
      int at = out.indexOf("class=\"", filledStart) + 7;
      out.insert(at, "s-" + role().role().css() + " ");
      out.append(attributes.substring(geometry(shape, placed).length())).append("/>");
      return;
    }
    write("s", element(shape), attributes + (shape instanceof Line2D ? "" : " fill=\"none\""));
  }

  @Override
  public void fill(Shape shape) {
    Shape placed = transform.createTransformedShape(shape);
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

  private boolean simple() {
    return transform.getType() == AffineTransform.TYPE_IDENTITY || transform.getType() == AffineTransform.TYPE_TRANSLATION;
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
        double dx = transform.getTranslateX();
        double dy = transform.getTranslateY();
        return attribute("x1", line.getX1() + dx) + attribute("y1", line.getY1() + dy)
            + attribute("x2", line.getX2() + dx) + attribute("y2", line.getY2() + dy);
      case "circle":
        return attribute("cx", box.getCenterX()) + attribute("cy", box.getCenterY())
            + attribute("r", box.getWidth() / 2);
      case "ellipse":
        return attribute("cx", box.getCenterX()) + attribute("cy", box.getCenterY())
            + attribute("rx", box.getWidth() / 2) + attribute("ry", box.getHeight() / 2);
      case "rect":
        return attribute("x", box.getX()) + attribute("y", box.getY()) + attribute("width", box.getWidth())
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
        : (kind.equals("f") ? " fill-opacity=\"" : " stroke-opacity=\"") + SvgPath.number(role.opacity()) + "\"";
    out.append('<').append(element).append(" class=\"").append(kind).append('-').append(role.role().css()).append('"')
        .append(attributes).append(opacity).append("/>");
  }

  private RolePaint role() {
    if (!(paint instanceof RolePaint)) {
      throw new IllegalStateException("the paint " + paint + " has no role");
    }
    return (RolePaint) paint;
  }

  /** Writes a text that keeps to its measured length. */
  void text(String text, Lettering lettering, double x, double baseline) {
    Point2D at = transform.transform(new Point2D.Double(x, baseline), null);
    String kind = lettering.face() == Typeface.SERIF ? " serif" : "";
    String weight = lettering.face() == Typeface.SEMIBOLD ? " font-weight=\"600\"" : "";
    out.append("<text class=\"f-").append(role().role().css()).append(kind).append('"')
        .append(attribute("x", at.getX())).append(attribute("y", at.getY()))
        .append(attribute("font-size", lettering.size())).append(weight)
        .append(attribute("textLength", lettering.width(text))).append(" lengthAdjust=\"spacingAndGlyphs\">")
        .append(SvgPicture.escape(text)).append("</text>");
  }

  @Override
  public void drawString(String text, float x, float y) {
    text(text, new Lettering(Typeface.of(font), font.getSize2D()), x, y);
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

  // ------------------------------------------------------------------ clipping

  private boolean clippedAway(Shape placed) {
    return clip != null && !placed.intersects(clip.getBounds2D()) && !clip.getBounds2D().intersects(placed.getBounds2D());
  }

  private boolean whollyVisible(Shape placed) {
    return clip == null || clip.contains(placed.getBounds2D());
  }

  private Shape visible(Shape placed) {
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
  public Graphics create() {
    return new SvgGraphics(this);
  }

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
