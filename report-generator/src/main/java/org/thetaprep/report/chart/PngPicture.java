package org.thetaprep.report.chart;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import javax.imageio.ImageIO;

/** Pictures as PNG on white, in the colours of print, with the bundled fonts. */
public final class PngPicture {

    private static final int MARGIN = 8;

    private PngPicture() {}

    /**
     * Draws a picture on white with a small margin.
     *
     * @param picture the picture
     * @param scale image pixels to picture pixels, 0.1 to 8
     * @return the image
     */
    public static BufferedImage image(Picture picture, double scale) {
        if (!(scale >= 0.1 && scale <= 8)) {
            throw new IllegalArgumentException("scale must be 0.1 to 8, but is " + scale);
        }
        BufferedImage image = new BufferedImage(
                (int) Math.ceil((picture.width() + 2 * MARGIN) * scale),
                (int) Math.ceil((picture.height() + 2 * MARGIN) * scale),
                BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setPaint(Role.PAGE.paint());
        graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.scale(scale, scale);
        graphics.translate(MARGIN, MARGIN);
        picture.draw(graphics);
        graphics.dispose();
        return image;
    }

    /**
     * Writes a picture.
     *
     * @param picture the picture
     * @param scale image pixels to picture pixels, 0.1 to 8
     * @param out where to; not closed
     * @throws IOException if writing fails
     */
    public static void write(Picture picture, double scale, OutputStream out) throws IOException {
        ImageIO.write(image(picture, scale), "png", out);
    }
}
