package org.thetaprep.runner.live.web;

import java.time.ZoneId;
import java.util.List;
import org.thetaprep.runner.live.LiveBoard;

/**
 * The attempts of a cohort as a page shows them.
 *
 * @param rows one for each attempt
 * @param learners how many the cohort has
 * @param acts what was done last
 */
public record BoardView(List<LiveRow> rows, int learners, List<ActRow> acts) {

    static BoardView of(LiveBoard board, String path, ZoneId zone) {
        return new BoardView(
                board.attempts().stream()
                        .map(each -> LiveRow.of(each, path, board.at(), zone))
                        .toList(),
                board.learners(),
                board.acts().stream().map(act -> ActRow.of(act, zone)).toList());
    }

    private long count(String status) {
        return rows.stream().filter(row -> row.status().equals(status)).count();
    }

    /** The finding in one sentence. */
    public String finding() {
        long running = count("running");
        long paused = count("paused");
        if (running + paused == 0) {
            return "Nobody has an attempt open.";
        }
        String run = running == 0 ? "" : running == 1 ? "One attempt is running" : running + " attempts are running";
        String stand = paused == 0 ? "" : paused > 1 ? paused + " are paused" : running == 1 ? "one is paused" : "1 is paused";
        if (running == 0) {
            return (paused == 1 ? "One attempt is paused" : paused + " attempts are paused") + ".";
        }
        return run + (stand.isEmpty() ? "." : ", " + stand + ".");
    }

    /** How many learners the cohort has and how many attempts were closed lately. */
    public String rest() {
        long closed = rows.stream().filter(row -> !row.isOpen()).count();
        String people = learners == 0
                ? "Nobody is in this cohort yet."
                : learners == 1 ? "One learner in this cohort." : learners + " learners in this cohort.";
        return closed == 0
                ? people
                : people + " " + (closed == 1 ? "One attempt was" : closed + " attempts were")
                        + " closed in the last 12 hours.";
    }
}
