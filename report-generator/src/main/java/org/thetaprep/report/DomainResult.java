package org.thetaprep.report;

import java.util.Objects;

/**
 * What is known of one domain.
 *
 * @param number as in the blueprint, from 1
 * @param title title of the domain
 * @param weightPercent its share of the exam, 0 to 100
 * @param answered scored items of the domain with a response
 * @param right how many of them are right, 0 to {@code answered}
 * @param estimate the domain's score
 */
public record DomainResult(
        int number, String title, int weightPercent, int answered, int right, ScoreEstimate estimate) {

    public DomainResult {
        Require.within("domain number", number, 1, 999);
        Require.text("domain title", title);
        Require.within("weightPercent", weightPercent, 0, 100);
        Require.within("right", right, 0, Require.count("answered", answered));
        Objects.requireNonNull(estimate, "estimate");
    }
}
