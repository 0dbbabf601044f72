package org.thetaprep.report.font;

import java.awt.Font;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * Text in one face and size: measured, broken into lines, split where letters need another font.
 *
 * @param face the face
 * @param size in pixels
 */
public record Lettering(Typeface face, double size) {

    private static final String ELLIPSIS = "…";

    public Lettering {
        Objects.requireNonNull(face, "face");
        if (!(size > 0 && size < 1000)) {
            throw new IllegalArgumentException("font size is " + size);
        }
    }

    /**
     * A piece of text that one font can show.
     *
     * @param text the piece
     * @param face the font
     */
    public record Run(String text, Typeface face) {}

    /**
     * The font.
     *
     * @return the font in this size
     */
    public Font font() {
        return face.at(size);
    }

    /**
     * The width of a text on one line.
     *
     * @param text any text
     * @return pixels
     */
    public double width(String text) {
        if (isPlain(text)) {
            return face.width(text, size);
        }
        double width = 0;
        for (Run run : runs(text)) {
            width += run.face().width(run.text(), size);
        }
        return width;
    }

    /** Whether the face has all letters of a text. */
    private boolean isPlain(String text) {
        for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
            int point = text.codePointAt(at);
            if (!face.shows(point) && !Character.isWhitespace(point)) {
                return false;
            }
        }
        return true;
    }

    /**
     * The same face in the largest size, at most this one, in which a text fits a width.
     *
     * @param text any text
     * @param width pixels
     * @return the lettering
     */
    public Lettering fitting(String text, double width) {
        double needed = width(text);
        return needed <= width ? this : new Lettering(face, Math.max(1, size * width / needed));
    }

    /**
     * Splits a text where letters need another font.
     *
     * @param text any text
     * @return the pieces in logical order
     */
    public List<Run> runs(String text) {
        List<Run> runs = new ArrayList<>();
        int start = 0;
        boolean plain = true;
        for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
            int point = text.codePointAt(at);
            boolean shown = face.shows(point) || (Character.isWhitespace(point) && plain);
            if (shown != plain && at > start) {
                runs.add(new Run(text.substring(start, at), plain ? face : Typeface.FALLBACK));
                start = at;
            }
            plain = shown;
        }
        if (start < text.length()) {
            runs.add(new Run(text.substring(start), plain ? face : Typeface.FALLBACK));
        }
        return List.copyOf(runs);
    }

    /**
     * Breaks a text into lines: between words where it can, within a word that is wider than a line.
     *
     * @param text any text; blank gives no line
     * @param width pixels of a line
     * @return the lines, each no wider than {@code width} unless it is a single letter
     */
    public List<String> lines(String text, double width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        BreakIterator words = BreakIterator.getLineInstance(Locale.ROOT);
        words.setText(text);
        int start = words.first();
        for (int end = words.next(); end != BreakIterator.DONE; start = end, end = words.next()) {
            String word = text.substring(start, end);
            if (width(line + word.stripTrailing()) > width) {
                flush(line, lines);
                word = breakWord(word, width, lines);
            }
            line.append(word);
        }
        flush(line, lines);
        return List.copyOf(lines);
    }

    /**
     * The same, with the last line shortened where there would be more lines than there is room for.
     *
     * @param text any text; blank gives no line
     * @param width pixels of a line
     * @param most lines at most, from 1
     * @return the lines; where something is left out, the last ends with an ellipsis
     */
    public List<String> lines(String text, double width, int most) {
        List<String> all = lines(text, width);
        if (all.size() <= most) {
            return all;
        }
        String last = all.get(most - 1);
        while (!last.isEmpty() && width(last + ELLIPSIS) > width) {
            last = last.substring(0, last.offsetByCodePoints(last.length(), -1));
        }
        List<String> shown = new ArrayList<>(all.subList(0, most - 1));
        shown.add(last.stripTrailing() + ELLIPSIS);
        return List.copyOf(shown);
    }

    private static void flush(StringBuilder line, List<String> lines) {
        String done = line.toString().strip();
        if (!done.isEmpty()) {
            lines.add(done);
        }
        line.setLength(0);
    }

    private String breakWord(String word, double width, List<String> lines) {
        String rest = word;
        while (width(rest.stripTrailing()) > width && rest.codePointCount(0, rest.length()) > 1) {
            int fits = rest.offsetByCodePoints(0, 1);
            while (fits < rest.length() && width(rest.substring(0, rest.offsetByCodePoints(fits, 1))) <= width) {
                fits = rest.offsetByCodePoints(fits, 1);
            }
            lines.add(rest.substring(0, fits));
            rest = rest.substring(fits);
        }
        return rest;
    }
}
