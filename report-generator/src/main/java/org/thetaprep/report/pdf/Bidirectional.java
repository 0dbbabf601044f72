package org.thetaprep.report.pdf;

import com.openhtmltopdf.bidi.BidiReorderer;
import com.openhtmltopdf.bidi.BidiSplitter;
import com.openhtmltopdf.bidi.BidiTextRun;
import java.text.Bidi;

/** Text that runs both ways, by the bidirectional algorithm that comes with Java. */
final class Bidirectional {

    private Bidirectional() {}

    /** Splits a paragraph into runs of one direction. */
    static final class Splitter implements BidiSplitter {

        private Bidi bidi;
        private Integer[] visual;

        @Override
        public void setParagraph(String paragraph, byte defaultDirection) {
            bidi = new Bidi(
                    paragraph, defaultDirection == RTL ? Bidi.DIRECTION_RIGHT_TO_LEFT : Bidi.DIRECTION_LEFT_TO_RIGHT);
            byte[] levels = new byte[bidi.getRunCount()];
            visual = new Integer[levels.length];
            for (int run = 0; run < levels.length; run++) {
                levels[run] = (byte) bidi.getRunLevel(run);
                visual[run] = run;
            }
            if (levels.length > 1) {
                Bidi.reorderVisually(levels, 0, visual, 0, levels.length);
            }
        }

        @Override
        public int countTextRuns() {
            return visual.length;
        }

        @Override
        public BidiTextRun getVisualRun(int index) {
            int run = visual[index];
            int start = bidi.getRunStart(run);
            byte direction = bidi.getRunLevel(run) % 2 == 0 ? LTR : RTL;
            return new BidiTextRun(start, bidi.getRunLimit(run) - start, direction);
        }

        @Override
        public byte getBaseDirection(String paragraph) {
            if (paragraph.isBlank()) {
                return NEUTRAL;
            }
            return new Bidi(paragraph, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT).baseIsLeftToRight() ? LTR : RTL;
        }
    }

    /** Puts a run that is read from the right into the order in which it is drawn. */
    static final class Reorderer implements BidiReorderer {

        private static final String PAIRS = "()[]{}<>«»‹›";

        @Override
        public String reorderRTLTextToLTR(String text) {
            StringBuilder reversed = new StringBuilder(text).reverse();
            for (int i = 0; i < reversed.length(); i++) {
                int pair = PAIRS.indexOf(reversed.charAt(i));
                if (pair >= 0) {
                    reversed.setCharAt(i, PAIRS.charAt(pair ^ 1));
                }
            }
            return reversed.toString();
        }

        @Override
        public String shapeText(String text) {
            return ArabicForms.joined(text);
        }

        @Override
        public String deshapeText(String text) {
            return text;
        }

        @Override
        public boolean isLiveImplementation() {
            return true;
        }
    }
}
