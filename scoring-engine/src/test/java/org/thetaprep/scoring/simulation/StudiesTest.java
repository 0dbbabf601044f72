package org.thetaprep.scoring.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.ForkJoinPool;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.thetaprep.scoring.profile.Profiles;

/**
 * Small versions of the studies that docs/measurement reports in full. The limits are four standard errors at
 * the size run here, so that a fresh seed would fail one comparison in 16,000 by chance.
 */
class StudiesTest {

    private static EstimateAccuracy composite(List<Outcome> outcomes) {
        return EstimateAccuracy.of(outcomes.stream().map(Outcome::whole).toList());
    }

    private static EstimateAccuracy domains(List<Outcome> outcomes) {
        return EstimateAccuracy.of(
                outcomes.stream().flatMap(one -> one.domains().stream()).toList());
    }

    private static ForecastAccuracy accuracy(List<Outcome> outcomes, ToDoubleFunction<Outcome.Forecast> what) {
        boolean[] passed = new boolean[outcomes.size()];
        for (int i = 0; i < passed.length; i++) {
            passed[i] = outcomes.get(i).forecast().orElseThrow().passed();
        }
        return ForecastAccuracy.of(
                outcomes.stream()
                        .map(one -> one.forecast().orElseThrow())
                        .mapToDouble(what)
                        .toArray(),
                passed);
    }

    /** 3,000 learners: coverage ±0.004 (one error), mean error ±0.008, slope ±0.009. */
    @Test
    void intervals_cover_as_they_claim_with_true_parameters_and_from_labels() {
        Map<Knowledge, List<Outcome>> results = new EnumMap<>(Knowledge.class);
        for (Knowledge knowledge : Knowledge.values()) {
            results.put(knowledge, new FixedForms(60, 50, 0, Optional.empty(), 1).outcomes(knowledge));
        }
        for (Knowledge knowledge : List.of(Knowledge.TRUE, Knowledge.EXPECTED)) {
            EstimateAccuracy composite = composite(results.get(knowledge));
            EstimateAccuracy domains = domains(results.get(knowledge));
            assertThat(composite.count()).isEqualTo(3000);
            assertThat(composite.coverage()).as("%s", knowledge).isCloseTo(0.95, within(0.017));
            assertThat(domains.coverage()).as("%s", knowledge).isCloseTo(0.95, within(0.012));
            assertThat(composite.meanError()).as("%s", knowledge).isCloseTo(0, within(0.035));
            assertThat(composite.slope()).as("%s", knowledge).isCloseTo(1, within(0.036));
            assertThat(composite.meanStandardError()).isCloseTo(composite.rmse(), within(0.02));
        }
        assertThat(composite(results.get(Knowledge.PLUG_IN)).coverage())
                .isLessThan(composite(results.get(Knowledge.EXPECTED)).coverage() - 0.008);
    }

    /** 250 banks of four learners: coverage ±0.007 (one error) around 0.948; ignored it would be 0.91. */
    @Test
    void a_shift_common_to_all_labels_is_covered_when_it_is_integrated() {
        EstimateAccuracy integrated =
                composite(new FixedForms(250, 4, 0.25, Optional.empty(), 3).outcomes(Knowledge.EXPECTED));
        assertThat(integrated.coverage()).isCloseTo(0.948, within(0.028));
        assertThat(integrated.meanStandardError()).isCloseTo(0.44, within(0.012));
    }

    /** 6,000 learners on 40 pairs of forms: a perfect forecast shows about 0.013, P(θ > cut) 0.05. */
    @Test
    void the_chance_of_passing_is_calibrated_and_the_chance_of_being_above_the_cut_is_not_it() {
        List<Outcome> outcomes = new FixedForms(40, 150, 0, Optional.of(0.3), 4).outcomes(Knowledge.EXPECTED);
        ForecastAccuracy judged = accuracy(outcomes, Outcome.Forecast::passing);
        ForecastAccuracy known = accuracy(outcomes, Outcome.Forecast::oracle);
        assertThat(known.calibrationError()).isLessThan(0.026);
        assertThat(judged.calibrationError()).isLessThan(0.026);
        assertThat(accuracy(outcomes, Outcome.Forecast::aboveCut).calibrationError())
                .isGreaterThan(0.038);
        assertThat(judged.brier() / known.brier() - 1).isBetween(0.0, 0.06);
    }

    @Test
    void the_number_of_threads_does_not_matter() throws Exception {
        FixedForms study = new FixedForms(8, 5, 0.25, Optional.empty(), 5);
        ForkJoinPool one = new ForkJoinPool(1);
        ForkJoinPool four = new ForkJoinPool(4);
        try {
            Object alone = one.submit(() -> study.outcomes(Knowledge.EXPECTED)).get();
            Object together =
                    four.submit(() -> study.outcomes(Knowledge.EXPECTED)).get();
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

    @Test
    void learners_held_at_a_composite_have_it_and_differ_in_their_domains() {
        Learners learners = Learners.atComposite(Profiles.fourDomains(), 0.7);
        SplittableRandom random = new SplittableRandom(3);
        double[] one = learners.draw(random);
        double[] other = learners.draw(random);
        assertThat(learners.ability(one)).isCloseTo(0.7, within(1e-12));
        assertThat(learners.ability(other)).isCloseTo(0.7, within(1e-12));
        assertThat(one[0]).isNotCloseTo(other[0], within(0.01));
    }
}
