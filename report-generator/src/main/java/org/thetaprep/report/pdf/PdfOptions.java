package org.thetaprep.report.pdf;

import java.util.Objects;
import org.thetaprep.report.words.Language;

/**
 * What a document is like.
 *
 * @param paper its size
 * @param language its language
 */
public record PdfOptions(Paper paper, Language language) {

    public PdfOptions {
        Objects.requireNonNull(paper, "paper");
        Objects.requireNonNull(language, "language");
    }

    /** The size of a page. All margins are 20 mm but the lower one, which is 18 mm and holds the foot. */
    public enum Paper {
        /** 210 by 297 mm. */
        A4("A4", 210, 297),
        /** 8.5 by 11 inches. */
        LETTER("Letter", 215.9, 279.4);

        private static final double PIXELS_PER_MM = 96 / 25.4;

        private final String css;
        private final double widthMm;
        private final double heightMm;

        Paper(String css, double widthMm, double heightMm) {
            this.css = css;
            this.widthMm = widthMm;
            this.heightMm = heightMm;
        }

        String css() {
            return css;
        }

        /** The width between the margins, in pixels. */
        int contentWidth() {
            return (int) ((widthMm - 40) * PIXELS_PER_MM);
        }

        /** The height between the margins, in pixels. */
        int contentHeight() {
            return (int) ((heightMm - 38) * PIXELS_PER_MM);
        }
    }
}
