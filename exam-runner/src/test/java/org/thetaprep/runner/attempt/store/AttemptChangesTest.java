package org.thetaprep.runner.attempt.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.thetaprep.runner.attempt.Attempt;
import org.thetaprep.runner.attempt.AttemptEvent;
import org.thetaprep.runner.attempt.AttemptHeader;
import org.thetaprep.runner.attempt.AttemptState;
import org.thetaprep.runner.attempt.AttemptStatus;
import org.thetaprep.runner.attempt.AttemptStore.Change;
import org.thetaprep.runner.attempt.AttemptStore;
import org.thetaprep.runner.attempt.RecordedEvent;
import org.thetaprep.runner.fixture.DatabaseKind;
import org.thetaprep.runner.fixture.EachDatabase;
import org.thetaprep.runner.platform.database.Database;

/** Attempts begin and change one step after another, whoever else changes them. */
@EachDatabase
class AttemptChangesTest extends AttemptStoreContract {

    AttemptChangesTest(DatabaseKind kind) {
        super(kind);
    }

    @Test
    void a_second_start_gives_the_attempt_that_runs() {
        AttemptHeader first = begin(ann);
        assertThat(begin(ann)).isEqualTo(first);
        assertThat(store.of(ann)).containsExactly(first);
        assertThat(begin(ben).id()).isNotEqualTo(first.id());
    }

    @Test
    void events_are_kept_in_their_order_with_their_instants() {
        AttemptHeader header = begin(ann);
        RecordedEvent first = answered("a");
        RecordedEvent second = answered("b");
        RecordedEvent third = recorded(START.plusMillis(1_234), new AttemptEvent.Flagged(2, true));
        assertThat(store.change(header.id(), attempt -> add(first, second))).contains("done");
        store.change(header.id(), attempt -> add(third));
        assertThat(store.log(header.id()).subList(1, 4)).containsExactly(first, second, third);
    }

    @Test
    void a_change_sees_what_the_change_before_wrote() {
        AttemptHeader header = begin(ann);
        store.change(header.id(), attempt -> add(answered("b")));
        Optional<Integer> revision = store.change(
                header.id(), attempt -> new Change<>(attempt.state().at(1).revision(), List.of()));
        assertThat(revision).contains(1);
    }

    @Test
    void a_change_that_fails_leaves_nothing() {
        AttemptHeader header = begin(ann);
        RecordedEvent event = answered("a");
        assertThatThrownBy(() -> store.change(header.id(), attempt -> add(event, event)))
                .isInstanceOf(RuntimeException.class);
        assertThatThrownBy(() -> store.change(header.id(), attempt -> {
                    throw new IllegalStateException("on purpose");
                }))
                .hasMessage("on purpose");
        assertThat(store.log(header.id())).hasSize(1);
        assertThat(store.find(header.id()).orElseThrow().header().revision()).isEqualTo(1);
    }

    @Test
    void the_end_closes_it_and_lets_the_next_begin() {
        AttemptHeader first = begin(ann);
        store.change(first.id(), attempt -> add(recorded(START.plusSeconds(60), new AttemptEvent.Submitted())));
        Attempt closed = store.find(first.id()).orElseThrow();
        assertThat(closed.header().closedAt()).contains(START.plusSeconds(60));
        assertThat(closed.state().status()).isEqualTo(AttemptStatus.SUBMITTED);
        AttemptHeader second = begin(ann);
        assertThat(second.number()).isEqualTo(2);
        assertThat(store.of(ann)).extracting(AttemptHeader::number).containsExactly(2, 1);
    }

    @Test
    void what_another_server_wrote_is_seen_whatever_this_one_remembers() {
        AttemptHeader header = begin(ann);
        try (Database another = Database.open(address)) {
            AttemptStore there = new DatabaseAttemptStore(another);
            for (int round = 0; round < 3; round++) {
                int before = 2 * round;
                assertThat(store.find(header.id()).orElseThrow().state().at(1).revision())
                        .isEqualTo(before);
                there.change(header.id(), attempt -> {
                    assertThat(attempt.state().at(1).revision()).isEqualTo(before);
                    return add(answered("a"));
                });
                store.change(
                        header.id(),
                        attempt -> add(
                                recorded(
                                        START,
                                        new AttemptEvent.Flagged(
                                                attempt.state().at(1).revision() % 3 + 1, true)),
                                answered("b")));
                assertThat(there.find(header.id())).isEqualTo(store.find(header.id()));
            }
            assertThat(there.log(header.id())).hasSize(10);
            assertThat(AttemptState.of(there.log(header.id())))
                    .isEqualTo(store.find(header.id()).orElseThrow().state());
        }
    }

    @Test
    void a_refusal_is_decided_on_the_newest_too() {
        AttemptHeader header = begin(ann);
        store.find(header.id());
        try (Database another = Database.open(address)) {
            new DatabaseAttemptStore(another).change(header.id(), attempt -> add(answered("a")));
        }
        assertThat(store.change(
                        header.id(),
                        attempt -> new Change<>(attempt.state().at(1).revision(), List.of())))
                .contains(1);
    }

    @Test
    void fifty_starts_at_once_are_one_attempt() throws Exception {
        assertThat(inParallel(50, () -> begin(ann)).stream().distinct()).hasSize(1);
        assertThat(store.of(ann)).hasSize(1);
    }

    @Test
    void changes_at_once_come_one_after_another() throws Exception {
        AttemptHeader header = begin(ann);
        List<Integer> seen = inParallel(200, () -> store.change(
                        header.id(),
                        attempt -> new Change<>(attempt.state().at(1).revision(), List.of(answered("a"))))
                .orElseThrow());
        assertThat(seen)
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.range(0, 200).boxed().toList());
    }
}
