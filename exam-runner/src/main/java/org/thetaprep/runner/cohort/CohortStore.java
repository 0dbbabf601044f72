package org.thetaprep.runner.cohort;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.thetaprep.runner.account.LearnerId;

/** Where cohorts are kept, with who is in them and who teaches them. */
public interface CohortStore {

    /** Adds a cohort and its first instructor. */
    void add(Cohort cohort, LearnerId instructor);

    /** A cohort, if there is one of that id. */
    Optional<Cohort> cohort(CohortId id);

    /** Changes what it is called. */
    void rename(CohortId id, String name);

    /** Puts it away at an instant, or takes it out again. */
    void archive(CohortId id, Optional<Instant> at);

    /** All cohorts: those in use first, newest first. */
    List<Cohort> all();

    /** The cohorts that someone teaches: those in use first, newest first. */
    List<Cohort> taughtBy(LearnerId instructor);

    /** The cohorts that a learner is in: those in use first, newest first. */
    List<Cohort> of(LearnerId learner);

    /** Whether someone teaches a cohort. */
    boolean isTaughtBy(CohortId cohort, LearnerId instructor);

    /** Whether someone teaches a cohort that a learner is in. */
    boolean teaches(LearnerId instructor, LearnerId learner);

    /** Who teaches it, the first first. */
    List<LearnerId> instructors(CohortId cohort);

    /** Adds someone who teaches it. */
    void addInstructor(CohortId cohort, LearnerId instructor, Instant now);

    /**
     * Lets someone no longer teach it.
     *
     * @return whether they do not any more; the last instructor stays
     */
    boolean removeInstructor(CohortId cohort, LearnerId instructor);

    /** Who is in it and since when, in the order of names. */
    List<Membership> memberships(CohortId cohort);

    /** Everyone who is in a cohort in use. */
    List<LearnerId> everyone();

    /** How many are in it. */
    int size(CohortId cohort);

    /**
     * Adds a learner.
     *
     * @return whether they were added; they are in it already otherwise
     */
    boolean enrol(CohortId cohort, LearnerId learner, Instant now);

    /**
     * Takes a learner out; what they did stays theirs.
     *
     * @return whether they were in it
     */
    boolean leave(CohortId cohort, LearnerId learner);

    /**
     * That a learner is in a cohort.
     *
     * @param learner who
     * @param since when they joined
     */
    record Membership(LearnerId learner, Instant since) {}
}
