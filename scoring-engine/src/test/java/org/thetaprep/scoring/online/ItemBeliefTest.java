package org.thetaprep.scoring.online;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.thetaprep.scoring.model.Logistic;
import org.thetaprep.scoring.prior.ItemPrior;

class ItemBeliefTest {

    private static final double ERROR = 0.36;

    /** Answers of people whose posterior mean is spread such that mean and error make a standard population. */
    private static ItemBelief after(ItemBelief belief, Logistic truth, int answers, SplittableRandom random) {
        ItemBelief now = belief;
        for (int i = 0; i < answers; i++) {
            double ability = Math.sqrt(1 - ERROR * ERROR) * random.nextGaussian();
            double theta = ability + ERROR * random.nextGaussian();
            now = now.after(random.nextDouble() < truth.correct(theta) ? 1 : 0, ability, ERROR);
        }
        return now;
    }

    /** 240 items from their priors, 300 answers each: the prior's 0.6 falls by nearly half, and the error is honest. */
    @Test
    void answer_by_answer_the_difficulty_is_found() {
        SplittableRandom random = new SplittableRandom(7);
        double squares = 0;
        double z = 0;
        int covered = 0;
        for (int j = 0; j < 240; j++) {
            ItemPrior prior = ItemPrior.judged(j % 3 - 1, j % 4 == 0 ? 0.1 : 0.25);
            Logistic truth = prior.draw(random);
            ItemBelief belief = after(ItemBelief.of(prior), truth, 300, random);
            double error = belief.item().b() - truth.b();
            squares += error * error / 240;
            z += error / belief.difficultyError() / 240;
            covered += Math.abs(error) < 1.96 * belief.difficultyError() ? 1 : 0;
        }
        assertThat(Math.sqrt(squares)).isBetween(0.2, 0.35);
        assertThat(z).isCloseTo(0, within(0.25));
        assertThat(covered / 240.0).isBetween(0.88, 0.99);
    }

    @Test
    void an_answer_moves_a_belief_less_where_the_ability_is_less_known() {
        ItemBelief before = ItemBelief.of(ItemPrior.judged(0, 0.25));
        double sure = before.after(1, 0.2, 0.1).item().b();
        double unsure = before.after(1, 0.2, 1.5).item().b();
        assertThat(sure).isLessThan(unsure);
        assertThat(unsure).isLessThan(0);
        assertThat(before.after(0, 0.2, 0.1).item().b()).isPositive();
        assertThat(before.after(1, 0.2, 0.1).difficultyError()).isLessThan(before.difficultyError());
        assertThat(before.difficultyError()).isCloseTo(0.6, within(1e-9));
    }

    @Test
    void an_item_that_cannot_be_guessed_stays_so() {
        ItemBelief belief =
                after(ItemBelief.of(ItemPrior.judged(0, 0)), Logistic.twoPl(1, 0.5), 100, new SplittableRandom(8));
        assertThat(belief.item().c()).isLessThan(1e-4);
        assertThat(belief.item().b()).isCloseTo(0.5, within(0.5));
    }

    @Test
    void only_right_and_wrong_are_answers() {
        assertThatThrownBy(() -> ItemBelief.of(ItemPrior.judged(0, 0)).after(2, 0, 1))
                .hasMessageContaining("answer must be 0 or 1");
    }
}
