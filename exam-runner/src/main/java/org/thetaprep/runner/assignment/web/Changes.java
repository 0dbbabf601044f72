package org.thetaprep.runner.assignment.web;

import java.util.ArrayList;
import java.util.List;
import org.thetaprep.runner.assignment.Assignment;
import org.thetaprep.runner.assignment.Conditions;
import org.thetaprep.runner.assignment.Work;

/** What a revision of an assignment changed, in words. */
final class Changes {

    private Changes() {}

    static String between(Assignment before, Assignment after) {
        List<String> changed = new ArrayList<>();
        if (before.state() != after.state()) {
            changed.add(after.state() == Assignment.State.ASSIGNED ? "assigned" : "withdrawn");
        }
        if (!before.title().equals(after.title())) {
            changed.add("title, was “" + before.title() + "”");
        }
        if (!before.work().equals(after.work())) {
            changed.add(before.work() instanceof Work.PracticeSet && after.work() instanceof Work.PracticeSet set
                    ? PlanWords.items(set.items().size()) + " picked"
                    : "what it gives");
        }
        Conditions was = before.conditions();
        Conditions is = after.conditions();
        add(changed, "opening", was.opens(), is.opens());
        add(changed, "due date", was.due(), is.due());
        add(changed, "end of the window", was.closes(), is.closes());
        add(changed, "attempts", was.attempts(), is.attempts());
        add(changed, "time limit", was.time(), is.time());
        add(changed, "when keys are shown", was.review() + "" + was.feedback(), is.review() + "" + is.feedback());
        return changed.isEmpty() ? "nothing" : String.join("; ", changed);
    }

    private static void add(List<String> changed, String what, Object before, Object after) {
        if (!before.equals(after)) {
            changed.add(what);
        }
    }
}
