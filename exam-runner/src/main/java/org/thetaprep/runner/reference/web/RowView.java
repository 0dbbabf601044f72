package org.thetaprep.runner.reference.web;

import java.util.List;
import java.util.Map;
import org.thetaprep.content.exam.LifecycleStep;
import org.thetaprep.content.exam.TaskId;
import org.thetaprep.content.reference.Decision;
import org.thetaprep.content.reference.ReferenceRow;
import org.thetaprep.runner.platform.web.Prose;
import org.thetaprep.runner.reference.ReferenceEntry;
import org.thetaprep.runner.reference.RowRecord;

/**
 * A row as pages show it.
 *
 * @param id the row's id
 * @param path where its page is
 * @param table what it stands under
 * @param need the situation
 * @param choice what to choose
 * @param why the reason
 * @param trap the mistake made here, or null
 * @param cue the words that point here, or null
 * @param currency what has changed since the exam's guide, or null
 * @param step title of the step of the work, or null if it concerns all
 * @param stepPath where the rows of the step are, or null
 * @param task the task's number, or null
 * @param taskPath where the rows of the task are, or null
 * @param record the learner's own record in words
 * @param state the mark of the record: {@code none} or {@code not-settled}
 * @param items how many items test it
 */
public record RowView(
        String id,
        String path,
        String table,
        List<Prose.Run> need,
        List<Prose.Run> choice,
        List<Prose.Run> why,
        List<Prose.Run> trap,
        List<Prose.Run> cue,
        List<Prose.Run> currency,
        String step,
        String stepPath,
        String task,
        String taskPath,
        String record,
        String state,
        int items) {

    /** Where the page of a row is. */
    public static String path(String id) {
        return "/reference/rows/" + id;
    }

    /**
     * The view of a row with a learner's own record on it.
     *
     * @param entry the row
     * @param records all of the learner's, by the row's id
     */
    public static RowView of(ReferenceEntry entry, Map<String, RowRecord> records) {
        RowRecord record = records.getOrDefault(entry.id(), RowRecord.NONE);
        ReferenceRow row = entry.row();
        Decision decision = row.decision();
        return new RowView(
                row.id(),
                path(row.id()),
                row.table(),
                Prose.runs(decision.need()),
                Prose.runs(decision.choice()),
                Prose.runs(decision.why()),
                decision.trap().map(Prose::runs).orElse(null),
                decision.cue().map(Prose::runs).orElse(null),
                row.currency().map(Prose::runs).orElse(null),
                row.step().map(LifecycleStep::title).orElse(null),
                row.step().map(step -> "/reference/steps/" + step.id()).orElse(null),
                row.task().map(TaskId::toString).orElse(null),
                row.task().map(task -> "/reference/tasks/" + task).orElse(null),
                words(record),
                record.met() == 0 ? "none" : "not-settled",
                entry.items().size());
    }

    private static String words(RowRecord record) {
        return record.met() == 0 ? "not met yet" : record.right() + " of " + record.met() + " right";
    }
}
