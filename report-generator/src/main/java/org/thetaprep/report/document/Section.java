package org.thetaprep.report.document;

import java.util.List;
import java.util.Objects;

/**
 * A part of a document under one heading.
 *
 * @param id unique in the document: letters, digits and hyphens
 * @param heading its finding
 * @param blocks what it is made of; at least one
 */
public record Section(String id, String heading, List<Block> blocks) {

    public Section {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(heading, "heading");
        blocks = List.copyOf(blocks);
        if (blocks.isEmpty()) {
            throw new IllegalArgumentException("section " + id + " is empty");
        }
    }
}
