package org.thetaprep.report.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.thetaprep.report.EvidenceState;
import org.thetaprep.report.PassChance;
import org.thetaprep.report.ReadinessReport;
import org.thetaprep.report.SampleReports;
import org.thetaprep.report.ScoreEstimate;

class ReadinessWordsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
      # estimate | low  | high | p    | p low | p high | passing | headline
      734        | 668  | 800  | .62  | .44   | .78    | 31      | More likely to pass than not, but the evidence does not settle it.
      716        | 650  | 782  | .48  | .31   | .66    | 24      | About as likely to pass as not; the evidence does not settle it.
      690        | 620  | 760  | .30  | .15   | .47    | 15      | Less likely to pass than not, but the evidence does not settle it.
      871        | 793  | 949  | .94  | .86   | .98    | 47      | Very likely to pass: 47 of 50 fresh forms.
      871        | 720  | 949  | .94  | .60   | .98    | 47      | Likely to pass: 47 of 50 fresh forms.
      800        | 730  | 870  | .81  | .64   | .91    | 41      | Likely to pass: 41 of 50 fresh forms.
      571        | 501  | 641  | .12  | .05   | .24    | 6       | Not yet: 6 of 50 fresh forms pass.
      571        | 501  | 641  | .02  | .01   | .05    | 1       | Not yet: 1 of 50 fresh forms passes.
      148        | 100  | 208  | .001 | 0     | .01    | 0       | Not yet: none of 50 fresh forms pass.
      990        | 940  | 1000 | .999 | .99   | 1      | 50      | Very likely to pass: 50 of 50 fresh forms.
      """)
    void the_headline_says_what_the_interval_bears(
            int estimate, int low, int high, double p, double pLow, double pHigh, int passing, String headline) {
        ReadinessReport report = report(estimate, low, high, new PassChance(p, pLow, pHigh, scores(passing)));

        assertThat(new ReadinessWords(report).headline()).isEqualTo(headline);
    }

    @Test
    void the_lede_gives_frequency_then_chance_with_its_range_then_score_with_its_interval() {
        assertThat(new ReadinessWords(SampleReports.open()).lede())
                .isEqualTo(
                        "If you sat a fresh form today we would expect 31 of 50 such attempts to pass: 62\u202f%, plausibly 44 to"
                                + " 78\u202f%. Your score is 734 with a 90\u202f% interval of 668 to 800, so the cut of 720 lies well inside"
                                + " it.");
    }

    @Test
    void the_lede_says_that_the_whole_interval_is_above_the_cut() {
        assertThat(new ReadinessWords(SampleReports.above()).lede())
                .endsWith(": the whole interval is above the cut of 720.");
    }

    @Test
    void the_lede_says_that_the_whole_interval_is_below_the_cut() {
        assertThat(new ReadinessWords(SampleReports.below()).lede())
                .endsWith(": the whole interval is below the cut of 720.");
    }

    @Test
    void an_interval_that_starts_at_the_cut_is_said_to_be_at_or_above_it() {
        ReadinessReport report = report(800, 720, 870, new PassChance(.8, .6, .9, scores(40)));
        assertThat(new ReadinessWords(report).lede()).endsWith("at or above the cut of 720.");
    }

    @Test
    void with_nothing_answered_nothing_is_claimed() {
        ReadinessWords words = new ReadinessWords(SampleReports.nothingAnswered());

        assertThat(words.headline()).isEqualTo("Nothing is known yet, so nothing is claimed.");
        assertThat(words.lede())
                .startsWith("None of the 65 items has an answer.")
                .doesNotContain("score of", "%");
        assertThat(words.chance()).isEmpty();
    }

    @Test
    void one_answer_is_too_little_for_a_score() {
        ReadinessWords words = new ReadinessWords(SampleReports.oneAnswer());

        assertThat(words.headline()).isEqualTo("One answer is too little evidence for a score.");
        assertThat(words.lede()).startsWith("1 answer on 65 items").doesNotContain("%");
    }

    @Test
    void nobody_is_told_zero_or_a_hundred_per_cent() {
        assertThat(new ReadinessWords(SampleReports.allRight()).lede())
                .contains("over 99\u202f%, plausibly 97 to 99\u202f%");
        assertThat(new ReadinessWords(SampleReports.allWrong()).lede())
                .contains("none of 50 such attempts", "under 1\u202f%, plausibly under 1\u202f%");
    }

    @Test
    void the_text_alternative_of_a_score_is_as_the_look_asks() {
        ScoreEstimate estimate = ScoreEstimate.of(640, 620, 660, 572, 708);
        assertThat(new ReadinessWords(SampleReports.open()).spoken(estimate))
                .isEqualTo("640, 90 percent interval 572 to 708, below the cut");
    }

    @ParameterizedTest
    @CsvSource({
        "ABOVE, above the cut",
        "BELOW, below the cut",
        "NOT_SETTLED, not settled",
        "NOT_ENOUGH_EVIDENCE, not enough evidence"
    })
    void each_state_has_its_word(EvidenceState state, String word) {
        assertThat(ReadinessWords.state(state)).isEqualTo(word);
    }

    @Test
    void no_words_praise_blame_or_claim_what_the_evidence_does_not_bear() {
        List<String> banned = List.of(
                "!",
                "great",
                "well done",
                "almost there",
                "congrat",
                "fail",
                "weakest domain is",
                "improved",
                "you're ready",
                "on track",
                "reliable",
                "nan",
                "null",
                "infinity");
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(20261123);
        for (int round = 0; round < 500; round++) {
            int low = 100 + random.nextInt(800);
            int high = low + random.nextInt(1001 - low);
            int estimate = low + random.nextInt(high - low + 1);
            double p = random.nextDouble();
            PassChance chance = new PassChance(
                    p, p * random.nextDouble(), p + (1 - p) * random.nextDouble(), scores((int) Math.round(50 * p)));
            ReadinessReport report = report(estimate, low, high, chance);
            String said = all(report).toLowerCase(Locale.ROOT);
            assertThat(banned).as("seed 20261123, round %d: %s", round, said).noneMatch(said::contains);
            assertThat(said).contains(low + " to " + high);
            if (report.state() == EvidenceState.NOT_SETTLED) {
                assertThat(said)
                        .as("round %d", round)
                        .contains("does not settle it")
                        .doesNotContain("not yet:");
            }
        }
    }

    private static String all(ReadinessReport report) {
        ReadinessWords words = new ReadinessWords(report);
        EvidenceWords evidence = new EvidenceWords(report);
        MethodWords method = new MethodWords(report, Language.ENGLISH);
        List<String> all = new ArrayList<>(List.of(
                words.headline(),
                words.lede(),
                words.attempt(),
                words.title(),
                evidence.domainFinding(),
                evidence.guesser(),
                evidence.taskFinding(),
                evidence.taskNote(),
                evidence.misconceptionFinding(),
                evidence.misconceptionNote(),
                method.estimate()));
        evidence.domainNote().ifPresent(all::add);
        return String.join("\n", all);
    }

    private static ReadinessReport report(int estimate, int low, int high, PassChance chance) {
        ReadinessReport like = SampleReports.open();
        ScoreEstimate score = ScoreEstimate.of(estimate, (estimate + low) / 2.0, (estimate + high) / 2.0, low, high);
        return new ReadinessReport(
                like.heading(),
                like.scale(),
                score,
                Optional.of(chance),
                like.count(),
                like.domains(),
                like.tasks(),
                like.misconceptions(),
                like.nextSteps(),
                like.items(),
                like.provenance(),
                like.background());
    }

    private static List<Integer> scores(int passing) {
        List<Integer> scores = new ArrayList<>(Collections.nCopies(50 - passing, 719));
        scores.addAll(Collections.nCopies(passing, 720));
        return scores;
    }
}
