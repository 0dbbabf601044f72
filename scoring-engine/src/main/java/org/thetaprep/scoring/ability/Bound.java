package org.thetaprep.scoring.ability;

/** Whether an estimate ran into an end of the interval that was searched. */
public enum Bound {
    /** The estimate is inside. */
    NONE(""),
    /** The estimate is the lower end; the true maximum may be minus infinity. */
    LOW("bound-low"),
    /** The estimate is the upper end; the true maximum may be infinity. */
    HIGH("bound-high");

    private final String flag;

    Bound(String flag) {
        this.flag = flag;
    }

    /** How a table of scores marks it: {@code bound-low}, {@code bound-high} or nothing. */
    public String flag() {
        return flag;
    }
}
