package org.thetaprep.report.page;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.thetaprep.report.chart.XmlText;

/**
 * Text of authors as HTML: escaped, code between backticks marked as such, paragraphs parted by empty lines, a per cent
 * sign kept with its number.
 */
public final class Prose {

    /** The plain space between a number and its per cent sign. */
    private static final Pattern PER_CENT = Pattern.compile("(?<=\\d) (?=%)");

    private Prose() {}

    /**
     * A text within a paragraph.
     *
     * @param text any text
     * @return HTML without block elements
     */
    public static String inline(String text) {
        String kept = text.indexOf('%') < 0 ? text : PER_CENT.matcher(text).replaceAll("\u202f");
        if (kept.indexOf('`') < 0) {
            return XmlText.escape(kept);
        }
        String[] pieces = kept.split("`", -1);
        StringBuilder html = new StringBuilder(text.length() + 32);
        for (int i = 0; i < pieces.length; i++) {
            boolean code = i % 2 == 1 && i < pieces.length - 1;
            boolean loose = i % 2 == 1 && !code;
            html.append(code ? "<code>" : loose ? "`" : "")
                    .append(XmlText.escape(pieces[i]))
                    .append(code ? "</code>" : "");
        }
        return html.toString();
    }

    /**
     * A text of several paragraphs.
     *
     * @param text any text
     * @return HTML of {@code p} elements; empty for a blank text
     */
    public static String paragraphs(String text) {
        return Arrays.stream(text.strip().split("\\R\\s*\\R"))
                .filter(paragraph -> !paragraph.isBlank())
                .map(paragraph -> "<p>" + inline(paragraph.strip()) + "</p>")
                .collect(Collectors.joining());
    }
}
