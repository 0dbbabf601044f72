package org.thetaprep.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * How a cohort stands.
 *
 * @param examCode for example {@code MLA-C01}
 * @param examTitle title of the exam
 * @param cohort name of the cohort
 * @param date day of the report
 * @param map learners by domain
 * @param chances the chance of passing of every learner who has one
 * @param misconceptions beliefs fallen for in the cohort, the costliest first
 * @param change the cohort's mean scores before and now, where there is a before
 */
public record CohortReport(
        String examCode,
        String examTitle,
        String cohort,
        LocalDate date,
        CohortMap map,
        List<LearnerChance> chances,
        List<MisconceptionCount> misconceptions,
        Optional<BeforeAfter> change) {

    public CohortReport {
        Require.text("examCode", examCode);
        Require.text("examTitle", examTitle);
        Require.text("cohort", cohort);
        Objects.requireNonNull(date, "date");
        Objects.requireNonNull(map, "map");
        chances = Require.list("chances", chances);
        misconceptions = Require.list("misconceptions", misconceptions);
        Objects.requireNonNull(change, "change");
    }

    /**
     * The chance of one learner.
     *
     * @param learner name or alias
     * @param probability chance of passing a fresh form, 0 to 1
     * @param low lower end of its plausible range
     * @param high upper end of its plausible range
     */
    public record LearnerChance(String learner, double probability, double low, double high) {

        public LearnerChance {
            Require.text("learner", learner);
            Require.within("pass probability", probability, 0, 1);
            Require.within("low end of the pass probability", low, 0, probability);
            Require.within("high end of the pass probability", high, probability, 1);
        }
    }

    /**
     * Learners whose overall score is in a state.
     *
     * @param state the state
     * @return how many
     */
    public int count(EvidenceState state) {
        return (int) map.rows().stream()
                .filter(row -> row.overall().estimate().state(map.scale()) == state)
                .count();
    }
}
