package org.thetaprep.report.chart;

import java.awt.geom.Rectangle2D;
import org.thetaprep.report.EvidenceState;

/** Cells on the encodings of evidence: tint when settled, wash when not, an empty dashed box without a value. */
final class HeatCells {

    private HeatCells() {}

    static void box(Pen pen, EvidenceState state, double x, double y, double width, double height) {
        Rectangle2D box = new Rectangle2D.Double(x + 2, y + 2, width - 4, height - 4);
        switch (state) {
            case ABOVE:
                pen.fill(Role.ABOVE_TINT.paint(), box);
                break;
            case BELOW:
                pen.fill(Role.BELOW_TINT.paint(), box);
                pen.outline(Role.BELOW, 1.5, box);
                break;
            case NOT_SETTLED:
                pen.fill(Role.WASH.paint(), box);
                break;
            default:
                pen.outline(Role.EDGE, Dashes.EMPTY, box);
        }
    }

    /** The role of a cell's text. */
    static Role text(EvidenceState state) {
        switch (state) {
            case ABOVE:
                return Role.ABOVE;
            case BELOW:
                return Role.BELOW;
            default:
                return Role.INK_2;
        }
    }
}
