package org.thetaprep.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The same scores at two times.
 *
 * @param scale the scale
 * @param before the day of the first
 * @param after the day of the second
 * @param rows one for each score, the overall one first
 */
public record BeforeAfter(ScoreScale scale, LocalDate before, LocalDate after, List<Row> rows) {

    public BeforeAfter {
        Objects.requireNonNull(scale, "scale");
        Objects.requireNonNull(before, "before");
        Objects.requireNonNull(after, "after");
        rows = Require.list("rows", rows);
        Require.within("number of rows", rows.size(), 1, 99);
    }

    /**
     * One score.
     *
     * @param domain number of the domain; 0 for all domains
     * @param title title of the domain; empty for all domains
     * @param before the score then
     * @param after the score now
     * @param change the 90 % interval of the difference, where both are scores
     */
    public record Row(int domain, String title, ScoreEstimate before, ScoreEstimate after, Optional<Interval> change) {

        public Row {
            Require.within("domain", domain, 0, 999);
            Objects.requireNonNull(title, "title");
            Objects.requireNonNull(before, "before");
            Objects.requireNonNull(after, "after");
            Objects.requireNonNull(change, "change");
        }
    }
}
