package org.thetaprep.scoring.readiness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.thetaprep.scoring.model.Logistic;
import org.thetaprep.scoring.prior.ItemPrior;
import org.thetaprep.scoring.profile.ProfileStructure;

class SessionsTest {

    private final ReadinessModel model = ReadinessModelTest.model(0.25);

    @Test
    void sessions_without_change_are_one_session() {
        List<ScoredResponse> responses = ReadinessModelTest.mock(4, 0.3);
        Readiness whole = model.assess(responses);
        Readiness halves = model.assessSessions(
                List.of(new Session(responses.subList(0, 20), 0), new Session(responses.subList(20, 50), 0)));
        assertThat(halves).isEqualTo(whole);
    }

    @Test
    void old_answers_weigh_less() {
        List<ScoredResponse> poor = ReadinessModelTest.mock(6, -1);
        List<ScoredResponse> good = ReadinessModelTest.mock(6, 1);
        List<ScoredResponse> both = new ArrayList<>(poor);
        both.addAll(good);
        Readiness still = model.assess(both);
        Readiness moved = model.assessSessions(List.of(new Session(poor, 0.6), new Session(good, 0)));
        Readiness recent = model.assess(good);
        assertThat(moved.overall().theta())
                .isBetween(still.overall().theta(), recent.overall().theta());
        assertThat(moved.overall().standardError())
                .isBetween(still.overall().standardError(), recent.overall().standardError());
        assertThat(moved.responses()).isEqualTo(100);
    }

    @Test
    void waiting_for_the_exam_widens_what_is_known() {
        List<ScoredResponse> responses = ReadinessModelTest.mock(4, 1.5);
        double today = model.assess(responses).overall().standardError();
        double later = model.assessSessions(List.of(new Session(responses, 0.5)))
                .overall()
                .standardError();
        assertThat(later).isGreaterThan(today);
    }

    /**
     * One domain, so many answers that the likelihood is normal: variance v, widened by the step to v + q,
     * against a standard normal prior gives the precision 1 + 1 / (v + q).
     */
    @Test
    void a_normal_likelihood_is_widened_by_the_variance_of_the_step() {
        ReadinessModel one = new ReadinessModel(
                ProfileStructure.of(new double[] {0}, new double[] {1}),
                ScaledScore.from100To1000(0),
                FutureForm.ofMix(List.of(10), ReadinessModelTest.mix()),
                0,
                5);
        List<ScoredResponse> responses = new ArrayList<>();
        for (int i = 0; i < 120; i++) {
            ItemPrior item = ItemPrior.known(Logistic.twoPl(1, -2 + i / 30.0));
            responses.add(new ScoredResponse("i" + i, 0, item, i % 2 == 0));
        }
        double error = one.assess(responses).overall().standardError();
        double likelihood = 1 / (1 / (error * error) - 1);
        double later = one.assessSessions(List.of(new Session(responses, 0.4)))
                .overall()
                .standardError();
        assertThat(1 / (later * later)).isCloseTo(1 + 1 / (likelihood + 0.16), within(0.02));
    }

    @Test
    void a_random_walk_grows_with_the_root_of_time_up_to_its_limit() {
        RandomWalk walk = new RandomWalk(0.05, 0.5);
        assertThat(walk.changeSd(0)).isZero();
        assertThat(walk.changeSd(16)).isCloseTo(0.2, within(1e-12));
        assertThat(walk.changeSd(400)).isEqualTo(0.5);
        assertThatThrownBy(() -> walk.changeSd(-1)).hasMessage("days must not be negative, but is -1.0");
        assertThatThrownBy(() -> new Session(List.of(), 3)).hasMessage("changeSd must be in [0, 2], but is 3.0");
    }

    @Test
    void an_answer_to_an_item_met_before_says_less() {
        ItemPrior fresh = ItemPrior.judged(0, 0.25);
        double first = model.assess(List.of(new ScoredResponse("x", 0, fresh, true)))
                .overall()
                .theta();
        double again = model.assess(List.of(new ScoredResponse("x", 0, fresh.easierBy(0.8, 0.4), true)))
                .overall()
                .theta();
        assertThat(again).isPositive().isLessThan(0.8 * first);
    }
}
