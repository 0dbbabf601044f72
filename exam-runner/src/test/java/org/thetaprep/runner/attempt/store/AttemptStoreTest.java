package org.thetaprep.runner.attempt.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.thetaprep.content.candidate.Presentation;
import org.thetaprep.content.item.ItemId;
import org.thetaprep.content.response.ChoiceResponse;
import org.thetaprep.runner.account.Account;
import org.thetaprep.runner.account.Learner;
import org.thetaprep.runner.account.LearnerId;
import org.thetaprep.runner.account.PresumedSession;
import org.thetaprep.runner.account.Role;
import org.thetaprep.runner.account.Secret;
import org.thetaprep.runner.attempt.Attempt;
import org.thetaprep.runner.attempt.AttemptEvent;
import org.thetaprep.runner.attempt.AttemptHeader;
import org.thetaprep.runner.attempt.AttemptId;
import org.thetaprep.runner.attempt.AttemptKind;
import org.thetaprep.runner.attempt.AttemptState;
import org.thetaprep.runner.attempt.AttemptStatus;
import org.thetaprep.runner.attempt.AttemptStore;
import org.thetaprep.runner.attempt.AttemptStore.Change;
import org.thetaprep.runner.attempt.AttemptStore.OpenAttempt;
import org.thetaprep.runner.attempt.AttemptStore.WatchedAttempt;
import org.thetaprep.runner.attempt.Authority;
import org.thetaprep.runner.attempt.EventId;
import org.thetaprep.runner.attempt.Form;
import org.thetaprep.runner.attempt.FormItem;
import org.thetaprep.runner.attempt.RecordedEvent;
import org.thetaprep.runner.attempt.Terms;
import org.thetaprep.runner.fixture.DatabaseKind;
import org.thetaprep.runner.fixture.EachDatabase;
import org.thetaprep.runner.fixture.Packs;
import org.thetaprep.runner.platform.database.Database;
import org.thetaprep.runner.platform.database.DatabaseAddress;

@EachDatabase
class AttemptStoreTest {

    private static final Instant START = Instant.parse("2026-11-23T09:00:00Z");
    private static final Instant DEADLINE = START.plus(Duration.ofMinutes(130));
    private static final Terms TERMS = Terms.exam(Duration.ofMinutes(130));
    private static final Authority ANYBODY = new Authority("somebody", "for a reason");
    private static final Form FORM = new Form(List.of(item("first"), item("second"), item("third")));

    private final DatabaseAddress address;
    private final Database database;
    private final AttemptStore store;
    private final LearnerId ann;
    private final LearnerId ben;

    AttemptStoreTest(DatabaseKind kind) {
        address = kind.fresh();
        database = Database.open(address);
        store = new DatabaseAttemptStore(database);
        ann = learner();
        ben = learner();
        database.write(handle -> handle.execute(
                "insert into pack_archive (revision, pack_id, stored_at, files) values (?, 'rivers', 0, ?)",
                Packs.REVISION,
                new byte[] {1}));
    }

    @AfterEach
    void close() {
        database.close();
    }

    private static FormItem item(String id) {
        ItemId name = new ItemId(id);
        return new FormItem(name, true, new Presentation(name, List.of("b", "a")));
    }

    private LearnerId learner() {
        LearnerId id = new LearnerId(UUID.randomUUID());
        database.write(handle -> handle.execute(
                "insert into learner (id, display_name, created_at) values (?, 'Somebody', 0)", id.toString()));
        return id;
    }

    private static RecordedEvent recorded(Instant at, AttemptEvent event) {
        return new RecordedEvent(new EventId(UUID.randomUUID().toString()), at, event);
    }

    private static RecordedEvent started() {
        return recorded(START, new AttemptEvent.Started(FORM, "v1", 7, Optional.of(DEADLINE), TERMS));
    }

    private AttemptHeader begin(LearnerId learner) {
        return store.begin(new AttemptId(UUID.randomUUID()), learner, Packs.REVISION, started());
    }

    private static RecordedEvent answered(String option) {
        return recorded(
                START.plusSeconds(1), new AttemptEvent.Answered(1, Optional.of(new ChoiceResponse(option)), false));
    }

    private static Change<String> add(RecordedEvent... events) {
        return new Change<>("done", List.of(events));
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

    private AttemptHeader closed(LearnerId learner, RecordedEvent start) {
        AttemptHeader header = store.begin(new AttemptId(UUID.randomUUID()), learner, Packs.REVISION, start);
        store.change(
                header.id(), attempt -> add(answered("a"), recorded(START.plusSeconds(60), new AttemptEvent.Submitted())));
        return header;
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

    private PresumedSession session(LearnerId learner, long expires, long seen, long idleLimit) {
        String hash = new Secret("session-" + UUID.randomUUID()).hash();
        database.write(handle -> handle.execute(
                """
                insert into session (token_hash, learner_id, created_at, expires_at, seen_at, idle_limit)
                values (?, ?, 0, ?, ?, ?)""",
                hash,
                learner.toString(),
                expires,
                seen,
                idleLimit));
        Account account = new Account(new Learner(learner, "Somebody"), Optional.empty(), false, Set.of(Role.LEARNER));
        return new PresumedSession(account, hash, START);
    }

    private PresumedSession session(LearnerId learner) {
        return session(learner, START.toEpochMilli() + 1, START.toEpochMilli(), 1);
    }

    @Test
    void a_save_of_whoever_is_signed_in_is_written_at_once() {
        AttemptHeader header = begin(ann);
        store.find(header.id());
        RecordedEvent first = answered("a");
        RecordedEvent second = answered("b");
        RecordedEvent third = recorded(START.plusSeconds(2), new AttemptEvent.Flagged(2, true));
        PresumedSession session = session(ann);
        assertThat(store.changeAtOnce(header.id(), session, attempt -> add(first, second))).contains("done");
        assertThat(store.changeAtOnce(header.id(), session, attempt -> add(third))).contains("done");
        assertThat(store.log(header.id()).subList(1, 4)).containsExactly(first, second, third);
        assertThat(store.find(header.id()).orElseThrow().header().revision()).isEqualTo(4);
        assertThat(new DatabaseAttemptStore(database).find(header.id())).isEqualTo(store.find(header.id()));
        assertThat(store.runningWithDeadlineBefore(DEADLINE.plusMillis(1))).containsExactly(header.id());
    }

    @Test
    void nothing_is_written_at_once_for_a_session_that_ended_or_is_of_someone_else() {
        AttemptHeader header = begin(ann);
        store.find(header.id());
        long start = START.toEpochMilli();
        PresumedSession ended = session(ann);
        database.write(handle -> handle.execute("delete from session where token_hash = ?", ended.hash()));
        for (PresumedSession session : List.of(
                ended,
                session(ben),
                session(ann, start, start, 1),
                session(ann, start + 1, start - 1, 1))) {
            assertThat(store.changeAtOnce(header.id(), session, attempt -> add(answered("a"))))
                    .as("%s", session)
                    .isEmpty();
        }
        assertThat(store.log(header.id())).hasSize(1);
        assertThat(store.find(header.id()).orElseThrow().header().revision()).isEqualTo(1);
    }

    @Test
    void nothing_is_written_at_once_to_an_attempt_that_another_server_changed_or_that_is_not_known() {
        AttemptHeader header = begin(ann);
        PresumedSession session = session(ann);
        try (Database another = Database.open(address)) {
            AttemptStore there = new DatabaseAttemptStore(another);
            assertThat(there.changeAtOnce(header.id(), session, attempt -> add(answered("a"))))
                    .as("not known")
                    .isEmpty();
            store.find(header.id());
            there.change(header.id(), attempt -> add(answered("a")));
        }
        assertThat(store.changeAtOnce(header.id(), session, attempt -> add(answered("b")))).isEmpty();
        assertThat(store.log(header.id())).hasSize(2);
    }

    @Test
    void what_changes_nothing_or_closes_an_attempt_is_not_written_at_once() {
        AttemptHeader header = begin(ann);
        store.find(header.id());
        PresumedSession session = session(ann);
        assertThat(store.changeAtOnce(header.id(), session, attempt -> add())).isEmpty();
        assertThat(store.changeAtOnce(
                        header.id(),
                        session,
                        attempt -> add(recorded(START.plusSeconds(60), new AttemptEvent.Submitted()))))
                .isEmpty();
        assertThat(store.changeAtOnce(
                        header.id(),
                        session,
                        attempt -> add(recorded(START.plusSeconds(60), new AttemptEvent.Paused(ANYBODY)))))
                .isEmpty();
        assertThat(store.log(header.id())).hasSize(1);
    }

    @Test
    void of_saves_at_once_to_one_attempt_each_is_written_that_was_decided_on_the_one_before() throws Exception {
        AttemptHeader header = begin(ann);
        store.find(header.id());
        PresumedSession session = session(ann);
        List<Optional<Integer>> told = inParallel(
                200,
                () -> store.changeAtOnce(
                        header.id(),
                        session,
                        attempt -> new Change<>(attempt.state().at(1).revision(), List.of(answered("a")))));
        List<Integer> written = told.stream().flatMap(Optional::stream).sorted().toList();
        assertThat(written)
                .isNotEmpty()
                .isEqualTo(IntStream.range(0, written.size()).boxed().toList());
        assertThat(store.log(header.id())).hasSize(1 + written.size());
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

    private static <T> List<T> inParallel(int count, Callable<T> work) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(16);
        try {
            List<T> results = new java.util.ArrayList<>();
            for (Future<T> result : threads.invokeAll(
                    IntStream.range(0, count).mapToObj(i -> work).toList())) {
                results.add(result.get());
            }
            return results;
        } finally {
            threads.shutdown();
        }
    }
}
