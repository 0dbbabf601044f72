package org.thetaprep.content.exam;

import java.util.List;
import java.util.Objects;
import org.thetaprep.content.contract.Require;

/**
 * A task of the exam: the smallest part of it that items are counted by.
 *
 * @param id its domain and number
 * @param title short, as shown to learners
 * @param objectives what the exam's guide lists beneath it; may be empty
 */
public record Task(TaskId id, String title, List<Objective> objectives) {

  /** Refuses a blank title and an objective named twice. */
  public Task {
    Objects.requireNonNull(id, "task id");
    Require.text("task title", title);
    objectives = List.copyOf(objectives);
    Require.distinct("objective ids", objectives.stream().map(Objective::id).toList());
  }

  /**
   * A task without objectives.
   *
   * @param id its domain and number
   * @param title short, as shown to learners
   */
  public Task(TaskId id, String title) {
    this(id, title, List.of());
  }
}
