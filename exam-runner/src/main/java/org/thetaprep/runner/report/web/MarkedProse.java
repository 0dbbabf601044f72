package org.thetaprep.runner.report.web;

import java.util.ArrayList;
import java.util.List;
import org.thetaprep.runner.attempt.Passage;
import org.thetaprep.runner.platform.web.Prose.Run;

/** Texts with a learner's highlights in them, counted as the exam room counts: all paragraphs one after the other. */
public final class MarkedProse {

    private MarkedProse() {}

    /**
     * A piece of a paragraph.
     *
     * @param code whether it is code
     * @param marked whether it is highlighted
     * @param text the piece
     */
    public record Piece(boolean code, boolean marked, String text) {}

    /**
     * Cuts paragraphs where highlights begin and end.
     *
     * @param paragraphs the text
     * @param passages its highlights, sorted and apart
     */
    static List<List<Piece>> of(List<List<Run>> paragraphs, List<Passage> passages) {
        List<List<Piece>> pieces = new ArrayList<>();
        int at = 0;
        for (List<Run> paragraph : paragraphs) {
            List<Piece> cut = new ArrayList<>();
            for (Run run : paragraph) {
                cut(run, at, passages, cut);
                at += run.text().length();
            }
            pieces.add(cut);
        }
        return pieces;
    }

    private static void cut(Run run, int start, List<Passage> passages, List<Piece> into) {
        int at = 0;
        for (Passage passage : passages) {
            int from = Math.max(at, Math.min(run.text().length(), passage.from() - start));
            int to = Math.max(from, Math.min(run.text().length(), passage.to() - start));
            add(run, at, from, false, into);
            add(run, from, to, true, into);
            at = to;
        }
        add(run, at, run.text().length(), false, into);
    }

    private static void add(Run run, int from, int to, boolean marked, List<Piece> into) {
        if (from < to) {
            into.add(new Piece(run.code(), marked, run.text().substring(from, to)));
        }
    }
}
