package org.thetaprep.report;

import java.util.Objects;
import java.util.Optional;

/**
 * One decision of the reference.
 *
 * @param id its identifier
 * @param need what is needed
 * @param choice what to choose then
 * @param why the reason
 * @param trap what people choose wrongly instead, where the row names it
 */
public record ReferenceRow(String id, String need, String choice, String why, Optional<String> trap) {

    public ReferenceRow {
        Require.text("reference id", id);
        Require.text("need", need);
        Require.text("choice", choice);
        Require.text("why", why);
        Objects.requireNonNull(trap, "trap");
    }
}
