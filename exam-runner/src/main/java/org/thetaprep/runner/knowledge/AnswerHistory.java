package org.thetaprep.runner.knowledge;

import java.util.List;
import org.thetaprep.runner.account.LearnerId;

/** A feature in which learners answer items. */
public interface AnswerHistory {

    /** The finished occasions of a learner, in any order. */
    List<Occasion> occasions(LearnerId learner);

    /** Whether the learner is in an exam, during which no item may be laid open anywhere. */
    boolean isInExam(LearnerId learner);
}
