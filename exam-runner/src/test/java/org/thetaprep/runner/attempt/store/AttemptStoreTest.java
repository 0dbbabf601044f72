package org.thetaprep.runner.attempt.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.thetaprep.content.item.ItemId;
import org.thetaprep.runner.attempt.Attempt;
import org.thetaprep.runner.attempt.AttemptEvent;
import org.thetaprep.runner.attempt.AttemptHeader;
import org.thetaprep.runner.attempt.AttemptId;
import org.thetaprep.runner.attempt.AttemptKind;
import org.thetaprep.runner.attempt.AttemptStore.OpenAttempt;
import org.thetaprep.runner.attempt.AttemptStore.WatchedAttempt;
import org.thetaprep.runner.attempt.AttemptStore;
import org.thetaprep.runner.attempt.Form;
import org.thetaprep.runner.attempt.RecordedEvent;
import org.thetaprep.runner.fixture.DatabaseKind;
import org.thetaprep.runner.fixture.EachDatabase;
import org.thetaprep.runner.fixture.Packs;
import org.thetaprep.runner.platform.database.Database;

/** Attempts are found as they are. */
@EachDatabase
class AttemptStoreTest extends AttemptStoreContract {

    AttemptStoreTest(DatabaseKind kind) {
        super(kind);
    }

    @Test
    void what_began_is_found_as_it_was() {
        RecordedEvent start = started();
        AttemptId id = new AttemptId(UUID.randomUUID());
        AttemptHeader header = store.begin(id, ann, Packs.REVISION, start);
        assertThat(header)
                .isEqualTo(new AttemptHeader(id, ann, Packs.REVISION, 1, AttemptKind.EXAM, START, Optional.empty(), 1));
        assertThat(store.find(id)).contains(Attempt.of(header, List.of(start)));
    }

    @Test
    void an_attempt_that_is_not_there_is_not_found_and_not_changed() {
        AttemptId nowhere = new AttemptId(UUID.randomUUID());
        assertThat(store.find(nowhere)).isEmpty();
        assertThat(store.change(nowhere, attempt -> add(answered("a")))).isEmpty();
        assertThat(store.of(ann)).isEmpty();
    }

    @Test
    void watched_are_the_attempts_of_those_asked_for_that_are_open_or_were_closed_since() {
        AttemptHeader closed = begin(ann);
        store.change(
                closed.id(), attempt -> add(answered("a"), recorded(START.plusSeconds(60), new AttemptEvent.Submitted())));
        AttemptHeader open = begin(ann);
        RecordedEvent last = answered("b");
        store.change(open.id(), attempt -> add(last));
        begin(ben);

        assertThat(store.watched(List.of(ann), START.plusSeconds(60)))
                .containsExactly(
                        new WatchedAttempt(store.find(closed.id()).orElseThrow(), START.plusSeconds(60)),
                        new WatchedAttempt(store.find(open.id()).orElseThrow(), last.at()));
        assertThat(store.watched(List.of(ann, ben), START.plusSeconds(61)))
                .extracting(watched -> watched.attempt().header().learner())
                .containsExactlyInAnyOrder(ann, ben);
        assertThat(store.watched(List.of(), START)).isEmpty();
        assertThat(new DatabaseAttemptStore(database).watched(List.of(ann), START.plusSeconds(61)))
                .as("as the log has it, where nothing is remembered")
                .containsExactly(new WatchedAttempt(store.find(open.id()).orElseThrow(), last.at()));
    }

    @Test
    void all_of_a_learner_are_found_as_each_of_them_is_whatever_is_remembered() {
        IntStream.range(0, 60).forEach(i -> closed(ann, started()));
        begin(ann);
        closed(ben, started());
        List<Attempt> all = store.of(ann).stream()
                .map(header -> store.find(header.id()).orElseThrow())
                .toList();
        assertThat(all).hasSize(61).extracting(attempt -> attempt.header().number()).startsWith(61, 60);
        assertThat(store.allOf(ann)).isEqualTo(all);
        AttemptStore another = new DatabaseAttemptStore(database);
        another.find(all.get(30).header().id());
        assertThat(another.allOf(ann)).isEqualTo(all);
        store.change(all.get(0).header().id(), attempt -> add(answered("b")));
        assertThat(another.allOf(ann).get(0)).isEqualTo(store.find(all.get(0).header().id()).orElseThrow());
        assertThat(store.allOf(learner())).isEmpty();
    }

    @Test
    void closed_attempts_with_an_item_in_their_form_are_found_page_by_page() {
        RecordedEvent without = recorded(
                START, new AttemptEvent.Started(new Form(List.of(item("first-of-all"))), "v1", 7, Optional.empty(), TERMS));
        List<AttemptId> with = Stream.of(closed(ann, started()), closed(ann, started()), closed(ben, started()))
                .map(AttemptHeader::id)
                .sorted(Comparator.comparing(AttemptId::toString))
                .toList();
        closed(ann, without);
        begin(ben);
        ItemId first = new ItemId("first");
        assertThat(store.closedWith(first, Packs.REVISION, Optional.empty(), 2))
                .extracting(AttemptHeader::id)
                .isEqualTo(with.subList(0, 2));
        assertThat(store.closedWith(first, Packs.REVISION, Optional.of(with.get(1)), 2))
                .extracting(AttemptHeader::id)
                .isEqualTo(with.subList(2, 3));
        assertThat(store.closedWith(new ItemId("fourth"), Packs.REVISION, Optional.empty(), 2)).isEmpty();
        assertThat(store.closedWith(first, "0".repeat(64), Optional.empty(), 2)).isEmpty();
    }

    @Test
    void the_attempts_whose_time_is_up_are_found_earliest_first() {
        AttemptHeader one = begin(ann);
        AttemptHeader other = begin(ben);
        assertThat(store.runningWithDeadlineBefore(DEADLINE)).isEmpty();
        assertThat(store.runningWithDeadlineBefore(DEADLINE.plusMillis(1)))
                .containsExactlyInAnyOrder(one.id(), other.id());
        store.change(one.id(), attempt -> add(recorded(START.plusSeconds(60), new AttemptEvent.Submitted())));
        assertThat(store.runningWithDeadlineBefore(DEADLINE.plusMillis(1))).containsExactly(other.id());
    }

    @Test
    void an_attempt_that_is_paused_or_has_no_limit_is_not_closed_by_the_clock() {
        AttemptHeader paused = begin(ann);
        store.change(paused.id(), attempt -> add(recorded(START.plusSeconds(9), new AttemptEvent.Paused(ANYBODY))));
        store.begin(
                new AttemptId(UUID.randomUUID()),
                ben,
                Packs.REVISION,
                recorded(START, new AttemptEvent.Started(FORM, "v1", 7, Optional.empty(), TERMS)));
        assertThat(store.runningWithDeadlineBefore(DEADLINE.plus(Duration.ofDays(900))))
                .isEmpty();
        Instant later = DEADLINE.plusSeconds(60);
        store.change(
                paused.id(),
                attempt -> add(recorded(START.plusSeconds(69), new AttemptEvent.Resumed(Optional.of(later), ANYBODY))));
        assertThat(store.runningWithDeadlineBefore(later)).isEmpty();
        assertThat(store.runningWithDeadlineBefore(later.plusMillis(1))).containsExactly(paused.id());
    }

    @Test
    void open_attempts_are_listed_with_their_last_save() {
        AttemptHeader one = begin(ann);
        AttemptHeader other = begin(ben);
        store.change(one.id(), attempt -> add(answered("a")));
        assertThat(store.open())
                .containsExactly(
                        new OpenAttempt(other, START),
                        new OpenAttempt(store.find(one.id()).orElseThrow().header(), START.plusSeconds(1)));
        store.change(other.id(), attempt -> add(recorded(START.plusSeconds(60), new AttemptEvent.Submitted())));
        assertThat(store.open()).extracting(open -> open.header().id()).containsExactly(one.id());
        assertThat(store.openOf(ann)).map(AttemptHeader::id).contains(one.id());
        assertThat(store.openOf(ben)).isEmpty();
    }

    @Test
    void what_was_written_is_there_after_the_database_was_opened_again() {
        AttemptHeader header = begin(ann);
        store.change(header.id(), attempt -> add(answered("b")));
        Attempt before = store.find(header.id()).orElseThrow();
        database.close();
        try (Database again = Database.open(address)) {
            assertThat(new DatabaseAttemptStore(again).find(header.id())).contains(before);
        }
    }
}
