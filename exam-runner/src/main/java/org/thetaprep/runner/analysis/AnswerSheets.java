package org.thetaprep.runner.analysis;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.thetaprep.runner.account.LearnerId;
import org.thetaprep.runner.attempt.AttemptId;

/** Where answer sheets are kept. */
public interface AnswerSheets {

    /** Some closed attempts whose sheet is missing or may be out of date; found without looking at the others. */
    List<AttemptId> outdated(int most);

    /** Keeps sheets, each in the place of an earlier one of the same attempt. */
    void put(List<AnswerSheet> sheets);

    /**
     * Notes that nothing is to be made of attempts until they change again.
     *
     * @param revisions the attempts, each with the revision that was looked at
     */
    void settle(Map<AttemptId, Long> revisions);

    /** Forgets the sheets of attempts that were opened again. */
    void removeReopened();

    /** Another text than before if a sheet was added, changed or taken away. */
    String stamp();

    /** Hands out all sheets, the earliest closed first, holding few of them at a time. */
    void each(Consumer<AnswerSheet> taker);

    /**
     * Hands out sheets, one learner's after another's, each learner's earliest closed first, holding few of them at a time.
     *
     * @param learners whose; empty for everybody's
     * @param taker takes them in
     */
    void eachByLearner(Optional<Set<LearnerId>> learners, Consumer<AnswerSheet> taker);
}
