package org.thetaprep.scoring.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.Test;
import org.thetaprep.scoring.profile.Profiles;

/**
 * Small versions of the studies that docs/measurement.md reports in full. The limits are four standard
 * errors at the size run here, so that a fresh seed would fail one comparison in 16,000 by chance.
 */
class StudiesTest {

    private static final List<Integer> FIFTY = List.of(14, 13, 11, 12);

    private static FixedFormStudy study(int forms, double shift, boolean integrate) {
        return new FixedFormStudy(
                Profiles.fourDomains(), ItemPopulation.judged(), FIFTY, forms, 3000 / forms, shift, integrate);
    }

    /** 3,000 learners: coverage ±0.004 (one error), mean error ±0.008, slope ±0.009. */
    @Test
    void intervals_cover_as_they_claim_with_true_parameters_and_from_labels() {
        Map<Knowledge, FixedFormStudy.Result> results = study(60, 0, false).run(1, SplittableRandom::new);
        for (Knowledge knowledge : List.of(Knowledge.TRUE, Knowledge.EXPECTED)) {
            EstimateAccuracy composite = results.get(knowledge).composite();
            EstimateAccuracy domains = results.get(knowledge).domains();
            assertThat(composite.count()).isEqualTo(3000);
            assertThat(composite.coverage()).as("%s", knowledge).isCloseTo(0.95, within(0.017));
            assertThat(domains.coverage()).as("%s", knowledge).isCloseTo(0.95, within(0.012));
            assertThat(composite.meanError()).as("%s", knowledge).isCloseTo(0, within(0.035));
            assertThat(composite.slope()).as("%s", knowledge).isCloseTo(1, within(0.036));
            assertThat(composite.meanStandardError()).isCloseTo(composite.rmse(), within(0.02));
        }
        assertThat(results.get(Knowledge.PLUG_IN).composite().coverage())
                .isLessThan(results.get(Knowledge.EXPECTED).composite().coverage() - 0.008);
    }

    /** 250 banks of four learners: coverage ±0.007 (one error) around 0.948; ignored it would be 0.91. */
    @Test
    void a_shift_common_to_all_labels_is_covered_when_it_is_integrated() {
        FixedFormStudy study =
                new FixedFormStudy(Profiles.fourDomains(), ItemPopulation.judged(), FIFTY, 250, 4, 0.25, true);
        EstimateAccuracy integrated =
                study.run(3, SplittableRandom::new).get(Knowledge.EXPECTED).composite();
        assertThat(integrated.coverage()).isCloseTo(0.948, within(0.028));
        assertThat(integrated.meanStandardError()).isCloseTo(0.44, within(0.012));
    }

    /** 6,000 learners on 40 pairs of forms: a perfect forecast shows about 0.013, P(θ > cut) 0.05. */
    @Test
    void the_chance_of_passing_is_calibrated_and_the_chance_of_being_above_the_cut_is_not_it() {
        PassingStudy study =
                new PassingStudy(Profiles.fourDomains(), ItemPopulation.judged(), FIFTY, 1, 40, 150, 0.3, 0, false);
        PassingStudy.Result result = study.run(4, SplittableRandom::new);
        assertThat(result.byKnowledge().get(Knowledge.TRUE).calibrationError()).isLessThan(0.026);
        assertThat(result.byKnowledge().get(Knowledge.EXPECTED).calibrationError())
                .isLessThan(0.026);
        assertThat(result.aboveCut().calibrationError()).isGreaterThan(0.038);
        assertThat(result.excess(Knowledge.EXPECTED)).isBetween(0.0, 0.06);
    }

    @Test
    void the_number_of_threads_does_not_matter() throws Exception {
        FixedFormStudy study =
                new FixedFormStudy(Profiles.fourDomains(), ItemPopulation.judged(), FIFTY, 8, 5, 0.25, false);
        ForkJoinPool one = new ForkJoinPool(1);
        ForkJoinPool four = new ForkJoinPool(4);
        try {
            Object alone = one.submit(() -> study.run(5, SplittableRandom::new)).get();
            Object together =
                    four.submit(() -> study.run(5, SplittableRandom::new)).get();
            assertThat(together).isEqualTo(alone);
        } finally {
            one.shutdown();
            four.shutdown();
        }
    }

    @Test
    void forecasts_are_compared_with_outcomes_in_ten_bins() {
        ForecastAccuracy accuracy =
                ForecastAccuracy.of(new double[] {0.2, 0.2, 0.9, 1.0}, new boolean[] {true, false, true, true});
        assertThat(accuracy.brier()).isCloseTo((0.64 + 0.04 + 0.01 + 0) / 4, within(1e-12));
        assertThat(accuracy.calibrationError()).isCloseTo((0.6 + 0.1) / 4, within(1e-12));
        assertThat(accuracy.bins()).hasSize(2);
        assertThat(accuracy.rate()).isEqualTo(0.75);
    }
}
