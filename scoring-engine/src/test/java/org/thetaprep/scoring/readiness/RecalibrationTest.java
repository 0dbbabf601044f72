package org.thetaprep.scoring.readiness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class RecalibrationTest {

    private static List<Outcome> outcomes(int count, double intercept, double slope, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Outcome> outcomes = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            double p = 0.02 + 0.96 * random.nextDouble();
            double real = 1 / (1 + Math.exp(-(intercept + slope * Math.log(p / (1 - p)))));
            outcomes.add(new Outcome(p, random.nextDouble() < real));
        }
        return outcomes;
    }

    @Test
    void it_abstains_until_there_are_a_hundred_outcomes() {
        Recalibration few = Recalibration.from(outcomes(99, -2, 1, 1));
        assertThat(few.abstains()).isTrue();
        assertThat(few.apply(0.37)).isEqualTo(0.37);
        assertThat(Recalibration.from(outcomes(100, -2, 1, 1)).apply(0.5)).isLessThan(0.35);
    }

    /** 20,000 outcomes fix the intercept to ±0.02 and the slope to ±0.02 (one error); four are allowed. */
    @Test
    void many_outcomes_recover_the_truth() {
        Recalibration fitted = Recalibration.from(outcomes(20_000, -0.6, 0.8, 2));
        assertThat(fitted.intercept()).isCloseTo(-0.6, within(4 * fitted.interceptSd()));
        assertThat(fitted.slope()).isCloseTo(0.8, within(4 * fitted.slopeSd()));
        assertThat(fitted.interceptSd()).isBetween(0.01, 0.025);
        assertThat(fitted.slopeSd()).isBetween(0.008, 0.02);
    }

    @Test
    void a_hundred_outcomes_leave_the_intercept_open_by_several_tenths() {
        Recalibration fitted = Recalibration.from(outcomes(100, 0, 1, 3));
        assertThat(1.96 * fitted.interceptSd()).isBetween(0.35, 0.65);
    }

    /** With every forecast at one half, the mode is where Σ (outcome − p) = α / 0.5². */
    @Test
    void the_mode_balances_outcomes_and_prior() {
        List<Outcome> even = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            even.add(new Outcome(0.5, i < 70));
        }
        Recalibration fitted = Recalibration.from(even);
        double residuals = 70 - 100 / (1 + Math.exp(-fitted.intercept()));
        assertThat(residuals).isCloseTo(fitted.intercept() / 0.25, within(1e-8));
        assertThat(fitted.slope()).isCloseTo(1, within(1e-12));
    }

    /** At the mode the slope balances too: Σ (outcome − p) logit = (β − 1) / 0.3². */
    @Test
    void the_slope_balances_outcomes_and_its_prior() {
        List<Outcome> outcomes = outcomes(150, 0.4, 0.5, 6);
        Recalibration fitted = Recalibration.from(outcomes);
        double sum = 0;
        for (Outcome outcome : outcomes) {
            double logit = Math.log(outcome.probability() / (1 - outcome.probability()));
            sum += ((outcome.passed() ? 1 : 0) - fitted.apply(outcome.probability())) * logit;
        }
        assertThat(sum).isCloseTo((fitted.slope() - 1) / 0.09, within(1e-6));
        assertThat(Math.abs(sum)).isGreaterThan(0.1);
    }

    /** Standard errors are those of the curvature: here by differences of the log-posterior, written a second time. */
    @Test
    void the_errors_are_those_of_the_curvature_at_the_mode() {
        List<Outcome> outcomes = outcomes(300, 0.4, 0.7, 7);
        Recalibration fitted = Recalibration.from(outcomes);
        double h = 1e-3;
        double[][] at = new double[3][3];
        for (int i = -1; i <= 1; i++) {
            for (int j = -1; j <= 1; j++) {
                at[i + 1][j + 1] = logPosterior(outcomes, fitted.intercept() + i * h, fitted.slope() + j * h);
            }
        }
        double aa = -(at[2][1] - 2 * at[1][1] + at[0][1]) / (h * h);
        double bb = -(at[1][2] - 2 * at[1][1] + at[1][0]) / (h * h);
        double ab = -(at[2][2] - at[2][0] - at[0][2] + at[0][0]) / (4 * h * h);
        double determinant = aa * bb - ab * ab;
        assertThat(fitted.interceptSd()).isCloseTo(Math.sqrt(bb / determinant), within(1e-6));
        assertThat(fitted.slopeSd()).isCloseTo(Math.sqrt(aa / determinant), within(1e-6));
    }

    private static double logPosterior(List<Outcome> outcomes, double intercept, double slope) {
        double sum = -intercept * intercept / (2 * 0.25) - (slope - 1) * (slope - 1) / (2 * 0.09);
        for (Outcome outcome : outcomes) {
            double odds = Math.exp(intercept) * Math.pow(outcome.probability() / (1 - outcome.probability()), slope);
            sum += Math.log((outcome.passed() ? odds : 1) / (1 + odds));
        }
        return sum;
    }

    @Test
    void certainty_does_not_break_it() {
        Recalibration fitted = Recalibration.from(outcomes(200, 0.5, 1, 4));
        assertThat(fitted.apply(0)).isBetween(0.0, 0.01);
        assertThat(fitted.apply(1)).isBetween(0.99, 1.0);
        assertThatThrownBy(() -> new Outcome(1.2, true)).hasMessage("probability must be in [0, 1], but is 1.2");
    }
}
