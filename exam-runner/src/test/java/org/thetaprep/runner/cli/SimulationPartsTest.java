package org.thetaprep.runner.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.thetaprep.runner.assembly.Quotas;
import org.thetaprep.scoring.adaptive.StopReason;
import org.thetaprep.scoring.model.GradedResponse;
import org.thetaprep.scoring.model.Logistic;
import org.thetaprep.scoring.prior.ItemPrior;
import org.thetaprep.scoring.simulation.Estimate;
import org.thetaprep.scoring.simulation.Outcome;
import org.thetaprep.scoring.simulation.Sitting;
import org.thetaprep.scoring.table.ItemModel;
import org.thetaprep.scoring.table.TableItem;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The worked examples of docs/measurement/simulations.md. */
class SimulationPartsTest {

    @Test
    void a_judgement_of_a_table_is_a_prior_on_the_scales_of_log_a_and_logit_c() {
        TableItem item = new TableItem(
                "I1",
                ItemModel.THREE_PL,
                Logistic.threePl(1.2, 0.5, 0.2),
                Optional.of("D1"),
                Map.of("a", 0.3, "b", 0.6, "c", 0.05));
        ItemPrior prior = BankSupply.prior(item).orElseThrow();
        assertThat(prior.difficultyMean()).isEqualTo(0.5);
        assertThat(prior.difficultySd()).isEqualTo(0.6);
        assertThat(prior.logSlopeMean()).isCloseTo(0.1823, within(5e-5));
        assertThat(prior.logSlopeSd()).isCloseTo(0.25, within(1e-12));
        assertThat(prior.logitChanceMean()).isCloseTo(-1.3863, within(5e-5));
        assertThat(prior.logitChanceSd()).isCloseTo(0.3125, within(1e-12));
        assertThat(prior.judged()).isTrue();
        assertThat(BankSupply.prior(TableItem.of("I2", ItemModel.FOUR_PL, new Logistic(1, 0, 0.1, 0.9))))
                .isEmpty();
        assertThat(BankSupply.prior(TableItem.of("I3", ItemModel.GRADED, GradedResponse.of(1, 0))))
                .isEmpty();
    }

    @Test
    void shares_become_whole_numbers_by_largest_remainders() {
        assertThat(Quotas.of(new double[] {28, 26, 22, 24}, 30)).containsExactly(8, 8, 7, 7);
        assertThat(Quotas.of(new double[] {28, 26, 22, 24}, 50)).containsExactly(14, 13, 11, 12);
        assertThat(Quotas.of(new double[] {1, 1}, 3)).containsExactly(2, 1);
        assertThat(Quotas.of(new double[0], 3)).isEmpty();
    }

    private static Outcome outcome(StopReason reason) {
        return new Outcome("p", Estimate.ofUnknown(0, 0.5), List.of(), 2, reason, 0, Optional.empty(), List.of());
    }

    /** Three tests of two items: one item is on all, so that each pair of tests shares one of its two. */
    @Test
    void exposure_and_overlap_are_counted_after_the_burn_in() {
        Sitting.Result result = new Sitting.Result(
                List.of(
                        outcome(StopReason.ABOVE),
                        outcome(StopReason.ABOVE),
                        outcome(StopReason.BELOW),
                        outcome(StopReason.TOO_CLOSE_TO_TELL)),
                new int[] {3, 1, 1, 1, 0},
                3);
        JsonNode figures = JsonMapper.builder()
                .build()
                .readTree(new SimulationSummary(
                                List.of(result), List.of("a", "b", "c", "d", "e"), List.of(), 1, Optional.of(0.3))
                        .json());
        assertThat(figures.get("maximumExposure").asDouble()).isEqualTo(1);
        assertThat(figures.get("mostExposedItem").asString()).isEqualTo("a");
        assertThat(figures.get("meanExposure").asDouble()).isCloseTo(0.4, within(1e-12));
        assertThat(figures.get("meanOverlap").asDouble()).isCloseTo(0.5, within(1e-12));
        assertThat(figures.get("itemsUsed").asInt()).isEqualTo(4);
        assertThat(figures.get("verdicts").get("above").asInt()).isEqualTo(2);
        assertThat(figures.get("verdicts").get("tooCloseToTell").asInt()).isEqualTo(1);
        assertThat(figures.has("bias")).isFalse();
    }
}
