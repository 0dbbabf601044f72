package org.thetaprep.runner.report;

import java.util.Objects;
import java.util.Optional;
import org.thetaprep.report.EvidenceState;
import org.thetaprep.report.PassChance;
import org.thetaprep.report.ScoreEstimate;
import org.thetaprep.report.ScoreScale;
import org.thetaprep.report.words.FindingWords;
import org.thetaprep.report.words.Language;

/**
 * What a closed attempt gave, in short: the same as its report says, without what stands behind it.
 *
 * @param answered how many items have a response
 * @param items how many items it has
 * @param scale the scale of its score
 * @param overall the score over all domains
 * @param passChance the chance of passing a fresh form; empty where there is not enough evidence
 */
public record AttemptResult(
        int answered, int items, ScoreScale scale, ScoreEstimate overall, Optional<PassChance> passChance) {

    public AttemptResult {
        Objects.requireNonNull(scale, "scale");
        Objects.requireNonNull(overall, "overall");
        Objects.requireNonNull(passChance, "passChance");
    }

    static AttemptResult of(MarkedAttempt marked, Assessed assessed) {
        org.thetaprep.content.exam.ScoreScale scale = marked.pack().exam().scoreScale();
        return new AttemptResult(
                (int) marked.asked().stream().filter(MarkedItem::answered).count(),
                marked.asked().size(),
                new ScoreScale(scale.minimum(), scale.maximum(), scale.cut()),
                assessed.overall(),
                assessed.passChance());
    }

    /** Where the score stands. */
    public EvidenceState state() {
        return overall.state(scale);
    }

    /** The finding, as a sentence or two. */
    public String headline() {
        return new FindingWords(Language.ENGLISH).of(state(), passChance, scale, answered);
    }
}
