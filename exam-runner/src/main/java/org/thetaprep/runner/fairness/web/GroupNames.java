package org.thetaprep.runner.fairness.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.thetaprep.runner.cohort.Cohort;
import org.thetaprep.runner.cohort.CohortId;
import org.thetaprep.runner.fairness.FairnessStudy;

/**
 * What the groups of comparisons are called.
 *
 * @param cohorts the names of cohorts, by their ids
 */
record GroupNames(Map<CohortId, String> cohorts) {

    static GroupNames of(List<Cohort> cohorts) {
        return new GroupNames(cohorts.stream().collect(Collectors.toMap(Cohort::id, Cohort::name)));
    }

    /** The cohort that is compared. */
    String focal(FairnessStudy study) {
        return name(study.focal());
    }

    /** With whom it is compared. */
    String reference(FairnessStudy study) {
        return study.reference().map(this::name).orElse("everybody else");
    }

    private String name(CohortId cohort) {
        return cohorts.getOrDefault(cohort, "another cohort");
    }
}
