package org.thetaprep.report.pdf;

import org.thetaprep.report.chart.Picture;

/**
 * A picture in a document.
 *
 * @param id its identifier there
 * @param picture what is drawn
 * @param scale document pixels to picture pixels
 */
public record Figure(String id, Picture picture, double scale) {

    /** As wide as there is room, but never higher than a page. */
    static Figure fitting(String id, Picture picture, PdfOptions.Paper paper) {
        double wide = (double) paper.contentWidth() / picture.width();
        double high = (paper.contentHeight() - 40.0) / picture.height();
        return new Figure(id, picture, Math.min(wide, high));
    }

    /**
     * Its width in the document.
     *
     * @return pixels
     */
    public int width() {
        return (int) Math.ceil(picture.width() * scale);
    }

    /**
     * Its height in the document.
     *
     * @return pixels
     */
    public int height() {
        return (int) Math.ceil(picture.height() * scale);
    }

    /**
     * What it says to somebody who does not see it.
     *
     * @return title and description
     */
    public String alternative() {
        return picture.title() + ". " + picture.description();
    }
}
