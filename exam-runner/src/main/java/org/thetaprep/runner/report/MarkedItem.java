package org.thetaprep.runner.report;

import java.util.List;
import java.util.Optional;
import org.thetaprep.content.candidate.Presentation;
import org.thetaprep.content.exam.TaskId;
import org.thetaprep.content.item.CaseStudy;
import org.thetaprep.content.item.ScorableItem;
import org.thetaprep.content.response.Response;

/**
 * One item given to a learner whose answer stands, marked.
 *
 * @param place from 1
 * @param item the item given there, as its author wrote it
 * @param task the task that it has in the version of the exam that it was given for
 * @param caseStudy the case study that it belongs to, if any
 * @param scored whether it counts
 * @param presentation the order in which its options were shown
 * @param response what was given
 * @param right whether it has full credit
 * @param accepted what earns full credit by a ruling, instead of the key; empty where the key stands
 * @param seen whether the learner was there
 * @param flagged whether it was flagged
 * @param spentMillis how long it was in view, in milliseconds
 */
public record MarkedItem(
        int place,
        ScorableItem item,
        TaskId task,
        Optional<CaseStudy> caseStudy,
        boolean scored,
        Presentation presentation,
        Optional<Response> response,
        boolean right,
        List<Response> accepted,
        boolean seen,
        boolean flagged,
        long spentMillis) {

    public MarkedItem {
        accepted = List.copyOf(accepted);
    }

    /** Whether a response was given, or it has credit without one. */
    boolean answered() {
        return right || response.isPresent();
    }

    /** The number of its domain. */
    public int domain() {
        return task.domain();
    }
}
