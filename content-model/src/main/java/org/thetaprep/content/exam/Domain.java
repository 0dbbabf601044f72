package org.thetaprep.content.exam;

import org.thetaprep.content.contract.Require;

/**
 * A domain of the exam: what blueprints give weights to and reports speak of.
 *
 * @param number 1 to 99, as in the exam's guide
 * @param title as shown to learners
 */
public record Domain(int number, String title) {

    /** Refuses a number outside 1 to 99 and a blank title. */
    public Domain {
        Require.within("domain number", number, 1, 99);
        Require.text("domain title", title);
    }
}
