package org.thetaprep.runner.platform.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Text of content as pages show it: paragraphs of plain runs and runs of code, which stand in backticks. */
public final class Prose {

    private Prose() {}

    /**
     * A piece of a paragraph.
     *
     * @param code whether it is code
     * @param text the piece, without backticks
     */
    public record Run(boolean code, String text) {}

    /** The paragraphs of a text, which blank lines part. */
    public static List<List<Run>> paragraphs(String text) {
        return Arrays.stream(text.strip().split("\n\\s*\n|\n")).map(Prose::runs).toList();
    }

    /** The runs of one paragraph. A backtick without its partner is text. */
    public static List<Run> runs(String text) {
        List<Run> runs = new ArrayList<>();
        int from = 0;
        while (from < text.length()) {
            int open = text.indexOf('`', from);
            int close = open < 0 ? -1 : text.indexOf('`', open + 1);
            if (close < 0) {
                runs.add(new Run(false, text.substring(from)));
                break;
            }
            if (open > from) {
                runs.add(new Run(false, text.substring(from, open)));
            }
            runs.add(new Run(true, text.substring(open + 1, close)));
            from = close + 1;
        }
        return runs;
    }
}
