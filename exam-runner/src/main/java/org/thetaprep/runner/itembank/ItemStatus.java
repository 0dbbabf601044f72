package org.thetaprep.runner.itembank;

/** What an item may be used for. */
public enum ItemStatus {
    /** Not yet: it is on no form. */
    DRAFT,
    /** It is tried out: on mock exams it gathers answers and counts for nothing; elsewhere it is not given. */
    PRETEST,
    /** It counts. */
    OPERATIONAL,
    /** No longer: it is on no new form. */
    RETIRED;

    /** Whether it may be on a new mock exam. */
    public boolean isGiven() {
        return this == PRETEST || this == OPERATIONAL;
    }
}
