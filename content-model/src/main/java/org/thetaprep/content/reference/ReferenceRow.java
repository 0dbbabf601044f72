package org.thetaprep.content.reference;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.thetaprep.content.contract.Require;
import org.thetaprep.content.exam.LifecycleStep;
import org.thetaprep.content.exam.TaskId;

/**
 * One row of the quick reference.
 *
 * @param id unique over the pack
 * @param section the part it stands in
 * @param table heading of the table or list within the section
 * @param kind what sort of row it is, for instance {@code decision} or {@code edge}
 * @param decision what it teaches
 * @param edge the arrow it is, if it is one of a flow chart
 * @param step the step of the work; empty if it concerns all of them
 * @param task the task it belongs to; empty if it belongs to none
 * @param secondTask a second task it touches
 * @param currency what has changed in the world since the exam's guide
 * @param facts ids of the dated facts it rests on, none twice; may be empty
 * @param source where its fact comes from, for instance {@code seed}
 */
public record ReferenceRow(
        String id,
        ReferenceSection section,
        String table,
        String kind,
        Decision decision,
        Optional<FlowEdge> edge,
        Optional<LifecycleStep> step,
        Optional<TaskId> task,
        Optional<TaskId> secondTask,
        Optional<String> currency,
        List<String> facts,
        String source) {

    /** Refuses a malformed id or kind, blank texts, and a second task equal to the first. */
    public ReferenceRow {
        Require.id("row id", id);
        Objects.requireNonNull(section, "section");
        Require.text("table of row " + id, table);
        Require.id("kind of row " + id, kind);
        Objects.requireNonNull(decision, "decision");
        Objects.requireNonNull(edge, "edge");
        Objects.requireNonNull(step, "step");
        Require.that(
                secondTask.isEmpty() || !secondTask.equals(task),
                "second task of row " + id + " must differ from its task " + task);
        Require.optionalText("currency of row " + id, currency);
        facts = Require.distinct("facts of row " + id, facts);
        Require.text("source of row " + id, source);
    }
}
