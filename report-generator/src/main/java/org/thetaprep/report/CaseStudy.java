package org.thetaprep.report;

/**
 * The scenario that several items share.
 *
 * @param title its title
 * @param scenario its text
 */
public record CaseStudy(String title, String scenario) {

    public CaseStudy {
        Require.text("case study title", title);
        Require.text("scenario", scenario);
    }
}
