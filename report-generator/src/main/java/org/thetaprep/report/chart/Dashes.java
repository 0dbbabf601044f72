package org.thetaprep.report.chart;

import java.awt.BasicStroke;

/** Dashes that tell lines of one plot apart, in their order: solid, long, dotted, long and short. */
final class Dashes {

    /** For the border of a cell without a value. */
    static final BasicStroke EMPTY =
            new BasicStroke(1f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, new float[] {3, 3}, 0);

    /** For what was before. */
    static final BasicStroke BEFORE =
            new BasicStroke(1.5f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, new float[] {2, 3}, 0);

    private static final float[][] KINDS = {null, {6, 3}, {1, 4}, {8, 3, 1, 3}};

    private Dashes() {}

    /** The dashes of a line; null for a solid one. After four kinds they start again, and the label tells them apart. */
    static float[] of(int line) {
        float[] kind = KINDS[line % KINDS.length];
        return kind == null ? null : kind.clone();
    }
}
