package org.thetaprep.content.reference;

import java.util.Objects;
import java.util.Optional;
import org.thetaprep.content.contract.Require;
import org.thetaprep.content.exam.LifecycleStep;
import org.thetaprep.content.exam.TaskId;

/**
 * One row of the quick reference.
 *
 * @param id unique over the pack
 * @param section heading of the part it stands in
 * @param table heading of the table or list within the section
 * @param kind what it was in the reference, for instance {@code table-row} or {@code flow-edge}
 * @param decision what it teaches
 * @param edge the arrow it is, if it is one of the flow chart
 * @param step the step of the work; empty if it concerns all of them
 * @param task the task it belongs to; empty if it belongs to none
 * @param secondTask a second task it touches
 * @param currency what has changed in the world since the exam's guide
 * @param source where its facts come from
 */
public record ReferenceRow(
    String id,
    String section,
    String table,
    String kind,
    Decision decision,
    Optional<FlowEdge> edge,
    Optional<LifecycleStep> step,
    Optional<TaskId> task,
    Optional<TaskId> secondTask,
    Optional<String> currency,
    Optional<String> source) {

  /** Refuses a malformed id or kind and blank texts. */
  public ReferenceRow {
    Require.id("row id", id);
    Require.text("section of row " + id, section);
    Require.text("table of row " + id, table);
    Require.id("kind of row " + id, kind);
    Objects.requireNonNull(decision, "decision");
    Objects.requireNonNull(edge, "edge");
    Objects.requireNonNull(step, "step");
    Objects.requireNonNull(task, "task");
    Objects.requireNonNull(secondTask, "secondTask");
    Require.optionalText("currency of row " + id, currency);
    Require.optionalText("source of row " + id, source);
  }
}
