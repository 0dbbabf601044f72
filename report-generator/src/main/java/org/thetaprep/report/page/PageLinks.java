package org.thetaprep.report.page;

import java.util.Objects;
import java.util.Optional;

/**
 * Where the links of a page fragment lead.
 *
 * @param pdf the same report as a document, if there is one
 * @param referenceBase what stands before the identifier of a reference row, for example {@code /reference/}; empty for
 *     no links
 */
public record PageLinks(Optional<String> pdf, Optional<String> referenceBase) {

    public PageLinks {
        Objects.requireNonNull(pdf, "pdf");
        Objects.requireNonNull(referenceBase, "referenceBase");
    }

    /**
     * No links but those of the next steps.
     *
     * @return the links
     */
    public static PageLinks none() {
        return new PageLinks(Optional.empty(), Optional.empty());
    }
}
