package org.thetaprep.report.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.thetaprep.report.DomainResult;
import org.thetaprep.report.Misconception;
import org.thetaprep.report.MisconceptionCount;
import org.thetaprep.report.Provenance;
import org.thetaprep.report.ReadinessReport;
import org.thetaprep.report.SampleReports;
import org.thetaprep.report.ScoreEstimate;
import org.thetaprep.report.ScoredCount;

class EvidenceWordsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
      # right | of | guesser | sentence
      31      | 50 | 11.6    | 31 of the 50 scored items are right; blind guessing gives about 12.
      12      | 50 | 11.6    | 12 of the 50 scored items are right, no more than blind guessing gives: about 12.
      0       | 50 | 11.6    | None of the 50 scored items is right, no more than blind guessing gives: about 12.
      1       | 50 | 0.3     | 1 of the 50 scored items is right; blind guessing gives under one.
      50      | 50 | 11.6    | All 50 scored items are right; blind guessing gives about 12.
      """)
    void the_count_stands_beside_what_guessing_gives(int right, int of, double guesser, String sentence) {
        ReadinessReport report = with(SampleReports.open(), new ScoredCount(right, of, guesser));
        assertThat(new EvidenceWords(report).guesser()).isEqualTo(sentence);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
      # low-high of each domain                | finding
      750-800, 650-760, 640-790, 600-719       | Domain 4 is below the cut; domain 1 is above it
      650-760, 650-760, 640-790, 640-780       | No domain is settled yet
      720-760, 730-760, 740-790, 740-780       | All domains are above the cut
      620-660, 630-660, 640-690, 640-680       | All domains are below the cut
      750-800, 650-760, 640-790, 740-780       | Domains 1 and 4 are above the cut
      650-800, 600-700, 640-719, 640-780       | Domains 2 and 3 are below the cut
      """)
    void the_domain_finding_names_only_what_is_settled(String intervals, String finding) {
        assertThat(new EvidenceWords(withDomains(intervals)).domainFinding()).isEqualTo(finding);
    }

    @Test
    void where_all_domain_intervals_overlap_their_order_is_not_claimed() {
        assertThat(new EvidenceWords(withDomains("650-760, 650-760, 640-790, 640-780")).domainNote())
                .hasValue("The intervals of the domains overlap, so their order may be chance.");
    }

    @Test
    void without_answers_no_domain_has_evidence() {
        EvidenceWords words = new EvidenceWords(SampleReports.nothingAnswered());
        assertThat(words.domainFinding()).isEqualTo("No domain has enough evidence yet");
        assertThat(words.domainNote()).isEmpty();
    }

    @Test
    void the_record_of_a_misconception_is_a_frequency() {
        Misconception belief = new Misconception("name", "help");
        EvidenceWords words = new EvidenceWords(SampleReports.open());
        assertThat(words.misconceptionRecord(new MisconceptionCount(belief, 3, 4, 2)))
                .isEqualTo("Chosen in 3 of 4 items that offered it.");
        assertThat(words.misconceptionRecord(new MisconceptionCount(belief, 1, 1, 0)))
                .isEqualTo("Chosen in the one item that offered it.");
    }

    @Test
    void without_a_score_the_count_is_not_compared_with_guessing() {
        assertThat(new EvidenceWords(SampleReports.oneAnswer()).guesser())
                .isEqualTo("1 of the 50 scored items is right.");
    }

    @Test
    void tasks_get_counts_and_the_reason_why_no_scores() {
        assertThat(new EvidenceWords(SampleReports.open()).taskFinding())
                .isEqualTo("Each task has three to five items: counts, no scores");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
      50 | 0  | The scored items are not yet calibrated: how hard each one is, is its author’s judgement, and the intervals are wider for it.
      50 | 9  | It was measured with items calibrated on 1080 answers, but for 41 of the 50 scored ones: how hard those are is their authors’ judgement, and the intervals are wider for it.
      50 | 50 | It was measured with items calibrated on 6000 answers, all 50 scored ones.
      0  | 0  | No scored item stands behind it yet.
      """)
    void what_the_difficulties_rest_on_is_said_plainly(int scored, int calibrated, String sentence) {
        ReadinessReport like = SampleReports.open();
        Provenance provenance =
                new Provenance(
                        "bank", 142, scored, calibrated, 120L * calibrated, Provenance.Model.SECOND_ORDER_LOGISTIC, "f");
        ReadinessReport report = new ReadinessReport(
                like.heading(),
                like.scale(),
                like.overall(),
                like.passChance(),
                like.count(),
                like.domains(),
                like.tasks(),
                like.misconceptions(),
                like.nextSteps(),
                like.items(),
                provenance,
                like.background());
        assertThat(new MethodWords(report, Language.ENGLISH).calibration()).isEqualTo(sentence);
    }

    @Test
    void every_report_says_that_its_score_is_an_estimate_and_not_the_real_exams() {
        for (ReadinessReport report :
                List.of(SampleReports.open(), SampleReports.allRight(), SampleReports.nothingAnswered())) {
            MethodWords words = new MethodWords(report, Language.ENGLISH);
            assertThat(words.estimate()).startsWith("The score is an estimate by this bank, not by the exam’s owner.");
            assertThat(String.join(" ", words.computed()))
                    .contains(
                            "so the score is not the real exam’s",
                            "a change of less than about 140 points may be chance");
        }
    }

    private static ReadinessReport with(ReadinessReport like, ScoredCount count) {
        return new ReadinessReport(
                like.heading(),
                like.scale(),
                like.overall(),
                like.passChance(),
                count,
                like.domains(),
                like.tasks(),
                like.misconceptions(),
                like.nextSteps(),
                like.items(),
                like.provenance(),
                like.background());
    }

    private static ReadinessReport withDomains(String intervals) {
        ReadinessReport like = SampleReports.open();
        List<DomainResult> domains = new ArrayList<>();
        for (String interval : intervals.split(", ")) {
            String[] ends = interval.split("-");
            int low = Integer.parseInt(ends[0]);
            int high = Integer.parseInt(ends[1]);
            double middle = (low + high) / 2.0;
            domains.add(new DomainResult(
                    domains.size() + 1, "Domain", 25, 12, 6, ScoreEstimate.of(middle, middle, middle, low, high)));
        }
        return new ReadinessReport(
                like.heading(),
                like.scale(),
                like.overall(),
                like.passChance(),
                like.count(),
                domains,
                like.tasks(),
                like.misconceptions(),
                like.nextSteps(),
                like.items(),
                like.provenance(),
                like.background());
    }
}
