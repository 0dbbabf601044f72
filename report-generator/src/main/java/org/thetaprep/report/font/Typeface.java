package org.thetaprep.report.font;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;

/** The bundled fonts. Each has a family name of its own, so that a weight is never made up by slanting or thickening. */
public enum Typeface {
    /** What is read and operated. */
    SANS("Thetaprep Sans", "ThetaprepSans-Regular.ttf"),
    /** The same, for what stands out. */
    SEMIBOLD("Thetaprep Sans Semibold", "ThetaprepSans-Semibold.ttf"),
    /** What the product says about the learner. */
    SERIF("Thetaprep Serif", "ThetaprepSerif-Regular.ttf"),
    /** Code. */
    MONO("DejaVu Sans Mono", "DejaVuSansMono.ttf"),
    /** Stands in for letters that the others lack. */
    FALLBACK("DejaVu Sans", "DejaVuSans.ttf");

    /** Measures without hinting and in fractions of a pixel: the same on every machine. */
    public static final FontRenderContext MEASURE = new FontRenderContext(null, true, true);

    /** Letters below this stand alone: Latin without combining marks. */
    private static final int SIMPLE = 0x250;

    private final String family;
    private final String file;
    private volatile Font font;
    private volatile double[] advances;

    Typeface(String family, String file) {
        this.family = family;
        this.file = file;
    }

    /**
     * The family name inside the font.
     *
     * @return the name
     */
    public String family() {
        return family;
    }

    /**
     * The font file.
     *
     * @return a stream that the caller closes
     */
    public InputStream open() {
        InputStream stream = Typeface.class.getResourceAsStream(file);
        if (stream == null) {
            throw new IllegalStateException("the font " + file + " is not packaged");
        }
        return stream;
    }

    /**
     * The font for drawing.
     *
     * @param size in pixels
     * @return the font in that size
     */
    public Font at(double size) {
        if (font == null) {
            synchronized (this) {
                if (font == null) {
                    font = load();
                }
            }
        }
        return font.deriveFont((float) size);
    }

    /**
     * How wide a text is.
     *
     * @param text any text that this face can show
     * @param size in pixels
     * @return pixels
     */
    double width(String text, double size) {
        double[] known = advances();
        double width = 0;
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (letter >= known.length) {
                return at(size).getStringBounds(text, MEASURE).getWidth();
            }
            width += known[letter];
        }
        return width * size;
    }

    /** The widths of simple letters for size 1; these fonts neither kern nor join them. */
    private double[] advances() {
        if (advances == null) {
            double[] measured = new double[SIMPLE];
            GlyphVector glyphs = at(1000).createGlyphVector(MEASURE, simpleLetters());
            for (int i = 0; i < SIMPLE; i++) {
                measured[i] = glyphs.getGlyphMetrics(i).getAdvanceX() / 1000.0;
            }
            advances = measured;
        }
        return advances;
    }

    private static char[] simpleLetters() {
        char[] letters = new char[SIMPLE];
        for (int i = 0; i < SIMPLE; i++) {
            letters[i] = (char) Math.max(i, ' ');
        }
        return letters;
    }

    private Font load() {
        try (InputStream stream = open()) {
            return Font.createFont(Font.TRUETYPE_FONT, stream);
        } catch (FontFormatException broken) {
            throw new IllegalStateException("the font " + file + " cannot be read", broken);
        } catch (IOException broken) {
            throw new UncheckedIOException("the font " + file + " cannot be read", broken);
        }
    }

    /**
     * The bundled face of a font.
     *
     * @param font a font made by {@link #at}
     * @return its face
     */
    public static Typeface of(Font font) {
        String family = font.getFamily(Locale.ROOT);
        for (Typeface face : values()) {
            if (face.family.equals(family)) {
                return face;
            }
        }
        throw new IllegalArgumentException("the font " + family + " is not one of ours");
    }
}
