package org.thetaprep.report.chart;

/**
 * The columns that pictures on one cut line share. Wide enough, labels stand left and figures right of the plot; on a
 * phone both stand above it.
 */
public enum Frame {
    /** A phone, from the narrowest; wider ones show it larger. */
    PHONE(288, 0, 0, 0),
    /** A tablet, or a printed page made by a browser. */
    TABLET(640, 216, 16, 148),
    /** A desk, and documents. */
    WIDE(832, 240, 24, 184);

    private final int width;
    private final int label;
    private final int gap;
    private final int value;

    Frame(int width, int label, int gap, int value) {
        this.width = width;
        this.label = label;
        this.gap = gap;
        this.value = value;
    }

    /**
     * The width of the whole picture.
     *
     * @return pixels
     */
    public int width() {
        return width;
    }

    /** Whether labels stand above the plot. */
    boolean stacked() {
        return label == 0;
    }

    double labelWidth() {
        return stacked() ? width * 0.52 : label;
    }

    double plotLeft() {
        return stacked() ? 0 : label + gap;
    }

    double plotWidth() {
        return stacked() ? width : width - label - value - 2 * gap;
    }

    double valueLeft() {
        return stacked() ? labelWidth() + 8 : width - value;
    }
}
