package org.thetaprep.runner.home;

import java.time.LocalDate;
import java.util.Optional;
import org.thetaprep.runner.account.LearnerId;

/** Where the days are kept on which learners sit the real exam. */
public interface ExamDateStore {

    /** The day of a learner's exam, if they have said one. */
    Optional<LocalDate> of(LearnerId learner);

    /** Keeps the day of a learner's exam, in place of an earlier one. */
    void set(LearnerId learner, LocalDate day);

    /** Forgets the day. */
    void remove(LearnerId learner);
}
