package org.thetaprep.runner.assignment.web;

import java.time.Instant;
import java.time.ZoneId;
import org.thetaprep.runner.assignment.Mine;
import org.thetaprep.runner.assignment.Progress;

/**
 * An assignment in a learner's list.
 *
 * @param title what it is called
 * @param path its page
 * @param state where the learner is, in words
 * @param due when it is due, or null
 * @param late whether it is late and not done
 */
public record MineView(String title, String path, String state, Moment due, boolean late) {

    /** The view of an assignment at an instant. */
    public static MineView of(Mine mine, Instant now, ZoneId zone) {
        return new MineView(
                mine.assignment().title(),
                "/assignments/" + mine.assignment().id(),
                state(mine, now),
                Moment.orNull(mine.assignment().conditions().due().or(mine.assignment().conditions()::closes), zone),
                mine.progress().late() && mine.progress().state() != Progress.State.DONE);
    }

    static String state(Mine mine, Instant now) {
        return switch (mine.progress().state()) {
            case RUNNING -> "running";
            case DONE -> "done";
            case NOT_STARTED -> {
                if (!mine.assignment().isAssigned()) {
                    yield "taken back";
                }
                if (mine.assignment().conditions().isOver(now)) {
                    yield "missed";
                }
                yield mine.assignment().conditions().isOpen(now) ? "not started" : "not open yet";
            }
        };
    }
}
