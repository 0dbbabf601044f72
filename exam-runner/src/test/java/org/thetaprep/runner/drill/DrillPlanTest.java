package org.thetaprep.runner.drill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.thetaprep.content.item.ItemId;
import org.thetaprep.runner.attempt.EventId;
import org.thetaprep.runner.drill.fsrs.Grade;
import org.thetaprep.runner.fixture.Packs;
import org.thetaprep.runner.fixture.References;

class DrillPlanTest {

    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
    private static final StudyDay DAYS = new StudyDay(ZoneOffset.UTC);
    private static final CardId CHOICE = new CardId("choice:row");
    private static final CardId BRIDGE = new CardId("choice:row/bridge");

    private final Deck deck = new Deck(
            References.pack(List.of(Packs.choice("missed-1", 1, "river-1"), Packs.choice("missed-2", 2, "river-2"))));
    private final List<RecordedDrillEvent> events = new ArrayList<>();

    private EventId add(DrillEvent event) {
        EventId id = new EventId("event-" + (1000 + events.size()));
        events.add(new RecordedDrillEvent(id, NOW, event));
        return id;
    }

    private EventId review(CardId card, Grade grade, Instant at) {
        return add(new DrillEvent.Reviewed(card, grade, at));
    }

    private DrillState state() {
        return DrillState.EMPTY.and(events);
    }

    private DrillPlan plan(Experience experience, Instant now) {
        return DrillPlan.of(deck, state(), experience, 0, now, DAYS);
    }

    private static List<String> ids(DrillPlan plan) {
        return plan.queue().stream().map(card -> card.id().value()).toList();
    }

    @Test
    void new_cards_begin_with_what_exams_showed_then_take_the_domains_in_turn() {
        Experience experience =
                new Experience(List.of(new ItemId("missed-2")), List.of("uphill"), List.of("row/cable"), Set.of());

        assertThat(ids(plan(experience, NOW)))
                .containsExactly(
                        "belief:uphill",
                        "item:missed-2",
                        "choice:row/cable",
                        "choice:row/edge",
                        "choice:row",
                        "choice:row/bridge");
    }

    @Test
    void nothing_of_a_running_attempt_is_asked() {
        Experience experience =
                new Experience(List.of(new ItemId("missed-1")), List.of(), List.of(), Set.of(new ItemId("missed-1")));

        assertThat(ids(plan(experience, NOW))).isNotEmpty().doesNotContain("item:missed-1");
    }

    @Test
    void one_card_of_a_topic_is_asked_a_day_and_its_trap_follows_its_choice() {
        review(CHOICE, Grade.EASY, NOW);

        assertThat(ids(plan(Experience.NONE, NOW))).noneMatch(id -> id.endsWith(":row"));
        assertThat(ids(plan(Experience.NONE, NOW.plus(Duration.ofDays(1)))))
                .contains("cue:row")
                .doesNotContain("trap:row", "trap:row/bridge");
    }

    @Test
    void new_cards_keep_to_the_daily_limit_unless_more_are_asked_for() {
        add(new DrillEvent.SettingsChanged(new DrillSettings(0.9, 2, 20)));
        review(CHOICE, Grade.EASY, NOW);

        assertThat(plan(Experience.NONE, NOW).fresh()).isEqualTo(1);
        assertThat(DrillPlan.of(deck, state(), Experience.NONE, 2, NOW, DAYS).fresh())
                .isEqualTo(3);
        assertThat(plan(Experience.NONE, NOW).newToday()).isEqualTo(1);
    }

    @Test
    void a_forgotten_card_comes_again_within_the_session_and_a_known_one_after_days() {
        review(CHOICE, Grade.AGAIN, NOW);
        review(BRIDGE, Grade.EASY, NOW);

        assertThat(ids(plan(Experience.NONE, NOW))
                        .get(plan(Experience.NONE, NOW).queue().size() - 1))
                .isEqualTo("choice:row");
        assertThat(ids(plan(Experience.NONE, NOW.plusSeconds(61)))).first().isEqualTo("choice:row");
        assertThat(ids(plan(Experience.NONE, NOW.plus(Duration.ofDays(8)))))
                .contains("choice:row", "choice:row/bridge");
    }

    @Test
    void a_review_taken_back_leaves_no_trace_whatever_the_order_of_arrival() {
        EventId second = review(CHOICE, Grade.AGAIN, NOW.plusSeconds(600));
        review(CHOICE, Grade.GOOD, NOW);
        add(new DrillEvent.Undone(second));

        assertThat(state().reviews()).hasSize(1);
        assertThat(state().stands(second)).isFalse();
        assertThat(state().schedule(CHOICE).orElseThrow().due()).isEqualTo(NOW.plusSeconds(600));
        events.remove(0);
        assertThat(state().reviews()).hasSize(1);
    }

    @Test
    void the_state_does_not_depend_on_the_order_in_which_reviews_arrive_or_on_how_often() {
        for (int k = 0; k < 8; k++) {
            review(k % 2 == 0 ? CHOICE : BRIDGE, Grade.of(1 + k % 4), NOW.plus(Duration.ofDays(k)));
        }
        DrillState expected = state();
        List<RecordedDrillEvent> shuffled = new ArrayList<>(events);
        shuffled.addAll(events);
        Collections.shuffle(shuffled, new Random(7));

        assertThat(DrillState.EMPTY.and(shuffled).schedules()).isEqualTo(expected.schedules());
    }

    @Test
    void a_card_set_aside_is_not_asked_until_it_is_taken_up() {
        add(new DrillEvent.SetAside(CHOICE));
        assertThat(ids(plan(Experience.NONE, NOW))).doesNotContain("choice:row");

        add(new DrillEvent.TakenUp(CHOICE));
        assertThat(ids(plan(Experience.NONE, NOW))).contains("choice:row");
    }

    @Test
    void what_is_forgotten_again_and_again_is_named() {
        Instant at = NOW;
        review(CHOICE, Grade.EASY, at);
        for (int k = 0; k < Leech.LAPSES; k++) {
            assertThat(Leech.of(deck, state())).isEmpty();
            at = at.plus(Duration.ofDays(30));
            review(CHOICE, Grade.AGAIN, at);
            review(CHOICE, Grade.GOOD, at.plusSeconds(660));
        }
        assertThat(Leech.of(deck, state())).extracting(Leech::lapses).containsExactly(Leech.LAPSES);
    }

    @Test
    void the_forecast_counts_each_card_on_its_day_and_overdue_ones_today() {
        review(CHOICE, Grade.EASY, NOW.minus(Duration.ofDays(30)));
        review(BRIDGE, Grade.EASY, NOW);
        Forecast forecast = Forecast.of(deck, state(), NOW, DAYS);

        assertThat(forecast.days()).hasSize(30);
        assertThat(forecast.days().get(0).due()).isEqualTo(1);
        assertThat(forecast.days().get(8).due()).isEqualTo(1);
        assertThat(forecast.within(30)).isEqualTo(2);
    }

    @Test
    void retention_counts_what_was_asked_after_days_and_carries_its_interval() {
        review(CHOICE, Grade.EASY, NOW.minus(Duration.ofDays(20)));
        review(CHOICE, Grade.GOOD, NOW.minus(Duration.ofDays(10)));
        review(CHOICE, Grade.AGAIN, NOW.minus(Duration.ofDays(1)));
        review(CHOICE, Grade.GOOD, NOW);

        Retention retention = Retention.of(state(), NOW);
        assertThat(retention.reviews()).isEqualTo(2);
        assertThat(retention.recalled()).isEqualTo(1);
        assertThat(retention.isEnough()).isFalse();

        Retention wilson = Retention.interval(46, 42);
        assertThat(wilson.low()).isCloseTo(0.8198, within(0.0001));
        assertThat(wilson.high()).isCloseTo(0.9604, within(0.0001));
    }

    @Test
    void a_day_ends_at_four_in_the_morning() {
        assertThat(DAYS.of(Instant.parse("2026-11-24T03:59:59Z"))).isEqualTo("2026-11-23");
        assertThat(DAYS.endOf(DAYS.of(NOW))).isEqualTo(Instant.parse("2026-11-24T04:00:00Z"));
    }

    @Test
    void the_card_of_an_item_tells_its_key_and_why() {
        Card card = deck.card(new CardId("item:missed-1")).orElseThrow();

        assertThat(card.front()).contains("Where does it go?");
        assertThat(card.back()).isEqualTo("Down");
        assertThat(card.why()).isPresent();
    }

    @Test
    void settings_out_of_range_are_refused() {
        assertThatThrownBy(() -> new DrillSettings(0.9, 101, 20)).hasMessageContaining("0 to 100, but is 101");
        assertThatThrownBy(() -> new DrillSettings(0.5, 10, 20)).hasMessageContaining("0.7 to 0.97");
    }
}
