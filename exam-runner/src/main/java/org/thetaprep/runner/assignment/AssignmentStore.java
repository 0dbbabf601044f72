package org.thetaprep.runner.assignment;

import java.util.List;
import java.util.Optional;
import org.thetaprep.runner.account.LearnerId;
import org.thetaprep.runner.attempt.ExtraTime;
import org.thetaprep.runner.cohort.CohortId;

/** Where assignments are kept. What a method reports as written is on disk. */
public interface AssignmentStore {

    /** Keeps a new assignment. */
    void add(Assignment assignment);

    /** Looks an assignment up. */
    Optional<Assignment> find(AssignmentId id);

    /** The assignments of a cohort, the one written last first. */
    List<Assignment> of(CohortId cohort);

    /**
     * Writes the next revision of an assignment.
     *
     * @param next its revision is one more than the one that it was decided on
     * @return whether it was written; not if someone else has written that revision
     */
    boolean write(Assignment next);

    /** All revisions of an assignment, the latest first. */
    List<Assignment> revisions(AssignmentId id);

    /** Each learner's part in an assignment, by learner. */
    List<Assigned> assigned(AssignmentId id);

    /** A learner's part in an assignment, if they have one. */
    Optional<Assigned> assigned(AssignmentId id, LearnerId learner);

    /** Keeps what is planned for learners in place of what was; their extra time stays. */
    void plan(AssignmentId id, List<Assigned> parts);

    /** Gives learners a part without a plan, unless they have one. */
    void include(AssignmentId id, List<LearnerId> learners);

    /** Keeps the extra time of a learner who has a part. */
    void setExtraTime(AssignmentId id, LearnerId learner, Optional<ExtraTime> extraTime);

    /** The assignments in which a learner has a part and that are assigned, the one written last first. */
    List<Assignment> assignedTo(LearnerId learner);
}
