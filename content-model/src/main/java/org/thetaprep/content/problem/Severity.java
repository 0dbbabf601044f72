package org.thetaprep.content.problem;

import java.util.Locale;

/** How bad a problem is. */
public enum Severity {
    /** The pack cannot be used as it is. */
    ERROR,
    /** The pack can be used; an author should look. */
    WARNING;

    /** The name in reports: {@code error} or {@code warning}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
