package org.thetaprep.scoring.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.thetaprep.scoring.model.Logistic;
import org.thetaprep.scoring.model.ResponseCurves;
import org.thetaprep.scoring.quadrature.GridDensity;

class ProfilePosteriorTest {

    private record Answer(int domain, Logistic item, int category) {}

    private static Answer[] answers(long seed, int count, double ability) {
        SplittableRandom random = new SplittableRandom(seed);
        Answer[] answers = new Answer[count];
        for (int i = 0; i < count; i++) {
            Logistic item = Logistic.threePl(Math.exp(0.35 * random.nextGaussian()), 1.2 * random.nextGaussian(), 0.2);
            answers[i] = new Answer(random.nextInt(4), item, random.nextDouble() < item.correct(ability) ? 1 : 0);
        }
        return answers;
    }

    private static ProfilePosterior posterior(ProfileModel model, boolean judged, Answer... answers) {
        ProfileEvidence evidence = model.noEvidence();
        for (Answer answer : answers) {
            ResponseCurves curves = ResponseCurves.of(answer.item(), model.responseGrid());
            evidence = evidence.plus(answer.domain(), curves, answer.category(), judged);
        }
        return model.posterior(evidence);
    }

    @Test
    void without_answers_it_is_the_population() {
        ProfileModel model = ProfileModel.of(Profiles.fourDomains());
        ProfilePosterior posterior = posterior(model, false);
        assertThat(posterior.mean(2)).isCloseTo(0, within(1e-12));
        assertThat(posterior.sd(2)).isCloseTo(1, within(2e-5));
        assertThat(posterior.covariance(0, 1)).isCloseTo(0.90 * 0.88, within(3e-5));
        assertThat(posterior.compositeSd())
                .isCloseTo(Math.sqrt(Profiles.fourDomains().compositeVariance()), within(3e-5));
        assertThat(posterior.compositeSd()).isCloseTo(0.91, within(0.005));
        assertThat(posterior.composite().quantile(0.95)).isCloseTo(1.6449 * posterior.compositeSd(), within(5e-4));
        assertThat(posterior.logMarginalLikelihood()).isCloseTo(0, within(1e-5));
    }

    /**
     * Importance sampling knows nothing of grids: 400,000 draws from the population, weighted by the
     * likelihood. With about 20,000 effective draws the error of a mean of spread 0.5 is 0.004; 0.016 is
     * four such errors, so that one comparison of ten thousand fails by chance.
     */
    @Test
    void it_agrees_with_importance_sampling() {
        ProfileModel model = ProfileModel.of(Profiles.fourDomains());
        ProfileStructure structure = model.structure();
        for (long seed = 1; seed <= 3; seed++) {
            Answer[] answers = answers(seed, 20, seed - 2);
            ProfilePosterior posterior = posterior(model, false, answers);
            SplittableRandom random = new SplittableRandom(100 + seed);
            double total = 0;
            double[] mean = new double[5];
            double[] square = new double[5];
            double cross = 0;
            double below = 0;
            double quantile = posterior.composite().quantile(0.05);
            for (int n = 0; n < 400_000; n++) {
                double g = random.nextGaussian();
                double[] theta = new double[5];
                for (int d = 0; d < 4; d++) {
                    theta[d] = structure.loading(d) * g + structure.specificSd(d) * random.nextGaussian();
                    theta[4] += structure.weight(d) * theta[d];
                }
                double weight = 1;
                for (Answer answer : answers) {
                    double p = answer.item().correct(theta[answer.domain()]);
                    weight *= answer.category() == 1 ? p : 1 - p;
                }
                total += weight;
                for (int d = 0; d < 5; d++) {
                    mean[d] += weight * theta[d];
                    square[d] += weight * theta[d] * theta[d];
                }
                cross += weight * theta[0] * theta[3];
                below += theta[4] < quantile ? weight : 0;
            }
            for (int d = 0; d < 5; d++) {
                mean[d] /= total;
                double sd = Math.sqrt(square[d] / total - mean[d] * mean[d]);
                assertThat(d < 4 ? posterior.mean(d) : posterior.compositeMean())
                        .as("mean %d, seed %d", d, seed)
                        .isCloseTo(mean[d], within(0.016));
                assertThat(d < 4 ? posterior.sd(d) : posterior.compositeSd())
                        .as("sd %d, seed %d", d, seed)
                        .isCloseTo(sd, within(0.012));
            }
            assertThat(posterior.covariance(0, 3))
                    .as("covariance, seed %d", seed)
                    .isCloseTo(cross / total - mean[0] * mean[3], within(0.016));
            assertThat(below / total)
                    .as("share below the 5 %% quantile, seed %d", seed)
                    .isCloseTo(0.05, within(0.007));
            assertThat(posterior.logMarginalLikelihood()).isCloseTo(Math.log(total / 400_000), within(0.03));
        }
    }

    @Test
    void the_marginal_of_a_domain_has_the_mean_and_spread_that_the_moments_say() {
        for (double shift : new double[] {0, 0.25}) {
            ProfileModel model = ProfileModel.withLabelShift(Profiles.fourDomains(), shift);
            ProfilePosterior posterior = posterior(model, true, answers(7, 50, 0.4));
            for (int d = 0; d < 4; d++) {
                GridDensity density = posterior.domain(d);
                assertThat(density.mean()).isCloseTo(posterior.mean(d), within(1e-9));
                assertThat(density.sd()).isCloseTo(posterior.sd(d), within(1e-9));
            }
            assertThat(posterior.composite().mean()).isCloseTo(posterior.compositeMean(), within(1e-5));
            assertThat(posterior.composite().sd()).isCloseTo(posterior.compositeSd(), within(1e-4));
        }
    }

    /** 400,000 draws: the error of a variance is 0.0022, of a covariance 0.002; four of each. */
    @Test
    void the_population_has_the_variances_that_the_loadings_say() {
        ProfileStructure structure = Profiles.fourDomains();
        SplittableRandom random = new SplittableRandom(8);
        double own = 0;
        double cross = 0;
        double composite = 0;
        int n = 400_000;
        for (int i = 0; i < n; i++) {
            double[] profile = structure.draw(random);
            own += profile[2] * profile[2] / n;
            cross += profile[0] * profile[1] / n;
            composite += Math.pow(structure.composite(profile), 2) / n;
        }
        assertThat(own).isCloseTo(1, within(0.009));
        assertThat(cross).isCloseTo(0.90 * 0.88, within(0.008));
        assertThat(composite).isCloseTo(structure.compositeVariance(), within(0.008));
    }

    /** With one domain the composite is that domain, skewness included. */
    @Test
    void the_composite_keeps_the_skewness_of_its_terms() {
        ProfileModel model = ProfileModel.of(ProfileStructure.of(new double[] {0}, new double[] {1}));
        ProfilePosterior posterior = posterior(model, false, new Answer(0, Logistic.twoPl(1, 1), 1));
        double expected = thirdMoment(posterior.domain(0));
        assertThat(expected).isLessThan(-0.01);
        assertThat(thirdMoment(posterior.composite())).isCloseTo(expected, within(0.03 * -expected));
        assertThat(posterior.composite().quantile(0.05))
                .isCloseTo(posterior.domain(0).quantile(0.05), within(0.01));
    }

    private static double thirdMoment(GridDensity density) {
        double[] weights = density.weights();
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * Math.pow(density.grid().node(i) - density.mean(), 3);
        }
        return sum;
    }

    @Test
    void a_domain_without_answers_borrows_from_the_others() {
        ProfileModel model = ProfileModel.of(Profiles.fourDomains());
        Answer[] right = new Answer[15];
        Arrays.fill(right, new Answer(0, Logistic.twoPl(1, 0), 1));
        ProfilePosterior posterior = posterior(model, false, right);
        assertThat(posterior.mean(1)).isCloseTo(0.90 * 0.88 * posterior.mean(0), within(1e-4));
        assertThat(posterior.sd(1)).isGreaterThan(posterior.sd(0)).isLessThan(1);
    }

    @Test
    void a_common_error_of_the_labels_widens_the_posterior_by_nearly_its_own_variance() {
        Answer[] answers = answers(11, 200, 0.3);
        ProfileStructure structure = Profiles.fourDomains();
        ProfilePosterior without = posterior(ProfileModel.of(structure), true, answers);
        ProfilePosterior with = posterior(ProfileModel.withLabelShift(structure, 0.25), true, answers);
        double added = with.compositeSd() * with.compositeSd() - without.compositeSd() * without.compositeSd();
        assertThat(added).isBetween(0.8 * 0.0625, 0.0625);
        double mass = 0;
        for (int s = 0; s < with.shifts(); s++) {
            mass += with.shiftWeight(s);
        }
        assertThat(mass).isCloseTo(1, within(1e-12));
        ProfilePosterior known = posterior(ProfileModel.withLabelShift(structure, 0.25), false, answers);
        assertThat(known.shifts()).isEqualTo(1);
        assertThat(known.compositeSd()).isCloseTo(without.compositeSd(), within(1e-12));
    }

    @Test
    void a_shift_of_the_labels_is_a_shift_of_the_items() {
        Answer[] answers = answers(5, 60, 0);
        ProfileModel model = ProfileModel.withLabelShift(Profiles.fourDomains(), 0.25);
        ProfilePosterior integrated = posterior(model, true, answers);
        double mean = 0;
        double total = 0;
        for (int s = 0; s < integrated.shifts(); s++) {
            double delta = integrated.shift(s);
            Answer[] moved = new Answer[answers.length];
            for (int i = 0; i < moved.length; i++) {
                Logistic item = answers[i].item();
                moved[i] = new Answer(
                        answers[i].domain(),
                        Logistic.threePl(item.a(), item.b() + delta, item.c()),
                        answers[i].category());
            }
            ProfilePosterior one = posterior(ProfileModel.of(Profiles.fourDomains()), false, moved);
            double weight = Math.exp(one.logMarginalLikelihood() - delta * delta / (2 * 0.0625));
            mean += weight * one.compositeMean();
            total += weight;
        }
        assertThat(integrated.compositeMean()).isCloseTo(mean / total, within(1e-9));
    }

    /** 40,000 draws: the error of a mean of spread 0.5 is 0.0025, of a spread 0.002; four of each. */
    @Test
    void draws_have_the_posterior_moments() {
        ProfileModel model = ProfileModel.withLabelShift(Profiles.fourDomains(), 0.25);
        ProfilePosterior posterior = posterior(model, true, answers(3, 50, -0.5));
        SplittableRandom random = new SplittableRandom(42);
        int n = 40_000;
        double[] sum = new double[4];
        double[] squares = new double[4];
        double cross = 0;
        for (int i = 0; i < n; i++) {
            double[] draw = posterior.draw(random);
            for (int d = 0; d < 4; d++) {
                sum[d] += draw[d] / n;
                squares[d] += draw[d] * draw[d] / n;
            }
            cross += draw[1] * draw[2] / n;
        }
        for (int d = 0; d < 4; d++) {
            assertThat(sum[d]).isCloseTo(posterior.mean(d), within(0.011));
            assertThat(Math.sqrt(squares[d] - sum[d] * sum[d])).isCloseTo(posterior.sd(d), within(0.009));
        }
        assertThat(cross - sum[1] * sum[2]).isCloseTo(posterior.covariance(1, 2), within(0.008));
    }

    @Test
    void what_does_not_fit_is_refused_by_name() {
        ProfileModel model = ProfileModel.of(Profiles.fourDomains());
        ResponseCurves curves = ResponseCurves.of(Logistic.onePl(0), model.responseGrid());
        assertThatThrownBy(() -> model.noEvidence().plus(4, curves, 1, false))
                .hasMessage("domain must be 0 to 3, but is 4");
        assertThatThrownBy(() -> model.noEvidence().plus(0, curves, 2, false))
                .hasMessage("category must be 0 to 1, but is 2");
        assertThatThrownBy(() -> ProfileModel.withLabelShift(Profiles.fourDomains(), 0.05))
                .hasMessage("labelShiftSd must be 0 or in [0.1, 1], but is 0.05");
        assertThatThrownBy(() -> ProfileStructure.of(new double[] {1}, new double[] {1}))
                .hasMessage("loadings must be in [0, 0.99], but one is 1.0");
        assertThatThrownBy(() ->
                        model.posterior(ProfileModel.of(Profiles.fourDomains()).noEvidence()))
                .hasMessage("evidence must have been gathered for this model");
    }

    /** An item that tells nothing is answered rightly by half; some 1e-6 of the population is beyond the nodes. */
    @Test
    void the_marginal_probability_counts_every_label_shift_by_its_share() {
        ProfileModel model = ProfileModel.withLabelShift(Profiles.fourDomains(), 0.25);
        ProfilePosterior posterior = posterior(model, true, new Answer(0, Logistic.twoPl(1e-12, 0), 1));
        assertThat(posterior.shifts()).isGreaterThan(1);
        assertThat(posterior.logMarginalLikelihood()).isCloseTo(Math.log(0.5), within(5e-6));
    }

    /** With one domain and no general factor the composite is that domain, skewness and all. */
    @Test
    void the_composite_s_distribution_has_the_skewness_of_its_parts() {
        ProfileModel model = ProfileModel.of(ProfileStructure.of(new double[] {0}, new double[] {1}));
        ProfilePosterior posterior = posterior(
                model,
                false,
                new Answer(0, Logistic.threePl(2, 1.5, 0.25), 1),
                new Answer(0, Logistic.threePl(1.5, 0.5, 0.25), 1),
                new Answer(0, Logistic.twoPl(1.2, -0.5), 0));
        double expected = third(posterior.domain(0));
        assertThat(Math.abs(expected)).isGreaterThan(0.01);
        assertThat(third(posterior.composite())).isCloseTo(expected, within(0.004 * Math.abs(expected)));
    }

    private static double third(GridDensity density) {
        double[] weights = density.weights();
        double mean = density.mean();
        double sum = 0;
        for (int q = 0; q < weights.length; q++) {
            double distance = density.grid().node(q) - mean;
            sum += weights[q] * distance * distance * distance;
        }
        return sum;
    }
}
