package org.thetaprep.report.words;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.thetaprep.report.EvidenceState;
import org.thetaprep.report.Heading;
import org.thetaprep.report.Occasion;
import org.thetaprep.report.PassChance;
import org.thetaprep.report.ReadinessReport;
import org.thetaprep.report.ScoreEstimate;
import org.thetaprep.report.ScoreScale;

/** The answer of a readiness report in words: headline, lede, and what stands beside the pictures. */
public final class ReadinessWords {

    private final ReadinessReport report;
    private final Messages messages;
    private final Figures figures;

    /**
     * The words for one report, in English.
     *
     * @param report the report
     */
    public ReadinessWords(ReadinessReport report) {
        this(report, Language.ENGLISH);
    }

    /**
     * The words for one report.
     *
     * @param report the report
     * @param language in which language
     */
    public ReadinessWords(ReadinessReport report, Language language) {
        this.report = Objects.requireNonNull(report, "report");
        this.messages = Messages.of(language);
        this.figures = new Figures(language);
    }

    /**
     * The finding.
     *
     * @return one or two sentences
     */
    public String headline() {
        return new FindingWords(messages.language())
                .of(report.state(), report.passChance(), report.scale(), report.heading().answered());
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
                return report.passChance().map(ReadinessWords.this::expectation).orElse("") + " " + standing(score);
            }

            @Override
            public String notEnough() {
                Heading heading = report.heading();
                return messages.count("lede.few", heading.answered(), heading.answered(), heading.items());
            }
        });
    }

    private String expectation(PassChance chance) {
        int passing = chance.passing(report.scale());
        return messages.count(
                "lede.expect",
                passing,
                passing,
                PassChance.DOTS,
                figures.percent(chance.probability()),
                figures.percentRange(chance.low(), chance.high()));
    }

    private String standing(ScoreEstimate.Measured score) {
        ScoreScale scale = report.scale();
        return messages.say(
                "lede.score." + standingKey(score, scale),
                score.estimate(),
                score.ninety().low(),
                score.ninety().high(),
                scale.cut());
    }

    private String standingKey(ScoreEstimate.Measured score, ScoreScale scale) {
        switch (report.state()) {
            case ABOVE:
                return score.ninety().low() == scale.cut() ? "from" : "above";
            case BELOW:
                return "below";
            default:
                boolean wellInside = score.fifty().low() <= scale.cut()
                        && scale.cut() <= score.fifty().high();
                return wellInside ? "well" : "inside";
        }
    }

    /**
     * The English word for a state; stands beside its mark everywhere.
     *
     * @param state the state
     * @return the word
     */
    public static String state(EvidenceState state) {
        return state(state, Language.ENGLISH);
    }

    /**
     * The word for a state; stands beside its mark everywhere.
     *
     * @param state the state
     * @param language in which language
     * @return the word
     */
    public static String state(EvidenceState state, Language language) {
        return Messages.of(language).say("state." + state.name().toLowerCase(Locale.ROOT));
    }

    /**
     * What a score says to somebody who does not see its picture.
     *
     * @param score the score
     * @return for example {@code 640, 90 percent interval 572 to 708, below the cut}
     */
    public String spoken(ScoreEstimate score) {
        return spoken(score, report.scale(), messages.language());
    }

    /**
     * What a score says to somebody who does not see its picture.
     *
     * @param score the score
     * @param scale its scale
     * @param language in which language
     * @return for example {@code 640, 90 percent interval 572 to 708, below the cut}
     */
    public static String spoken(ScoreEstimate score, ScoreScale scale, Language language) {
        String state = state(score.state(scale), language);
        return score.match(new ScoreEstimate.Cases<String>() {
            @Override
            public String measured(ScoreEstimate.Measured measured) {
                return Messages.of(language)
                        .say(
                                "score.spoken",
                                measured.estimate(),
                                measured.ninety().low(),
                                measured.ninety().high(),
                                state);
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
        return report.passChance().map(chance -> figures.percent(chance.probability()));
    }

    /**
     * What stands under the one number.
     *
     * @param chance the chance of passing
     * @return its plausible range and the key of the picture
     */
    public String chanceNote(PassChance chance) {
        return messages.say("chance.note", figures.percentRange(chance.low(), chance.high()), PassChance.DOTS);
    }

    /**
     * The count on the left of the cut.
     *
     * @param chance the chance of passing
     * @return for example {@code 19 of 50}
     */
    public String countBelow(PassChance chance) {
        return messages.say("count.of", PassChance.DOTS - chance.passing(report.scale()), PassChance.DOTS);
    }

    /**
     * The count on the right of the cut.
     *
     * @param chance the chance of passing
     * @return for example {@code 31 of 50}
     */
    public String countPassing(PassChance chance) {
        return messages.say("count.of", chance.passing(report.scale()), PassChance.DOTS);
    }

    /**
     * The dots for somebody who does not see them.
     *
     * @param chance the chance of passing
     * @return one sentence
     */
    public String spoken(PassChance chance) {
        List<Integer> scores = chance.freshScores();
        int passing = chance.passing(report.scale());
        return messages.say(
                "chance.spoken",
                scores.get(0),
                scores.get(scores.size() - 1),
                PassChance.DOTS - passing,
                report.scale().cut(),
                passing);
    }

    /**
     * The title of page and document.
     *
     * @return names report, exam and day; holds no score, which may not stand alone
     */
    public String title() {
        return messages.say(
                "readiness.title",
                report.heading().examCode(),
                figures.day(report.heading().date()));
    }

    /**
     * What was sat.
     *
     * @return for example {@code Mock exam 3}
     */
    public String occasion() {
        return occasion(report.heading().occasion(), messages.language());
    }

    /**
     * What was sat.
     *
     * @param occasion the occasion
     * @param language in which language
     * @return for example {@code Mock exam 3}
     */
    public static String occasion(Occasion occasion, Language language) {
        return Messages.of(language)
                .say("occasion." + occasion.kind().name().toLowerCase(Locale.ROOT), occasion.number());
    }

    /**
     * What was sat and how much of it was answered.
     *
     * @return for example {@code Mock exam 3, 64 of 65 items answered in 118 minutes}
     */
    public String attempt() {
        Heading heading = report.heading();
        return messages.say(
                "attempt",
                occasion(),
                heading.answered(),
                messages.count("items.dative", heading.items(), heading.items()),
                messages.count("minutes.dative", heading.minutesUsed(), heading.minutesUsed()));
    }
}
