package org.thetaprep.content.reference;

import org.thetaprep.content.contract.Require;

/**
 * A part of the quick reference.
 *
 * @param id unique over the pack
 * @param title as shown to learners
 */
public record ReferenceSection(String id, String title) {

    /** Refuses a malformed id and a blank title. */
    public ReferenceSection {
        Require.id("section id", id);
        Require.text("title of section " + id, title);
    }
}
