package org.thetaprep.runner.assignment.web;

import java.time.ZoneId;
import org.thetaprep.content.exam.Blueprint;
import org.thetaprep.content.exam.Exam;
import org.thetaprep.runner.assignment.Assignment;
import org.thetaprep.runner.assignment.Conditions;
import org.thetaprep.runner.assignment.Work;
import org.thetaprep.runner.attempt.Terms.Feedback;

/**
 * The conditions of an assignment, in words.
 *
 * @param opens when it opens, or null
 * @param due when it is due, or null
 * @param closes when its window ends, or null
 * @param attempts how many attempts
 * @param time the time limit
 * @param review when keys and rationales are seen
 */
public record ConditionsView(Moment opens, Moment due, Moment closes, String attempts, String time, String review) {

    static ConditionsView of(Assignment assignment, Exam exam, ZoneId zone) {
        Conditions conditions = assignment.conditions();
        String time = assignment.work() instanceof Work.MockExam mock
                ? exam.blueprint(mock.blueprint()).map(Blueprint::timeLimit).orElseThrow().toMinutes() + " minutes"
                : conditions.time().map(limit -> limit.toMinutes() + " minutes").orElse("no time limit");
        return new ConditionsView(
                Moment.orNull(conditions.opens(), zone),
                Moment.orNull(conditions.due(), zone),
                Moment.orNull(conditions.closes(), zone),
                conditions.attempts() == 1 ? "1 attempt" : conditions.attempts() + " attempts",
                time,
                conditions.feedback() == Feedback.AFTER_EACH_ITEM
                        ? "Keys and rationales after each item"
                        : switch (conditions.review()) {
                            case NEVER -> "Keys and rationales are not shown";
                            case AFTER_SUBMIT -> "Keys and rationales once it is handed in";
                            case AFTER_WINDOW -> "Keys and rationales once the window has ended";
                        });
    }
}
