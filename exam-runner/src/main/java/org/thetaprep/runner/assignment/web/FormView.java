package org.thetaprep.runner.assignment.web;

/**
 * The fields of the form of an assignment, as a page shows them.
 *
 * @param work targeted, set or mock
 * @param title what it is called
 * @param blueprint the version of the exam
 * @param focus what a targeted set is aimed at
 * @param extent how its length is given
 * @param count its items
 * @param minutes its minutes
 * @param domain the domain of a precision goal
 * @param points its points
 * @param most its most items
 * @param stops whether an attempt may end once the goal is reached; empty if not
 * @param opens when it opens
 * @param due when it is due
 * @param closes when its window ends
 * @param attempts how many attempts
 * @param time the time limit, in minutes
 * @param review when learners see keys
 * @param feedback whether it tells after each item
 */
public record FormView(
        String work,
        String title,
        String blueprint,
        String focus,
        String extent,
        String count,
        String minutes,
        String domain,
        String points,
        String most,
        String stops,
        String opens,
        String due,
        String closes,
        String attempts,
        String time,
        String review,
        String feedback) {

    static FormView of(AssignmentForm form) {
        return new FormView(
                form.workName(),
                form.shown("title", ""),
                form.shown("blueprint", form.exam().blueprints().get(0).id()),
                form.shown("focus", "domains"),
                form.shown("extent", "items"),
                form.shown("count", "15"),
                form.shown("minutes", "30"),
                form.shown("domain", String.valueOf(form.exam().domains().get(0).number())),
                form.shown("points", "300"),
                form.shown("most", "25"),
                form.shown("stops", ""),
                form.shown("opens", ""),
                form.shown("due", ""),
                form.shown("closes", ""),
                form.shown("attempts", "1"),
                form.shown("time", ""),
                form.shown("review", "after-submit"),
                form.shown("feedback", "at-the-end"));
    }
}
