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

    /** Others that stand alone and are met often. */
    private static final String MARKS = "–—‘’“”…−≤≥×\u2009\u202f";

    private final String family;
    private final String file;
    private volatile Font font;
    private volatile Letters letters;

    /** Of each letter that stands alone its width for size 1, and whether the face has it. */
    private record Letters(double[] widths, boolean[] shown) {}

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
        double[] known = letters().widths();
        double width = 0;
        for (int i = 0; i < text.length(); i++) {
            int place = place(text.charAt(i));
            if (place < 0) {
                return at(size).getStringBounds(text, MEASURE).getWidth();
            }
            width += known[place];
        }
        return width * size;
    }

    /**
     * Whether the face has a letter.
     *
     * @param point its code point
     */
    boolean shows(int point) {
        int place = point > Character.MAX_VALUE ? -1 : place((char) point);
        return place >= 0 ? letters().shown()[place] : at(1).canDisplay(point);
    }

    /** Where a letter stands among those that stand alone; negative if it does not stand alone. */
    private static int place(char letter) {
        if (letter < SIMPLE) {
            return letter;
        }
        int mark = MARKS.indexOf(letter);
        return mark < 0 ? -1 : SIMPLE + mark;
    }

    /** The letters that stand alone; these fonts neither kern nor join them. */
    private Letters letters() {
        if (letters == null) {
            char[] all = new char[SIMPLE + MARKS.length()];
            boolean[] shown = new boolean[all.length];
            Font measured = at(1000);
            for (int i = 0; i < all.length; i++) {
                char letter = i < SIMPLE ? (char) i : MARKS.charAt(i - SIMPLE);
                all[i] = (char) Math.max(letter, ' ');
                shown[i] = measured.canDisplay(letter);
            }
            double[] widths = new double[all.length];
            GlyphVector glyphs = measured.createGlyphVector(MEASURE, all);
            for (int i = 0; i < all.length; i++) {
                widths[i] = glyphs.getGlyphMetrics(i).getAdvanceX() / 1000.0;
            }
            letters = new Letters(widths, shown);
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
