package org.thetaprep.runner.operation;

import java.util.List;
import java.util.Map;
import org.thetaprep.runner.account.LearnerId;

/** What the database holds of one person. */
public interface PersonalData {

    /**
     * Everything that is a person's, by table; a row is its columns with Long, String, bytes or null. Hashes of secrets are
     * left out.
     */
    Map<String, List<Map<String, Object>>> of(LearnerId learner);

    /**
     * Takes a person's identity and everything they wrote out of the database, as one unit. What others did to their
     * attempts keeps its place in the audit, by an id that names nobody any more.
     *
     * @param learner who
     * @param keepAnswers whether attempts and practice stay, without name and notes, for the statistics of items
     */
    void erase(LearnerId learner, boolean keepAnswers);

    /**
     * Deletes attempts that were closed before an instant, with all that was made of them.
     *
     * @param closedBefore milliseconds since 1970 UTC
     * @param most how many at once
     * @return how many were deleted
     */
    int deleteAttempts(long closedBefore, int most);
}
