package org.thetaprep.content.reference;

import java.util.List;
import org.thetaprep.content.contract.Require;

/**
 * A wrong belief that distractors appeal to.
 *
 * @param id unique over the pack
 * @param name the belief in the learner's voice
 * @param help one or two sentences that put it right
 * @param rows ids of the reference rows it comes from, none twice; may be empty
 */
public record Misconception(String id, String name, String help, List<String> rows) {

    /** Refuses a malformed id, blank texts and repeated rows. */
    public Misconception {
        Require.id("misconception id", id);
        Require.text("name of misconception " + id, name);
        Require.text("help of misconception " + id, help);
        rows = Require.distinct("rows of misconception " + id, rows);
    }
}
