package org.thetaprep.content.mapping;

import java.util.Objects;
import java.util.Set;
import org.thetaprep.content.contract.Require;
import org.thetaprep.content.exam.TaskId;

/**
 * A skill that a version of the exam asks for, in the pack's own words.
 *
 * @param id unique within the version
 * @param task the task it belongs to there
 * @param title what it is
 * @param isNew whether no earlier version asked for it
 * @param rows ids of the reference rows that teach it; empty if the pack has none. Items that rest on
 *     one of them count for the skill
 */
public record AskedSkill(String id, TaskId task, String title, boolean isNew, Set<String> rows) {

    /** Refuses a malformed id and a blank title. */
    public AskedSkill {
        Require.id("skill id", id);
        Objects.requireNonNull(task, "task");
        Require.text("title of skill " + id, title);
        rows = Set.copyOf(rows);
    }
}
