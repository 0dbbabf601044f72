package org.thetaprep.report.chart;

import java.awt.geom.Arc2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import org.thetaprep.report.EvidenceState;

/** The mark of a state of evidence: filled, half filled, ring, dash. Drawn, never a letter. */
final class EvidenceMark {

    private EvidenceMark() {}

    static void draw(Pen pen, EvidenceState state, double x, double y, double radius) {
        Role role = Role.of(state);
        double stroke = radius * 0.32;
        if (state == EvidenceState.NOT_ENOUGH_EVIDENCE) {
            pen.line(role, stroke, x - radius * 0.85, y, x + radius * 0.85, y);
            return;
        }
        double inner = radius - stroke / 2;
        Ellipse2D ring = new Ellipse2D.Double(x - inner, y - inner, 2 * inner, 2 * inner);
        pen.fill((state == EvidenceState.ABOVE ? role : Role.PAGE).paint(), ring);
        if (state == EvidenceState.NOT_SETTLED) {
            pen.fill(role.paint(), new Arc2D.Double(x - inner, y - inner, 2 * inner, 2 * inner, 90, 180, Arc2D.CHORD));
        }
        pen.outline(role, stroke, ring);
    }

    /** A filled dot. */
    static void dot(Pen pen, Role role, double x, double y, double radius) {
        pen.fill(role.paint(), new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius));
    }

    /** A head that points beyond the end of the axis: to the right with a positive size, else to the left. */
    static void arrow(Pen pen, EvidenceState state, double tip, double y, double size) {
        Path2D head = new Path2D.Double();
        head.moveTo(tip, y);
        head.lineTo(tip - size, y - Math.abs(size) * 0.6);
        head.lineTo(tip - size, y + Math.abs(size) * 0.6);
        head.closePath();
        Role role = Role.of(state);
        pen.fill((state == EvidenceState.BELOW ? Role.PAGE : role).paint(), head);
        pen.outline(role, 1.5, head);
    }
}
