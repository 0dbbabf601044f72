package org.thetaprep.scoring.drift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.thetaprep.scoring.calibration.Population;
import org.thetaprep.scoring.model.Logistic;

class DriftWatchTest {

    private static final double ERROR = 0.36;

    private final SplittableRandom random = new SplittableRandom(5);
    private DriftState state = DriftState.START;

    /** Answers until the watch says something or patience ends; true drift of b and of log time as given. */
    private Drift watch(Logistic item, double drift, double time, int patience) {
        return watch(DriftWatch.of(item, 5000, Population.STANDARD), item, drift, time, patience);
    }

    private Drift watch(DriftWatch watch, Logistic item, double drift, double time, int patience) {
        Logistic truth = new Logistic(item.a(), item.b() + drift, item.c(), item.d());
        state = DriftState.START;
        while (state.answers() < patience && watch.of(state) == Drift.NONE) {
            double ability = Math.sqrt(1 - ERROR * ERROR) * random.nextGaussian();
            double theta = ability + ERROR * random.nextGaussian();
            int answer = random.nextDouble() < truth.correct(theta) ? 1 : 0;
            state = watch.after(state, answer, ability, ERROR, time + random.nextGaussian());
        }
        return watch.of(state);
    }

    @Test
    void an_item_that_has_become_harder_is_found_soon() {
        int found = 0;
        for (int i = 0; i < 40; i++) {
            found += watch(Logistic.twoPl(1, 0), 0.5, 0, 500) == Drift.HARDER ? 1 : 0;
        }
        assertThat(found).isGreaterThanOrEqualTo(36);
    }

    @Test
    void easier_and_faster_is_leaked_and_easier_alone_is_not() {
        int leaked = 0;
        int easier = 0;
        for (int i = 0; i < 40; i++) {
            leaked += watch(Logistic.twoPl(1.2, 0.4), -0.8, -0.5, 2000) == Drift.LEAKED ? 1 : 0;
            easier += watch(Logistic.twoPl(1.2, 0.4), -0.8, 0, 2000) == Drift.EASIER ? 1 : 0;
        }
        assertThat(leaked).isGreaterThanOrEqualTo(33);
        assertThat(easier).isGreaterThanOrEqualTo(35);
    }

    /** Estimated with an error of 0.25 logits and then watched for 600 answers, no item having drifted. */
    @Test
    void what_the_error_of_an_estimate_makes_plausible_is_no_drift() {
        int takenAsKnown = 0;
        int withItsError = 0;
        for (int i = 0; i < 60; i++) {
            double b = random.nextGaussian();
            Logistic estimated = Logistic.twoPl(1, b + 0.25 * random.nextGaussian());
            DriftWatch known = DriftWatch.of(estimated, 5000, Population.STANDARD);
            DriftWatch unsure = DriftWatch.of(estimated, 0.25, 5000, Population.STANDARD);
            takenAsKnown += watch(known, Logistic.twoPl(1, b), 0, 0, 600) == Drift.NONE ? 0 : 1;
            withItsError += watch(unsure, Logistic.twoPl(1, b), 0, 0, 600) == Drift.NONE ? 0 : 1;
        }
        assertThat(takenAsKnown).isGreaterThan(12);
        assertThat(withItsError).isLessThanOrEqualTo(6);
    }

    /** At one false alarm for 5,000 answers, 2,000 answers bring one with a probability of about a third. */
    @Test
    void an_item_as_calibrated_is_mostly_left_alone() {
        int alarms = 0;
        for (int i = 0; i < 30; i++) {
            alarms += watch(Logistic.threePl(1, 0, 0.2), 0, 0, 2000) == Drift.NONE ? 0 : 1;
        }
        assertThat(alarms).isLessThanOrEqualTo(16);
    }

    @Test
    void what_makes_no_sense_is_refused() {
        DriftWatch watch = DriftWatch.of(Logistic.twoPl(1, 0), 5000, Population.STANDARD);
        assertThatThrownBy(() -> watch.after(DriftState.START, 2, 0, 1, 0)).hasMessageContaining("answer must be 0 or 1");
        assertThatThrownBy(() -> DriftWatch.of(Logistic.twoPl(1, 0), 10, Population.STANDARD))
                .hasMessageContaining("must be above 100");
    }
}
