package org.thetaprep.runner.attempt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.thetaprep.content.pack.ContentPack;
import org.thetaprep.runner.attempt.AttemptStatus.Move;
import org.thetaprep.runner.fixture.Packs;
import org.thetaprep.scoring.assembly.SwapSolver;

/** Behaviour 1: the life of an attempt is one table, and nothing leaves it. */
class AttemptLifeTest {

    private static final Instant START = Instant.parse("2026-11-23T09:00:00Z");
    private static final Duration TIME = Duration.ofMinutes(30);
    private static final Authority PROCTOR = new Authority("a-proctor", "because");

    private static final Map<AttemptStatus, Map<Move, AttemptStatus>> TABLE = new EnumMap<>(Map.of(
            AttemptStatus.ASSIGNED, Map.of(Move.START, AttemptStatus.RUNNING),
            AttemptStatus.RUNNING,
                    Map.of(
                            Move.PAUSE, AttemptStatus.PAUSED,
                            Move.SUBMIT, AttemptStatus.SUBMITTED,
                            Move.EXPIRE, AttemptStatus.EXPIRED,
                            Move.TERMINATE, AttemptStatus.TERMINATED),
            AttemptStatus.PAUSED, Map.of(Move.RESUME, AttemptStatus.RUNNING, Move.TERMINATE, AttemptStatus.TERMINATED),
            AttemptStatus.SUBMITTED, Map.of(Move.SCORE, AttemptStatus.SCORED),
            AttemptStatus.EXPIRED, Map.of(Move.SCORE, AttemptStatus.SCORED),
            AttemptStatus.TERMINATED, Map.of(Move.SCORE, AttemptStatus.SCORED),
            AttemptStatus.SCORED, Map.of(Move.REOPEN, AttemptStatus.RUNNING, Move.RESCORE, AttemptStatus.SCORED)));

    private final ContentPack pack = Packs.rivers();
    private final Form form = MockForm.draw(pack, Packs.BLUEPRINT, Map.of(), 1, new SwapSolver(40_000));
    private final FormItems items = new PackFormItems(form, pack);
    private int ids;

    @Test
    void the_legal_moves_are_these_and_no_others() {
        for (AttemptStatus status : AttemptStatus.values()) {
            for (Move move : Move.values()) {
                assertThat(status.after(move))
                        .as("%s %s", status, move)
                        .isEqualTo(Optional.ofNullable(TABLE.get(status).get(move)));
            }
        }
    }

    private EventId nextId() {
        return new EventId("event-%04d".formatted(ids++));
    }

    private AttemptState started(Terms terms) {
        return AttemptState.of(List.of(new RecordedEvent(
                nextId(), START, new AttemptEvent.Started(form, "v1", 1, terms.deadline(START), terms))));
    }

    /** Whatever is asked by whomever in whatever order: the status moves along the table, and the log folds again. */
    @Test
    void random_commands_and_interventions_never_leave_the_table() {
        int reopened = 0;
        int paused = 0;
        for (long seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            Terms terms = seed % 3 == 0
                    ? Terms.exam(TIME).until(START.plus(Duration.ofMinutes(40)), ReviewRule.NEVER)
                    : Terms.exam(TIME);
            List<RecordedEvent> log = new ArrayList<>();
            log.add(new RecordedEvent(
                    nextId(), START, new AttemptEvent.Started(form, "v1", 1, terms.deadline(START), terms)));
            AttemptState state = AttemptState.of(log);
            Instant now = START;
            for (int step = 0; step < 60; step++) {
                now = now.plusMillis(random.nextInt(90_000));
                Proceedings proceedings = new Proceedings(state, pack, KeyRulings.NONE, now, this::nextId);
                proceedings.closeIfDue();
                EventId id = nextId();
                Decision decision = random.nextInt(3) == 0
                        ? InterventionRules.decide(proceedings.state(), intervention(random), now)
                        : AttemptRules.decide(proceedings.state(), items, id, command(random), now);
                if (decision instanceof Decision.Accepted accepted) {
                    proceedings.record(id, accepted.event());
                }
                String where = "seed " + seed + " step " + step + " after " + decision;
                AttemptStatus before = state.status();
                for (RecordedEvent event : proceedings.events()) {
                    AttemptState after = state.apply(event);
                    assertThat(after.status() == state.status() || isLegal(state.status(), after.status()))
                            .as(where)
                            .isTrue();
                    state = after;
                }
                log.addAll(proceedings.events());
                assertThat(state.status())
                        .as(where)
                        .isNotIn(
                                AttemptStatus.ASSIGNED,
                                AttemptStatus.SUBMITTED,
                                AttemptStatus.EXPIRED,
                                AttemptStatus.TERMINATED);
                assertThat(state.startedAt()).as(where).isEqualTo(START);
                assertThat(state.life().score().isPresent())
                        .as(where)
                        .isEqualTo(state.status().isClosed());
                if (terms.windowEnd().isPresent()) {
                    assertThat(state.deadline().orElseThrow())
                            .as(where)
                            .isBeforeOrEqualTo(terms.windowEnd().get());
                }
                reopened += before == AttemptStatus.SCORED && state.status() == AttemptStatus.RUNNING ? 1 : 0;
                paused += before == AttemptStatus.RUNNING && state.status() == AttemptStatus.PAUSED ? 1 : 0;
            }
            assertThat(AttemptState.of(log)).as("seed %d", seed).isEqualTo(state);
        }
        assertThat(reopened).as("reopened").isGreaterThan(20);
        assertThat(paused).as("paused").isGreaterThan(100);
    }

    private static boolean isLegal(AttemptStatus from, AttemptStatus to) {
        return TABLE.get(from).containsValue(to);
    }

    private static Intervention intervention(Random random) {
        return switch (random.nextInt(8)) {
            case 0 -> new Intervention.Terminate(PROCTOR);
            case 1, 2 -> new Intervention.Pause(PROCTOR);
            case 3, 4 -> new Intervention.Resume(PROCTOR);
            case 5 -> new Intervention.Reopen(random.nextInt(3), PROCTOR);
            case 6 -> new Intervention.Extend(new ExtraTime.Minutes(1 + random.nextInt(5)), PROCTOR);
            default -> new Intervention.Extend(new ExtraTime.Factor(1.25 + random.nextInt(3) / 4.0), PROCTOR);
        };
    }

    private AttemptCommand command(Random random) {
        int place = 1 + random.nextInt(form.length());
        return switch (random.nextInt(20)) {
            case 0 -> new AttemptCommand.Submit();
            case 1 -> new AttemptCommand.Confirm(place);
            case 2, 3, 4 -> new AttemptCommand.Flag(place, random.nextBoolean());
            default ->
                new AttemptCommand.Answer(
                        place,
                        random.nextInt(2),
                        Optional.of(pack.scorable(form.at(place).item())
                                .orElseThrow()
                                .key()));
        };
    }

    @Test
    void the_deadline_is_the_time_with_its_allowance_cut_by_the_window() {
        Terms usual = Terms.exam(Duration.ofMinutes(130));
        assertThat(usual.deadline(START)).contains(START.plus(Duration.ofMinutes(130)));
        assertThat(usual.with(new ExtraTime.Factor(1.25), PROCTOR).deadline(START))
                .contains(START.plusSeconds(9_750));
        assertThat(usual.with(new ExtraTime.Factor(1.5), PROCTOR)
                        .with(new ExtraTime.Minutes(30), PROCTOR)
                        .deadline(START))
                .contains(START.plus(Duration.ofMinutes(225)));
        Instant end = START.plus(Duration.ofMinutes(131));
        assertThat(usual.until(end, ReviewRule.NEVER).deadline(START)).contains(START.plus(Duration.ofMinutes(130)));
        assertThat(usual.until(end, ReviewRule.NEVER)
                        .with(new ExtraTime.Minutes(30), PROCTOR)
                        .deadline(START))
                .contains(end);
    }

    @Test
    void a_pause_gives_back_exactly_the_time_that_it_took() {
        AttemptLife life = started(Terms.exam(TIME)).life();
        AttemptLife paused = life.pausedAt(START.plusSeconds(600), PROCTOR);
        assertThat(paused.left(START.plusSeconds(9_000))).contains(Duration.ofSeconds(1_200));
        assertThat(paused.expires()).isEmpty();
        Instant back = START.plusSeconds(10_000);
        AttemptLife resumed = paused.resumedAt(back, paused.deadlineResumedAt(back), PROCTOR);
        assertThat(resumed.left(back)).contains(Duration.ofSeconds(1_200));
        assertThat(resumed.deadline()).contains(back.plusSeconds(1_200));
    }

    @Test
    void whoever_has_more_time_has_it_from_someone_for_a_reason() {
        assertThatThrownBy(() -> new Authority("", "a reason")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Authority("ann", " ")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Authority("ann", "x".repeat(501))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ExtraTime.Factor(1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ExtraTime.Factor(Double.NaN)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ExtraTime.Minutes(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Terms(
                        AttemptKind.EXAM,
                        Optional.of(TIME),
                        new Allowance(2, Duration.ZERO),
                        Optional.empty(),
                        Optional.empty(),
                        ReviewRule.NEVER,
                        Terms.Feedback.AT_THE_END,
                        Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_confirmed_response_stands_and_only_where_feedback_is_given() {
        Terms each = new Terms(
                AttemptKind.SET,
                Optional.empty(),
                Allowance.NONE,
                Optional.empty(),
                Optional.empty(),
                ReviewRule.AFTER_SUBMIT,
                Terms.Feedback.AFTER_EACH_ITEM,
                Optional.empty());
        AttemptState state = started(each);
        assertThat(state.deadline()).isEmpty();
        assertThat(decide(state, new AttemptCommand.Confirm(1))).isInstanceOf(Decision.Refused.class);
        AttemptCommand answer = new AttemptCommand.Answer(
                1, 0, Optional.of(pack.scorable(form.at(1).item()).orElseThrow().key()));
        state = accepted(state, answer);
        state = accepted(state, new AttemptCommand.Confirm(1));
        assertThat(state.confirmed()).containsExactly(1);
        assertThat(decide(state, new AttemptCommand.Answer(1, 1, Optional.empty())))
                .isInstanceOf(Decision.Refused.class);
        assertThat(decide(state, new AttemptCommand.Confirm(1))).isInstanceOf(Decision.Refused.class);
        assertThat(decide(accepted(started(Terms.exam(TIME)), answer), new AttemptCommand.Confirm(1)))
                .isInstanceOf(Decision.Refused.class);
    }

    private Decision decide(AttemptState state, AttemptCommand command) {
        return AttemptRules.decide(state, items, nextId(), command, START.plusSeconds(1));
    }

    private AttemptState accepted(AttemptState state, AttemptCommand command) {
        Decision.Accepted accepted = (Decision.Accepted) decide(state, command);
        return state.apply(new RecordedEvent(nextId(), START.plusSeconds(1), accepted.event()));
    }
}
