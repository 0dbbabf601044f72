package org.thetaprep.content.candidate;

import org.thetaprep.content.contract.Require;

/**
 * The case study that an item belongs to, as the learner sees it.
 *
 * @param title as shown
 * @param scenario paragraphs separated by a blank line, code in backticks
 */
public record CaseView(String title, String scenario) {

    /** Refuses blank texts. */
    public CaseView {
        Require.text("title", title);
        Require.text("scenario", scenario);
    }
}
