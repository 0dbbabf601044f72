package org.thetaprep.runner.audit;

import java.util.Optional;
import java.util.Set;

/**
 * Which rows are asked for.
 *
 * @param act what was done; nothing for whatever it was
 * @param people ids of those who did it or to whom it was done; nothing for whoever it was
 */
public record AuditFilter(Optional<String> act, Optional<Set<String>> people) {

    /** Every row. */
    public static final AuditFilter NONE = new AuditFilter(Optional.empty(), Optional.empty());

    public AuditFilter {
        people = people.map(Set::copyOf);
    }
}
