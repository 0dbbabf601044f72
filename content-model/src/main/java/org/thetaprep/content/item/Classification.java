package org.thetaprep.content.item;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.thetaprep.content.contract.Require;
import org.thetaprep.content.exam.CognitiveLevel;
import org.thetaprep.content.exam.Difficulty;
import org.thetaprep.content.exam.LifecycleStep;
import org.thetaprep.content.exam.TaskId;

/**
 * What an item is about and what it rests on: everything its author says of it that is not part of
 * the question.
 *
 * @param task the task it measures
 * @param secondTask a second task it touches, not the first again
 * @param step the step of the work it belongs to
 * @param difficulty the intended difficulty
 * @param level what it asks of the mind
 * @param rows ids of the reference rows it rests on, at least one, none twice
 * @param facts ids of the dated facts it rests on, none twice; may be empty
 * @param situation a tag of the scenario's world: two items of one situation must not stand on one
 *     form, save the items of one case study, which carry the situation of the case
 * @param borderline the single error that a borderline candidate would make
 * @param currency what has changed in the world since the exam's guide, shown with the rationale
 */
public record Classification(
        TaskId task,
        Optional<TaskId> secondTask,
        LifecycleStep step,
        Difficulty difficulty,
        CognitiveLevel level,
        List<String> rows,
        List<String> facts,
        String situation,
        String borderline,
        Optional<String> currency) {

    /** Refuses a second task equal to the first, no rows, repeated ids, and blank texts. */
    public Classification {
        Objects.requireNonNull(task, "task");
        Require.that(secondTask.filter(task::equals).isEmpty(), "second task must differ from task " + task);
        Objects.requireNonNull(step, "step");
        Objects.requireNonNull(difficulty, "difficulty");
        Objects.requireNonNull(level, "level");
        Require.that(!rows.isEmpty(), "rows must not be empty");
        rows = Require.distinct("rows", rows);
        facts = Require.distinct("facts", facts);
        Require.id("situation", situation);
        Require.text("borderline", borderline);
        Require.optionalText("currency", currency);
    }

    /**
     * The same under another task, as a version of the exam may have it.
     *
     * @param other the task there; where it is the second task, there is no second task any more
     * @return the classification with that task
     */
    public Classification under(TaskId other) {
        return new Classification(
                other,
                secondTask.filter(second -> !second.equals(other)),
                step,
                difficulty,
                level,
                rows,
                facts,
                situation,
                borderline,
                currency);
    }
}
