package org.thetaprep.runner.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.thetaprep.content.item.ScorableItem;
import org.thetaprep.content.pack.ContentPack;
import org.thetaprep.runner.fixture.Packs;
import org.thetaprep.runner.itembank.ItemParameters;
import org.thetaprep.runner.knowledge.Occasion.Conditions;
import org.thetaprep.scoring.readiness.ScoreEstimate;

class KnowledgeTest {

    private static final Instant NOW = Instant.parse("2026-11-28T12:00:00Z");

    private final ContentPack pack = Packs.rivers();
    private final ReadinessModels models = new ReadinessModels();

    private Occasion occasion(Conditions conditions, Duration ago, int from, int to, boolean right) {
        List<ScorableItem> items = pack.scorableItems().subList(from, to);
        return new Occasion(
                "Any",
                "/any",
                conditions,
                NOW.minus(ago),
                items.stream().map(item -> new GivenAnswer(item, Optional.empty(), right)).toList(),
                List.of(),
                0,
                items.stream().map(ScorableItem::id).collect(Collectors.toSet()));
    }

    private Knowledge knowledge(Occasion... occasions) {
        return Knowledge.of(
                List.of(occasions),
                pack,
                Packs.BLUEPRINT,
                ItemParameters.JUDGED,
                models.of(pack, Packs.BLUEPRINT, ItemParameters.JUDGED),
                KnowledgeRules.USUAL,
                NOW);
    }

    private static ScoreEstimate overall(Knowledge knowledge) {
        return knowledge.readiness().overall();
    }

    @Test
    void without_answers_the_population_is_what_is_known() {
        Knowledge nothing = knowledge();
        assertThat(nothing.answers()).isZero();
        assertThat(overall(nothing).theta()).isCloseTo(0, within(1e-6));
    }

    @Test
    void practice_tells_less_than_an_exam() {
        Knowledge exam = knowledge(occasion(Conditions.EXAM, Duration.ofHours(1), 0, 20, true));
        Knowledge practice = knowledge(occasion(Conditions.PRACTICE, Duration.ofHours(1), 0, 20, true));
        assertThat(overall(practice).theta())
                .isPositive()
                .isLessThan(overall(exam).theta());
        assertThat(overall(practice).standardError())
                .isGreaterThan(overall(exam).standardError());
        assertThat(practice.counted().get(0).answers())
                .allSatisfy(answer -> assertThat(answer.response().weight()).isEqualTo(0.7));
    }

    @Test
    void an_old_exam_tells_less_than_a_new_one() {
        Knowledge recent = knowledge(occasion(Conditions.EXAM, Duration.ofHours(1), 0, 20, true));
        Knowledge old = knowledge(occasion(Conditions.EXAM, Duration.ofDays(120), 0, 20, true));
        assertThat(old.counted().get(0).changeSd()).isEqualTo(0.5);
        assertThat(overall(old).theta()).isLessThan(overall(recent).theta());
        assertThat(overall(old).standardError()).isGreaterThan(overall(recent).standardError());
    }

    @Test
    void an_item_met_before_counts_as_easier() {
        Occasion first = occasion(Conditions.PRACTICE, Duration.ofDays(2), 0, 10, false);
        Knowledge again = knowledge(first, occasion(Conditions.EXAM, Duration.ofHours(1), 0, 10, true));
        Knowledge fresh = knowledge(first, occasion(Conditions.EXAM, Duration.ofHours(1), 10, 20, true));
        assertThat(again.counted().get(1).answers()).allSatisfy(answer -> {
            assertThat(answer.metBefore()).isTrue();
            assertThat(answer.response().prior().difficultyMean())
                    .isCloseTo(ItemParameters.JUDGED.prior(answer.answer().item()).difficultyMean() - 0.8, within(1e-12));
        });
        assertThat(overall(again).theta()).isLessThan(overall(fresh).theta());
    }

    @Test
    void the_order_in_which_occasions_come_does_not_matter_and_later_ones_are_left_out() {
        Occasion early = occasion(Conditions.EXAM, Duration.ofDays(30), 0, 10, false);
        Occasion late = occasion(Conditions.EXAM, Duration.ofDays(1), 10, 20, true);
        Occasion future = occasion(Conditions.EXAM, Duration.ofDays(-1), 20, 30, true);
        assertThat(overall(knowledge(late, future, early))).isEqualTo(overall(knowledge(early, late)));
    }

    @Test
    void working_through_items_may_change_ability() {
        double rest = KnowledgeRules.USUAL.changeSd(
                occasion(Conditions.EXAM, Duration.ZERO, 0, 16, true), Duration.ofDays(4));
        double learnt = KnowledgeRules.USUAL.changeSd(
                occasion(Conditions.PRACTICE, Duration.ZERO, 0, 16, true), Duration.ofDays(4));
        assertThat(rest).isCloseTo(0.05 * 2, within(1e-12));
        assertThat(learnt).isCloseTo(Math.hypot(0.05 * 2, 0.03 * 4), within(1e-12));
    }

    @Test
    void a_right_answer_that_was_improbable_is_called_lucky() {
        Knowledge weak = knowledge(
                occasion(Conditions.EXAM, Duration.ofHours(2), 0, 28, false),
                occasion(Conditions.EXAM, Duration.ofHours(1), 28, 30, true));
        assertThat(weak.lucky())
                .extracting(answer -> answer.answer().item())
                .containsExactlyInAnyOrderElementsOf(pack.scorableItems().subList(28, 30));
        assertThat(knowledge(occasion(Conditions.EXAM, Duration.ofHours(1), 0, 28, true)).lucky())
                .isEmpty();
    }
}
