package org.thetaprep.report.chart;

import java.util.Locale;
import org.thetaprep.report.EvidenceState;

/** What a colour is for. A page's style sheet decides what it looks like; the value here is for print. */
public enum Role {
    /** The paper. */
    PAGE(0xffffff),
    /** Text and the cut line. */
    INK(0x15202b),
    /** Secondary text. */
    INK_2(0x44525f),
    /** Captions and axes. */
    INK_3(0x5d6b78),
    /** Marks of what is absent. */
    EDGE(0x7a8894),
    /** Hairlines. */
    RULE(0xd6dce1),
    /** Settled above the cut. */
    ABOVE(0x0b5c86),
    /** Settled below the cut. */
    BELOW(0xa23e0c),
    /** Not settled. */
    OPEN(0x5d6b78),
    /** A cell that is not settled. */
    WASH(0xf3f5f6),
    /** A cell settled above the cut. */
    ABOVE_TINT(0xdcedf7),
    /** A cell settled below the cut. */
    BELOW_TINT(0xfde8dc);

    private final int light;

    Role(int light) {
        this.light = light;
    }

    /**
     * The colour on white paper.
     *
     * @return red, green and blue in 24 bits
     */
    public int light() {
        return light;
    }

    /** The name of the role in class names and custom properties, for example {@code ink-2}. */
    String css() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** A paint of this role. */
    RolePaint paint() {
        return new RolePaint(this, 1);
    }

    /** A paint of this role that lets what is beneath shine through. */
    RolePaint paint(double opacity) {
        return new RolePaint(this, opacity);
    }

    static Role of(EvidenceState state) {
        switch (state) {
            case ABOVE:
                return ABOVE;
            case BELOW:
                return BELOW;
            case NOT_SETTLED:
                return OPEN;
            default:
                return EDGE;
        }
    }
}
