package org.thetaprep.runner.gallery;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.thetaprep.runner.cohort.web.CohortView;
import org.thetaprep.runner.gallery.SamplePages.Sample;
import org.thetaprep.runner.live.web.ActForm;
import org.thetaprep.runner.live.web.ActRow;
import org.thetaprep.runner.live.web.BoardView;
import org.thetaprep.runner.live.web.LiveRow;
import org.thetaprep.runner.platform.web.SiteVisitor;

/** Sample models of the pages on which an instructor follows attempts and acts on them. */
final class SampleLive {

    private static final String PATH = "/cohorts/c1/live";
    private static final LiveRow RUNNING = row("a1", "Ada Løvelace", "running", "1 h 12 min", null);
    private static final LiveRow QUIET = row("a2", "Bartholomew Featherstonehaugh-Wolstenholme", "running", "9 min", "nothing for 4 min");
    private static final LiveRow PAUSED = row("a3", "Chioma <script>", "paused", "42 min", null);
    private static final LiveRow CLOSED = row("a4", "Dmitri", "expired", "closed at 10:50:00", null);
    private static final List<ActRow> ACTS = List.of(
            new ActRow("24 November, 10:41", "Grace", "paused", "Chioma <script>, mock exam 2", "The fire alarm rang."),
            new ActRow("24 November, 10:12", "Grace", "30 minutes more", "Ada Løvelace, mock exam 1", "Not a native speaker."));

    private SampleLive() {}

    private static LiveRow row(String id, String name, String status, String left, String quiet) {
        String words = status.equals("expired") ? "time ran out" : status;
        return new LiveRow(
                id, name, "Mock exam 2", PATH + "/" + id, status, words, 17, 65, 18, left, "10:42:07", quiet);
    }

    static Map<String, Sample> all() {
        Map<String, Sample> pages = new LinkedHashMap<>();
        pages.put("live-empty", board(new BoardView(List.of(), 0, List.of())));
        pages.put("live", board(new BoardView(List.of(RUNNING, QUIET, PAUSED, CLOSED), 6, ACTS)));
        pages.put("live-attempt-running", attempt(QUIET, List.of(), ActForm.EMPTY, ""));
        pages.put(
                "live-attempt-refused",
                attempt(RUNNING, ACTS, new ActForm("extend", "0", "\"><script>"), "Minutes are a whole number from 1 to 480."));
        pages.put("live-attempt-paused", attempt(PAUSED, ACTS, ActForm.EMPTY, ""));
        pages.put("live-attempt-closed", attempt(CLOSED, ACTS, ActForm.EMPTY, ""));
        return pages;
    }

    private static Map<String, Object> model() {
        Map<String, Object> model = new HashMap<>();
        model.put("nav", "cohorts");
        model.put("here", "live");
        model.put("visitor", new SiteVisitor("Grace", false, true, false, false));
        model.put("cohort", new CohortView("c1", "Rivers & <script>", "/cohorts/c1", 6, false));
        model.put("path", PATH);
        model.put("at", "10:42:11");
        return model;
    }

    private static Sample board(BoardView board) {
        Map<String, Object> model = model();
        model.put("board", board);
        return new Sample("live", model);
    }

    private static Sample attempt(LiveRow row, List<ActRow> acts, ActForm form, String refusal) {
        Map<String, Object> model = model();
        model.put("row", row);
        model.put("timed", true);
        model.put("acts", acts);
        model.put("form", form);
        model.put("refusal", refusal);
        return new Sample("live-attempt", model);
    }
}
