package org.thetaprep.report.chart;

import java.util.List;
import java.util.Optional;
import org.thetaprep.report.EvidenceState;
import org.thetaprep.report.ScoreEstimate;
import org.thetaprep.report.ScoreScale;
import org.thetaprep.report.font.Lettering;
import org.thetaprep.report.font.Typeface;

/** One row of the domain profile, laid out: where its text stands and where its plot. */
final class ProfileRow {

    static final Lettering NAME = new Lettering(Typeface.SEMIBOLD, 17);
    static final Lettering CAPTION = new Lettering(Typeface.SANS, 13);
    static final double NAME_LEADING = 24;
    static final double CAPTION_LEADING = 20;
    private static final int NAME_LINES = 2;
    private static final int STACKED_NAME_LINES = 4;
    private static final double PAD = 8;
    private static final double STACKED_PLOT = 40;

    private final ScoreEstimate estimate;
    private final EvidenceState state;
    private final List<String> name;
    private final List<String> caption;
    private final double top;
    private final double height;
    private final double plotTop;

    ProfileRow(String name, String caption, ScoreEstimate estimate, ScoreScale scale, Frame frame, double top) {
        this.estimate = estimate;
        this.state = estimate.state(scale);
        this.name = NAME.lines(name, frame.labelWidth(), frame.stacked() ? STACKED_NAME_LINES : NAME_LINES);
        this.caption = CAPTION.lines(caption, frame.stacked() ? frame.width() : frame.labelWidth());
        this.top = top;
        double text = nameHeight(frame) + this.caption.size() * CAPTION_LEADING;
        double label = Math.max(text, NAME_LEADING + CAPTION_LEADING) + (frame.stacked() ? 1 : 2) * PAD;
        this.height = frame.stacked() ? label + STACKED_PLOT : label;
        this.plotTop = frame.stacked() ? top + label : top;
    }

    double bottom() {
        return top + height;
    }

    double top() {
        return top;
    }

    double plotTop() {
        return plotTop;
    }

    double plotMiddle() {
        return (plotTop + bottom()) / 2;
    }

    EvidenceState state() {
        return state;
    }

    Optional<ScoreEstimate.Measured> score() {
        return estimate.measured();
    }

    /** In a stacked row the name shares its lines with the score and the word for its state. */
    private double nameHeight(Frame frame) {
        double own = name.size() * NAME_LEADING;
        return frame.stacked() ? Math.max(own, NAME_LEADING + CAPTION_LEADING) : own;
    }

    void drawLabel(Pen pen, Frame frame) {
        double text = nameHeight(frame) + caption.size() * CAPTION_LEADING;
        double start = frame.stacked() ? top + PAD : top + (height - text) / 2;
        pen.lines(Role.INK, NAME, name, 0, start + 18, NAME_LEADING);
        pen.lines(Role.INK_3, CAPTION, caption, 0, start + nameHeight(frame) + 14, CAPTION_LEADING);
    }
}
