package org.thetaprep.report.words;

import java.util.Optional;
import org.thetaprep.report.EvidenceState;
import org.thetaprep.report.PassChance;
import org.thetaprep.report.ScoreScale;

/** What was found of a learner as a sentence: how likely it is to pass, as far as the evidence bears it. */
public final class FindingWords {

    /** From here on a chance is called very likely, if its plausible range bears it. */
    private static final double VERY_LIKELY = 0.9;

    /** The lower end that the plausible range must keep for that. */
    private static final double BEARS_VERY_LIKELY = 0.75;

    /** Within this distance of one half neither side is called more likely. */
    private static final double TOSS = 0.05;

    private final Messages messages;
    private final Figures figures;

    /** @param language in which language */
    public FindingWords(Language language) {
        this.messages = Messages.of(language);
        this.figures = new Figures(language);
    }

    /**
     * The finding of an attempt.
     *
     * @param state the state of evidence of the whole
     * @param chance the chance of passing; empty where there is not enough evidence
     * @param scale the scale with the cut
     * @param answered how many items have a response
     * @return one or two sentences
     */
    public String of(EvidenceState state, Optional<PassChance> chance, ScoreScale scale, int answered) {
        return chance.map(known -> of(state, known, scale))
                .orElseGet(() ->
                        messages.count("headline.few", answered, Figures.capital(figures.letters(answered))));
    }

    /**
     * The finding of what is known, wherever it comes from.
     *
     * @param state the state of evidence of the whole
     * @param chance the chance of passing
     * @param scale the scale with the cut
     * @return one sentence
     */
    public String of(EvidenceState state, PassChance chance, ScoreScale scale) {
        double probability = chance.probability();
        boolean settledAbove = state == EvidenceState.ABOVE && probability >= 0.5 + TOSS;
        boolean settledBelow = state == EvidenceState.BELOW && probability <= 0.5 - TOSS;
        int passing = chance.passing(scale);
        if (settledAbove) {
            boolean very = probability >= VERY_LIKELY && chance.low() >= BEARS_VERY_LIKELY;
            return messages.say(very ? "headline.very" : "headline.likely", passing, PassChance.DOTS);
        }
        if (settledBelow) {
            return messages.count("headline.notyet", passing, passing, PassChance.DOTS);
        }
        if (Math.abs(probability - 0.5) < TOSS) {
            return messages.say("headline.toss");
        }
        return messages.say(probability > 0.5 ? "headline.more" : "headline.less");
    }
}
