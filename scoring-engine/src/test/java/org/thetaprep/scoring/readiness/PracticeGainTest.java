package org.thetaprep.scoring.readiness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.thetaprep.scoring.prior.ExpectedResponse;
import org.thetaprep.scoring.profile.ProfilePosterior;

class PracticeGainTest {

    private final ReadinessModel model = ReadinessModelTest.model(0);

    @Test
    void without_a_rise_the_chance_stays_as_it_is() {
        ProfilePosterior posterior = model.posterior(ReadinessModelTest.mock(5, 0.5));
        for (int d = 0; d < 4; d++) {
            assertThat(model.predictor().outlook(posterior).passProbabilityAfterRise(d, 0))
                    .isCloseTo(model.predictor().outlook(posterior).passProbability(), within(1e-12));
        }
    }

    /**
     * The chance after a rise of half a logit in one domain, again by plausible draws of the profile with that domain
     * raised: 40,000 of them have an error of at most 0.0025, of which four are allowed.
     */
    @Test
    void the_chance_after_a_rise_is_what_raised_draws_give() {
        FutureForm form = FutureForm.ofMix(List.of(14, 13, 11, 12), ReadinessModelTest.mix());
        ProfilePosterior posterior = model.posterior(ReadinessModelTest.mock(5, 0.2));
        double mark = model.predictor().outlook(posterior).prediction().passMark();
        List<List<ExpectedResponse>> items = form.items().stream()
                .map(domain -> domain.stream().map(ExpectedResponse::of).toList())
                .toList();
        SplittableRandom random = new SplittableRandom(3);
        int n = 40_000;
        int passed = 0;
        for (int i = 0; i < n; i++) {
            double[] theta = posterior.draw(random);
            theta[1] += 0.5;
            int right = 0;
            for (int d = 0; d < 4; d++) {
                for (ExpectedResponse item : items.get(d)) {
                    right += random.nextDouble() < item.correct(theta[d]) ? 1 : 0;
                }
            }
            passed += right + random.nextDouble() - 0.5 >= mark ? 1 : 0;
        }
        assertThat(model.predictor().outlook(posterior).passProbabilityAfterRise(1, 0.5))
                .isCloseTo(passed / (double) n, within(0.01));
    }

    @Test
    void the_gain_is_the_chance_after_the_expected_rise_less_the_chance_now() {
        FormOutlook outlook = model.predictor().outlook(model.posterior(ReadinessModelTest.mock(5, 0.2)));
        double now = outlook.passProbability();
        double after = outlook.passProbabilityAfterRise(2, 0.05 * 1.5);
        assertThat(PracticeGain.USUAL.of(outlook, 2, List.of(0.7, 0.5, 0.3)))
                .isCloseTo(after - now, within(1e-15))
                .isPositive();
    }

    @Test
    void items_of_a_weaker_and_heavier_domain_gain_more() {
        List<ScoredResponse> responses = new ArrayList<>(ReadinessModelTest.mock(5, 0.2));
        FormOutlook outlook = model.predictor().outlook(model.posterior(responses));
        double ten = PracticeGain.USUAL.of(outlook, 0, Collections.nCopies(10, 0.6));
        double easier = PracticeGain.USUAL.of(outlook, 0, Collections.nCopies(10, 0.2));
        double smaller = PracticeGain.USUAL.of(outlook, 2, Collections.nCopies(10, 0.6));
        assertThat(ten).isGreaterThan(easier).isGreaterThan(smaller);
    }

    @Test
    void an_answer_of_half_the_weight_counts_as_half_of_one() {
        List<ScoredResponse> full = ReadinessModelTest.mock(8, 1);
        List<ScoredResponse> halvedTwice = new ArrayList<>();
        for (ScoredResponse one : full) {
            ScoredResponse half = new ScoredResponse(one.itemId(), one.domain(), one.prior(), one.correct(), 0.5);
            halvedTwice.add(half);
            halvedTwice.add(half);
        }
        double whole = model.posterior(full).compositeMean();
        assertThat(model.posterior(halvedTwice).compositeMean()).isCloseTo(whole, within(1e-9));
        double once = model.posterior(halvedTwice.stream().distinct().toList()).compositeSd();
        assertThat(once).isGreaterThan(model.posterior(full).compositeSd());
    }

    @Test
    void what_does_not_fit_is_refused_by_name() {
        assertThatThrownBy(() -> new PracticeGain(-0.1)).hasMessageContaining("risePerMiss");
        FormOutlook outlook = model.predictor().outlook(model.posterior(List.of()));
        assertThatThrownBy(() -> outlook.passProbabilityAfterRise(0, Double.NaN))
                .hasMessageContaining("rise");
        ScoredResponse one = ReadinessModelTest.mock(1, 0).get(0);
        assertThatThrownBy(() -> new ScoredResponse("x", 0, one.prior(), true, 0))
                .hasMessageContaining("weight");
    }
}
