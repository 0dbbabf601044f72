package org.thetaprep.report;

import java.util.List;
import java.util.Objects;

/**
 * Learners by domain.
 *
 * @param scale the scale
 * @param domains titles of the domains, in their order
 * @param rows one for each learner
 */
public record CohortMap(ScoreScale scale, List<String> domains, List<Row> rows) {

    public CohortMap {
        Objects.requireNonNull(scale, "scale");
        domains = Require.list("domains", domains);
        Require.within("number of domains", domains.size(), 1, 12);
        rows = Require.list("rows", rows);
        for (Row row : rows) {
            Require.within("number of cells of " + row.learner(), row.domains().size(), domains.size(), domains.size());
        }
    }

    /**
     * One learner.
     *
     * @param learner name or alias
     * @param overall the score over all domains
     * @param domains the domains in their order
     */
    public record Row(String learner, Cell overall, List<Cell> domains) {

        public Row {
            Require.text("learner", learner);
            Objects.requireNonNull(overall, "overall");
            domains = Require.list("domains", domains);
        }
    }

    /**
     * What is known of one learner in one domain.
     *
     * @param estimate the score
     * @param answers answers it rests on
     */
    public record Cell(ScoreEstimate estimate, int answers) {

        public Cell {
            Objects.requireNonNull(estimate, "estimate");
            Require.count("answers", answers);
        }
    }
}
