package org.thetaprep.runner.attempt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.thetaprep.content.item.ScorableItem;
import org.thetaprep.content.pack.ContentPack;
import org.thetaprep.content.response.ChoiceResponse;
import org.thetaprep.content.response.MultipleResponseSelection;
import org.thetaprep.content.response.Response;
import org.thetaprep.runner.fixture.Packs;
import org.thetaprep.scoring.assembly.SwapSolver;

class AttemptRulesTest {

    private static final Instant START = Instant.parse("2026-11-23T09:00:00Z");
    private static final Instant DEADLINE = START.plus(Duration.ofMinutes(30));

    private final ContentPack pack = Packs.rivers();
    private final Form form = MockForm.draw(pack, Packs.BLUEPRINT, Map.of(), 1, new SwapSolver(40_000));
    private final FormItems items = new PackFormItems(form, pack);
    private final List<RecordedEvent> log = new ArrayList<>(List.of(new RecordedEvent(
            new EventId("start-000"),
            START,
            new AttemptEvent.Started(form, "v1", 1, Optional.of(DEADLINE), Terms.exam(Duration.ofMinutes(30))))));
    private int ids;

    private AttemptState state() {
        return AttemptState.of(log);
    }

    private Decision decide(AttemptCommand command, Instant now) {
        return decide("command-" + ids++, command, now);
    }

    private Decision decide(String id, AttemptCommand command, Instant now) {
        Decision decision = AttemptRules.decide(state(), items, new EventId(id), command, now);
        if (decision instanceof Decision.Accepted accepted) {
            log.add(new RecordedEvent(new EventId(id), now, accepted.event()));
        }
        return decision;
    }

    private Response anAnswer(int place) {
        return pack.scorable(form.at(place).item()).orElseThrow().key();
    }

    private AttemptCommand answer(int place, int basedOn) {
        return new AttemptCommand.Answer(place, basedOn, Optional.of(anAnswer(place)));
    }

    @Test
    void an_answer_is_kept_and_its_revision_counts_up() {
        assertThat(decide(answer(1, 0), START)).isInstanceOf(Decision.Accepted.class);
        assertThat(state().at(1).response()).contains(anAnswer(1));
        assertThat(state().at(1).revision()).isEqualTo(1);
    }

    @Test
    void an_answer_can_be_taken_back() {
        decide(answer(1, 0), START);
        decide(new AttemptCommand.Answer(1, 1, Optional.empty()), START);
        assertThat(state().at(1).response()).isEmpty();
        assertThat(state().at(1).revision()).isEqualTo(2);
    }

    @Test
    void an_answer_from_a_stale_tab_is_told_and_not_obeyed() {
        decide(answer(1, 0), START);
        Decision decision = decide(new AttemptCommand.Answer(1, 0, Optional.empty()), START);
        assertThat(decision).isEqualTo(new Decision.Stale(1, 1, Optional.of(anAnswer(1))));
        assertThat(state().at(1).response()).contains(anAnswer(1));
    }

    @Test
    void the_same_command_sent_twice_counts_once() {
        decide("the-same-id", answer(1, 0), START);
        AttemptState before = state();
        assertThat(decide("the-same-id", answer(1, 0), START)).isEqualTo(new Decision.Duplicate());
        assertThat(state()).isEqualTo(before);
    }

    @Test
    void a_response_that_does_not_fit_its_item_is_refused_with_what_was_expected() {
        int place = placeOf(ScorableItem::id, "choice-");
        Decision decision = decide(new AttemptCommand.Answer(place, 0, Optional.of(new ChoiceResponse("z"))), START);
        assertThat(decision).isInstanceOf(Decision.Refused.class);
        Decision other = decide(
                new AttemptCommand.Answer(place, 0, Optional.of(MultipleResponseSelection.of(List.of("a", "b")))),
                START);
        assertThat(other).isInstanceOf(Decision.Refused.class);
        assertThat(state().at(place).revision()).isZero();
    }

    @Test
    void a_note_takes_the_place_of_the_one_before_and_can_be_taken_away() {
        decide(new AttemptCommand.Note(2, "Compare B with D."), START);
        decide(new AttemptCommand.Note(2, "B it is."), START);
        assertThat(state().at(2).note()).isEqualTo("B it is.");
        decide(new AttemptCommand.Note(2, ""), START);
        assertThat(state().at(2).note()).isEmpty();
        assertThat(state().at(2).revision()).isZero();
    }

    @Test
    void a_note_that_is_too_long_or_on_no_place_is_refused() {
        assertThat(decide(new AttemptCommand.Note(1, "x".repeat(2_001)), START))
                .isEqualTo(new Decision.Refused("a note must have at most 2000 characters"));
        assertThat(decide(new AttemptCommand.Note(form.length() + 1, "x"), START))
                .isInstanceOf(Decision.Refused.class);
        assertThat(decide(new AttemptCommand.Note(1, "x".repeat(2_000)), START)).isInstanceOf(Decision.Accepted.class);
    }

    @Test
    void highlights_are_kept_until_they_are_taken_off_and_are_limited_in_number() {
        for (int i = 0; i < Highlights.MOST; i++) {
            assertThat(decide(highlight(2 * i, 2 * i + 1, true), START)).isInstanceOf(Decision.Accepted.class);
        }
        assertThat(decide(highlight(900, 901, true), START))
                .isEqualTo(new Decision.Refused("an item must have at most 100 highlights"));
        assertThat(decide(highlight(0, 300, false), START)).isInstanceOf(Decision.Accepted.class);
        assertThat(state().at(1).highlights()).isEqualTo(Highlights.NONE);
    }

    private static AttemptCommand highlight(int from, int to, boolean on) {
        return new AttemptCommand.Highlight(1, new Passage(Passage.Part.STEM, from, to), on);
    }

    private int placeOf(java.util.function.Function<ScorableItem, Object> id, String prefix) {
        for (int place = 1; place <= form.length(); place++) {
            if (id.apply(pack.scorable(form.at(place).item()).orElseThrow())
                    .toString()
                    .startsWith(prefix)) {
                return place;
            }
        }
        throw new AssertionError("no item " + prefix);
    }

    @Test
    void a_place_that_the_form_does_not_have_is_refused() {
        for (int place : new int[] {-1, 0, form.length() + 1}) {
            assertThat(decide(new AttemptCommand.Flag(place, true), START)).isInstanceOf(Decision.Refused.class);
            assertThat(decide(new AttemptCommand.Navigate(place, 0), START)).isInstanceOf(Decision.Refused.class);
            assertThat(decide(new AttemptCommand.StrikeOut(place, "a", true), START))
                    .isInstanceOf(Decision.Refused.class);
            assertThat(decide(new AttemptCommand.Answer(place, 0, Optional.empty()), START))
                    .isInstanceOf(Decision.Refused.class);
        }
    }

    @Test
    void an_answer_at_the_deadline_is_in_time() {
        Decision decision = decide(answer(1, 0), DEADLINE);
        assertThat(decision)
                .isEqualTo(new Decision.Accepted(new AttemptEvent.Answered(1, Optional.of(anAnswer(1)), false)));
    }

    @Test
    void a_late_answer_within_the_grace_is_kept_and_marked() {
        Decision decision = decide(answer(1, 0), DEADLINE.plusSeconds(5));
        assertThat(decision)
                .isEqualTo(new Decision.Accepted(new AttemptEvent.Answered(1, Optional.of(anAnswer(1)), true)));
    }

    @Test
    void an_answer_past_the_grace_is_refused_because_time_is_up() {
        assertThat(decide(answer(1, 0), DEADLINE.plusSeconds(6))).isEqualTo(new Decision.Closed(AttemptStatus.EXPIRED));
    }

    @Test
    void nothing_is_taken_once_it_is_submitted() {
        decide(new AttemptCommand.Submit(), START.plusSeconds(60));
        AttemptState closed = state();
        assertThat(closed.status()).isEqualTo(AttemptStatus.SUBMITTED);
        assertThat(closed.closedAt()).contains(START.plusSeconds(60));
        assertThat(decide(answer(1, 0), START.plusSeconds(61))).isEqualTo(new Decision.Closed(AttemptStatus.SUBMITTED));
        assertThat(decide(new AttemptCommand.Submit(), START.plusSeconds(61)))
                .isEqualTo(new Decision.Closed(AttemptStatus.SUBMITTED));
    }

    @Test
    void an_expired_attempt_ended_at_its_deadline_however_late_that_was_noticed() {
        log.add(new RecordedEvent(
                new EventId("expire-00"), DEADLINE.plus(Duration.ofDays(3)), new AttemptEvent.Expired()));
        assertThat(state().closedAt()).contains(DEADLINE);
    }

    @Test
    void time_counts_for_the_place_that_was_in_view() {
        decide(new AttemptCommand.Navigate(4, 1_000), START);
        decide(new AttemptCommand.Navigate(2, 2_500), START);
        decide(new AttemptCommand.Navigate(4, 700), START);
        decide(new AttemptCommand.Navigate(1, 300), START);
        assertThat(state().at(1).spentMillis()).isEqualTo(1_000);
        assertThat(state().at(4).spentMillis()).isEqualTo(2_800);
        assertThat(state().at(2).spentMillis()).isEqualTo(700);
        assertThat(state().place()).isEqualTo(1);
    }

    @Test
    void an_option_struck_out_can_be_brought_back() {
        String option = form.at(3).presentation().order().get(1);
        decide(new AttemptCommand.StrikeOut(3, option, true), START);
        assertThat(state().at(3).struckOut()).containsExactly(option);
        decide(new AttemptCommand.StrikeOut(3, option, false), START);
        assertThat(state().at(3).struckOut()).isEmpty();
        assertThat(decide(new AttemptCommand.StrikeOut(3, "nonesuch", true), START))
                .isInstanceOf(Decision.Refused.class);
    }

    @Test
    void a_log_must_begin_with_its_start_and_start_once() {
        assertThatThrownBy(() -> AttemptState.of(List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> AttemptState.of(log.subList(0, 0))).isInstanceOf(IllegalArgumentException.class);
        log.add(log.get(0));
        assertThatThrownBy(this::state).isInstanceOf(IllegalStateException.class);
    }

    /** Whatever is asked in whatever order: the log folds, revisions only grow, and nothing follows the end. */
    @Test
    void random_commands_never_leave_the_table() {
        for (long seed = 0; seed < 200; seed++) {
            log.subList(1, log.size()).clear();
            Random random = new Random(seed);
            Instant now = START;
            for (int step = 0; step < 120; step++) {
                now = now.plusMillis(random.nextInt(20_000));
                AttemptState before = state();
                Decision decision = decide(randomCommand(random), now);
                AttemptState after = state();
                if (!(decision instanceof Decision.Accepted)) {
                    assertThat(after).as("seed %d step %d", seed, step).isEqualTo(before);
                }
                if (before.status().isClosed()) {
                    assertThat(decision).as("seed %d step %d", seed, step).isInstanceOf(Decision.Closed.class);
                }
                for (int place = 1; place <= form.length(); place++) {
                    assertThat(after.at(place).revision())
                            .as("seed %d step %d", seed, step)
                            .isGreaterThanOrEqualTo(before.at(place).revision());
                }
            }
            assertThat(AttemptState.of(List.copyOf(log))).as("seed %d", seed).isEqualTo(state());
        }
    }

    private AttemptCommand randomCommand(Random random) {
        int place = random.nextInt(form.length() + 2);
        return switch (random.nextInt(40)) {
            case 0 -> new AttemptCommand.Submit();
            case 1, 2, 3, 4, 5 -> new AttemptCommand.Flag(place, random.nextBoolean());
            case 6, 7, 8, 9, 10 -> new AttemptCommand.StrikeOut(place, "a", random.nextBoolean());
            case 11, 12, 13, 14, 15, 16 -> new AttemptCommand.Navigate(place, random.nextInt(5_000));
            default ->
                new AttemptCommand.Answer(
                        place,
                        random.nextInt(3),
                        form.has(place) && random.nextBoolean() ? Optional.of(anAnswer(place)) : Optional.empty());
        };
    }
}
