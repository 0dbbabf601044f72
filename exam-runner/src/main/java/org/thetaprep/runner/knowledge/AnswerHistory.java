package org.thetaprep.runner.knowledge;

import java.util.List;
import java.util.Set;
import org.thetaprep.content.item.ItemId;
import org.thetaprep.runner.account.LearnerId;

/** A feature in which learners answer items. */
public interface AnswerHistory {

    /** The finished occasions of a learner, in any order. */
    List<Occasion> occasions(LearnerId learner);

    /** Whether the learner is in an exam, during which no item may be laid open anywhere. */
    boolean isInExam(LearnerId learner);

    /** The items that wait for the learner's answer now: nothing may be told of them. */
    Set<ItemId> underWay(LearnerId learner);
}
