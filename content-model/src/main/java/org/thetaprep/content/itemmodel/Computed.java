package org.thetaprep.content.itemmodel;

import java.util.Objects;
import org.thetaprep.content.formula.Formula;

/**
 * A value that follows from what is drawn.
 *
 * @param formula over slots and earlier values
 * @param notation how it is written
 */
public record Computed(Formula formula, Notation notation) {

    /** Refuses nulls. */
    public Computed {
        Objects.requireNonNull(formula, "formula");
        Objects.requireNonNull(notation, "notation");
    }
}
