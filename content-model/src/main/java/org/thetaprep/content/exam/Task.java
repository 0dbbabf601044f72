package org.thetaprep.content.exam;

import java.util.Objects;
import org.thetaprep.content.contract.Require;

/**
 * A task of the exam: the smallest part of it that items are counted by.
 *
 * @param id its domain and number
 * @param title short, as shown to learners
 */
public record Task(TaskId id, String title) {

    /** Refuses a blank title. */
    public Task {
        Objects.requireNonNull(id, "task id");
        Require.text("task title", title);
    }
}
