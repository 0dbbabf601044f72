package org.thetaprep.runner.analysis;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.thetaprep.runner.attempt.AttemptId;

/** Where answer sheets are kept. */
public interface AnswerSheets {

    /** The attempts that have a sheet, each with the revision that the sheet is of. */
    Map<AttemptId, Long> revisions();

    /** Keeps sheets, each in the place of an earlier one of the same attempt. */
    void put(List<AnswerSheet> sheets);

    /** Forgets the sheets of attempts; those that have none are passed over. */
    void remove(Collection<AttemptId> attempts);

    /** All sheets, the earliest closed first. */
    List<AnswerSheet> all();
}
