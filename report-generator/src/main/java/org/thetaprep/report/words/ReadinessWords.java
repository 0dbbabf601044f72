package org.thetaprep.report.words;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.thetaprep.report.EvidenceState;
import org.thetaprep.report.Heading;
import org.thetaprep.report.PassChance;
import org.thetaprep.report.ReadinessReport;
import org.thetaprep.report.ScoreEstimate;
import org.thetaprep.report.ScoreScale;

/** The answer of a readiness report in words: headline, lede, and what stands beside the pictures. */
public final class ReadinessWords {

    /** From here on a chance is called very likely, if its plausible range bears it. */
    private static final double VERY_LIKELY = 0.9;

    /** The lower end that the plausible range must keep for that. */
    private static final double BEARS_VERY_LIKELY = 0.75;

    /** Within this distance of one half neither side is called more likely. */
    private static final double TOSS = 0.05;

    private final ReadinessReport report;

    /**
     * The words for one report.
     *
     * @param report the report
     */
    public ReadinessWords(ReadinessReport report) {
        this.report = Objects.requireNonNull(report, "report");
    }

    /**
     * The finding.
     *
     * @return one or two sentences
     */
    public String headline() {
        return report.passChance().map(this::verdict).orElseGet(this::nothingKnown);
    }

    private String nothingKnown() {
        int answered = report.heading().answered();
        if (answered == 0) {
            return "Nothing is known yet, so nothing is claimed.";
        }
        return Figures.capital(answered == 1 ? "one answer is" : Figures.letters(answered) + " answers are")
                + " too little evidence for a score.";
    }

    private String verdict(PassChance chance) {
        double probability = chance.probability();
        boolean settledAbove = report.state() == EvidenceState.ABOVE && probability >= 0.5 + TOSS;
        boolean settledBelow = report.state() == EvidenceState.BELOW && probability <= 0.5 - TOSS;
        if (settledAbove) {
            boolean very = probability >= VERY_LIKELY && chance.low() >= BEARS_VERY_LIKELY;
            return (very ? "Very likely to pass: " : "Likely to pass: ") + freshForms(chance) + ".";
        }
        if (settledBelow) {
            return "Not yet: " + freshForms(chance) + (chance.passing(report.scale()) == 1 ? " passes." : " pass.");
        }
        if (Math.abs(probability - 0.5) < TOSS) {
            return "About as likely to pass as not; the evidence does not settle it.";
        }
        return (probability > 0.5 ? "More likely to pass than not" : "Less likely to pass than not")
                + ", but the evidence does not settle it.";
    }

    private String freshForms(PassChance chance) {
        return frequency(chance.passing(report.scale())) + " fresh forms";
    }

    private static String frequency(int count) {
        return (count == 0 ? "none" : Integer.toString(count)) + " of " + PassChance.DOTS;
    }

    /**
     * The finding with its numbers and their intervals.
     *
     * @return a few sentences
     */
    public String lede() {
        return report.overall().match(new ScoreEstimate.Cases<String>() {
            @Override
            public String measured(ScoreEstimate.Measured score) {
                return report.passChance().map(ReadinessWords.this::expectation).orElse("") + " Your score is "
                        + score.estimate() + " with a 90\u202f% interval of "
                        + score.ninety().low() + " to "
                        + score.ninety().high() + standing(score);
            }

            @Override
            public String notEnough() {
                Heading heading = report.heading();
                if (heading.answered() == 0) {
                    return "None of the " + heading.items()
                            + " items has an answer. The picture below fills with the first"
                            + " attempt that has some.";
                }
                return Figures.counted(heading.answered(), "answer") + " on " + heading.items()
                        + " items: each of them, with"
                        + " its reasons, stands below. A score with an interval needs more.";
            }
        });
    }

    private String expectation(PassChance chance) {
        return "If you sat a fresh form today we would expect " + frequency(chance.passing(report.scale()))
                + " such attempts to pass: " + Figures.percent(chance.probability()) + ", plausibly "
                + Figures.percentRange(chance.low(), chance.high()) + ".";
    }

    private String standing(ScoreEstimate.Measured score) {
        ScoreScale scale = report.scale();
        switch (report.state()) {
            case ABOVE:
                return ": the whole interval is " + (score.ninety().low() == scale.cut() ? "at or above" : "above")
                        + " the cut of " + scale.cut() + ".";
            case BELOW:
                return ": the whole interval is below the cut of " + scale.cut() + ".";
            default:
                boolean wellInside = score.fifty().low() <= scale.cut()
                        && scale.cut() <= score.fifty().high();
                return ", so the cut of " + scale.cut() + " lies " + (wellInside ? "well " : "") + "inside it.";
        }
    }

    /**
     * The word for a state; stands beside its mark everywhere.
     *
     * @param state the state
     * @return the word
     */
    public static String state(EvidenceState state) {
        switch (state) {
            case ABOVE:
                return "above the cut";
            case BELOW:
                return "below the cut";
            case NOT_SETTLED:
                return "not settled";
            default:
                return "not enough evidence";
        }
    }

    /**
     * What a score says to somebody who does not see its picture.
     *
     * @param score the score
     * @return for example {@code 640, 90 percent interval 572 to 708, below the cut}
     */
    public String spoken(ScoreEstimate score) {
        String state = state(score.state(report.scale()));
        return score.match(new ScoreEstimate.Cases<String>() {
            @Override
            public String measured(ScoreEstimate.Measured measured) {
                return measured.estimate() + ", 90 percent interval "
                        + measured.ninety().low() + " to " + measured.ninety().high() + ", " + state;
            }

            @Override
            public String notEnough() {
                return state;
            }
        });
    }

    /**
     * The one number.
     *
     * @return the chance of passing, for example {@code 62 %}; empty without evidence
     */
    public Optional<String> chance() {
        return report.passChance().map(chance -> Figures.percent(chance.probability()));
    }

    /**
     * What stands under the one number.
     *
     * @param chance the chance of passing
     * @return its plausible range and the key of the picture
     */
    public String chanceNote(PassChance chance) {
        return "Plausible range " + Figures.percentRange(chance.low(), chance.high())
                + ". Each dot is one of 50 equally likely scores on a fresh form.";
    }

    /**
     * The count on the left of the cut.
     *
     * @param chance the chance of passing
     * @return for example {@code 19 of 50}
     */
    public String countBelow(PassChance chance) {
        return PassChance.DOTS - chance.passing(report.scale()) + " of " + PassChance.DOTS;
    }

    /**
     * The count on the right of the cut.
     *
     * @param chance the chance of passing
     * @return for example {@code 31 of 50}
     */
    public String countPassing(PassChance chance) {
        return chance.passing(report.scale()) + " of " + PassChance.DOTS;
    }

    /**
     * The dots for somebody who does not see them.
     *
     * @param chance the chance of passing
     * @return one sentence
     */
    public String spoken(PassChance chance) {
        int cut = report.scale().cut();
        List<Integer> scores = chance.freshScores();
        return "Fifty equally likely scores on a fresh form, from " + scores.get(0) + " to "
                + scores.get(scores.size() - 1) + ": " + (PassChance.DOTS - chance.passing(report.scale())) + " below "
                + cut
                + ", " + chance.passing(report.scale()) + " at or above " + cut + ".";
    }

    /**
     * The title of page and document.
     *
     * @return names report, exam and day; holds no score, which may not stand alone
     */
    public String title() {
        return "Readiness report, " + report.heading().examCode() + ", "
                + Figures.day(report.heading().date());
    }

    /**
     * What was sat and how much of it was answered.
     *
     * @return for example {@code Mock exam 3, 64 of 65 items answered in 118 minutes}
     */
    public String attempt() {
        Heading heading = report.heading();
        return heading.occasion() + ", " + heading.answered() + " of " + Figures.counted(heading.items(), "item")
                + " answered in " + Figures.counted(heading.minutesUsed(), "minute");
    }
}
