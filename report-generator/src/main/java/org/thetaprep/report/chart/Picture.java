package org.thetaprep.report.chart;

import java.awt.Graphics2D;

/** A drawing of known size with its text alternative. */
public interface Picture {

    /**
     * How wide it is.
     *
     * @return pixels
     */
    int width();

    /**
     * How high it is.
     *
     * @return pixels
     */
    int height();

    /**
     * What it shows, in a few words.
     *
     * @return the title
     */
    String title();

    /**
     * What it says to somebody who does not see it.
     *
     * @return the text alternative
     */
    String description();

    /**
     * What it shows, number by number.
     *
     * @return the table
     */
    DataTable table();

    /**
     * Draws it with its upper left corner at the origin.
     *
     * @param graphics where to draw; its state is left as it was
     */
    void draw(Graphics2D graphics);
}
