package org.thetaprep.report.chart;

import java.awt.Color;

/** A colour that knows what it is for. */
final class RolePaint extends Color {

    private static final long serialVersionUID = 1L;

    private final Role role;
    private final double opacity;

    RolePaint(Role role, double opacity) {
        super(role.light() >> 16 & 0xff, role.light() >> 8 & 0xff, role.light() & 0xff, (int)
                Math.round(255 * opacity));
        this.role = role;
        this.opacity = opacity;
    }

    Role role() {
        return role;
    }

    double opacity() {
        return opacity;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RolePaint && ((RolePaint) other).role == role && ((RolePaint) other).opacity == opacity;
    }

    @Override
    public int hashCode() {
        return 31 * role.hashCode() + Double.hashCode(opacity);
    }
}
