package org.thetaprep.runner.cohort.web;

import org.thetaprep.runner.cohort.Cohort;

/**
 * A cohort as pages name it.
 *
 * @param id its id
 * @param name what it is called
 * @param path its page
 * @param learners how many are in it
 * @param archived whether it is put away
 */
public record CohortView(String id, String name, String path, int learners, boolean archived) {

    /** A cohort of so many learners. */
    public static CohortView of(Cohort cohort, int learners) {
        return new CohortView(
                cohort.id().toString(), cohort.name(), "/cohorts/" + cohort.id(), learners, cohort.archived());
    }

    /** How many learners, in words. */
    public String size() {
        return learners == 0 ? "nobody yet" : learners == 1 ? "1 learner" : learners + " learners";
    }
}
