package org.thetaprep.report;

/**
 * The count for one task. There is no estimate: a form asks too little of each task.
 *
 * @param id as in the blueprint, for example {@code 1.2}
 * @param title title of the task
 * @param right scored items answered right, 0 to {@code of}
 * @param of scored items of the task on the form
 */
public record TaskResult(String id, String title, int right, int of) {

    public TaskResult {
        Require.text("task id", id);
        Require.text("task title", title);
        Require.within("right", right, 0, Require.count("of", of));
    }
}
