package org.thetaprep.runner.practice.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.thetaprep.content.candidate.Presentation;
import org.thetaprep.content.item.ItemId;
import org.thetaprep.content.response.ChoiceResponse;
import org.thetaprep.runner.account.LearnerId;
import org.thetaprep.runner.fixture.DatabaseKind;
import org.thetaprep.runner.fixture.EachDatabase;
import org.thetaprep.runner.fixture.Packs;
import org.thetaprep.runner.fixture.StoredRows;
import org.thetaprep.runner.platform.database.Database;
import org.thetaprep.runner.platform.database.DatabaseAddress;
import org.thetaprep.runner.practice.PracticeEvent;
import org.thetaprep.runner.practice.PracticeEvent.Answered;
import org.thetaprep.runner.practice.PracticeEvent.EndReason;
import org.thetaprep.runner.practice.PracticeEvent.Ended;
import org.thetaprep.runner.practice.PracticeEvent.Given;
import org.thetaprep.runner.practice.PracticeEvent.Started;
import org.thetaprep.runner.practice.PracticeGoal;
import org.thetaprep.runner.practice.PracticeId;
import org.thetaprep.runner.practice.PracticeSession;
import org.thetaprep.runner.practice.PracticeStore;
import org.thetaprep.runner.practice.RecordedPracticeEvent;

@EachDatabase
class PracticeStoreTest {

    private static final Started START = new Started(
            new PracticeGoal.InDomain(2), "v1", Long.MIN_VALUE, Optional.of(10), List.of(new ItemId("held-back")));

    private final DatabaseAddress address;
    private final Database database;
    private final PracticeStore store;
    private final LearnerId ann;
    private final LearnerId ben;

    PracticeStoreTest(DatabaseKind kind) {
        address = kind.fresh();
        database = Database.open(address);
        store = new DatabasePracticeStore(database);
        ann = learner();
        ben = learner();
        StoredRows.pack(database, Packs.REVISION);
    }

    @AfterEach
    void close() {
        database.close();
    }

    private LearnerId learner() {
        return StoredRows.learner(database);
    }

    private PracticeSession begin(LearnerId learner, long second) {
        return store.begin(new PracticeId(UUID.randomUUID()), learner, Packs.REVISION, at(second, START));
    }

    private static RecordedPracticeEvent at(long second, PracticeEvent event) {
        return new RecordedPracticeEvent(Instant.ofEpochSecond(second), event);
    }

    private static Given given(String item) {
        ItemId id = new ItemId(item);
        return new Given(id, new Presentation(id, List.of("d", "a", "c", "b")));
    }

    private static Answered answered(String option) {
        return new Answered(new ChoiceResponse(option), option.equals("c"));
    }

    private PracticeSession add(PracticeSession session, RecordedPracticeEvent... events) {
        return store.change(session.id(), known -> List.of(events)).orElseThrow();
    }

    @Test
    void a_session_on_a_large_bank_may_hold_thousands_of_items_back() {
        List<ItemId> heldBack = IntStream.range(0, 5_000)
                .mapToObj(number -> new ItemId("an-item-of-a-large-bank-" + number))
                .toList();
        Started started = new Started(START.goal(), START.blueprint(), START.seed(), START.length(), heldBack);
        PracticeSession begun = store.begin(new PracticeId(UUID.randomUUID()), ann, Packs.REVISION, at(1, started));
        assertThat(store.find(begun.id()).orElseThrow().state().started()).isEqualTo(started);
    }

    @Test
    void a_session_is_found_again_as_it_was_written_in_another_server() {
        PracticeSession begun = begin(ann, 1);
        PracticeSession told =
                add(begun, at(2, given("one")), at(3, answered("c")), at(4, given("model~17")), at(5, answered("a")));

        try (Database other = Database.open(address)) {
            assertThat(new DatabasePracticeStore(other).find(begun.id())).contains(told);
        }
        assertThat(told.number()).isEqualTo(1);
        assertThat(told.packRevision()).isEqualTo(Packs.REVISION);
        assertThat(told.events()).hasSize(5);
        assertThat(told.state().started()).isEqualTo(START);
        assertThat(told.state().turns().get(1).item()).isEqualTo(new ItemId("model~17"));
        assertThat(store.find(new PracticeId(UUID.randomUUID()))).isEmpty();
    }

    @Test
    void a_learners_sessions_are_listed_newest_first_and_nobody_elses() {
        PracticeSession first = begin(ann, 1);
        PracticeSession second = begin(ann, 2);
        PracticeSession foreign = begin(ben, 3);

        assertThat(store.of(ann)).extracting(PracticeSession::id).containsExactly(second.id(), first.id());
        assertThat(store.of(ann)).extracting(PracticeSession::number).containsExactly(2, 1);
        assertThat(store.of(ben)).containsExactly(foreign);
    }

    @Test
    void sessions_are_listed_as_they_stand_whatever_another_server_wrote_meanwhile() {
        IntStream.rangeClosed(1, 4).forEach(second -> begin(ann, 10 * second));
        PracticeSession running = store.of(ann).get(0);
        try (Database other = Database.open(address)) {
            PracticeStore there = new DatabasePracticeStore(other);
            there.change(running.id(), known -> List.of(at(50, given("one"))));
            assertThat(store.of(ann)).isEqualTo(there.of(ann));
            assertThat(store.of(ann).get(0).state().turns()).hasSize(1);
        }
    }

    @Test
    void a_new_session_ends_the_one_that_ran() {
        PracticeSession first = add(begin(ann, 1), at(2, given("one")));
        begin(ann, 9);

        PracticeSession ended = store.find(first.id()).orElseThrow();
        assertThat(ended.state().ended()).contains(EndReason.CHOICE);
        assertThat(ended.state().lastAt()).isEqualTo(Instant.ofEpochSecond(9));
        assertThat(store.of(ann).get(0).state().isRunning()).isTrue();
    }

    @Test
    void after_the_end_of_a_session_another_begins_without_touching_it() {
        PracticeSession first = add(begin(ann, 1), at(2, new Ended(EndReason.LENGTH)));
        begin(ann, 3);

        assertThat(store.find(first.id())).contains(first);
    }

    @Test
    void what_cannot_follow_is_not_written() {
        PracticeSession begun = begin(ann, 1);

        assertThatThrownBy(() -> add(begun, at(2, given("one")), at(3, given("two"))))
                .hasMessageContaining("waits for its answer");
        assertThat(store.find(begun.id())).contains(begun);
    }

    @Test
    void deciding_on_nothing_changes_nothing() {
        PracticeSession begun = begin(ann, 1);

        assertThat(add(begun)).isEqualTo(begun);
        assertThat(store.change(new PracticeId(UUID.randomUUID()), known -> List.of()))
                .isEmpty();
    }

    @Test
    void of_an_answer_sent_many_times_at_once_one_is_kept() throws Exception {
        PracticeSession begun = add(begin(ann, 1), at(2, given("one")));
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Future<Optional<PracticeSession>>> sent = IntStream.range(0, 8)
                    .mapToObj(copy -> threads.submit(() -> store.change(
                            begun.id(),
                            known -> known.state().open().isPresent()
                                    ? List.of(at(3 + copy, answered("c")))
                                    : List.of())))
                    .toList();
            for (Future<Optional<PracticeSession>> one : sent) {
                assertThat(one.get().orElseThrow().state().answered()).hasSize(1);
            }
        } finally {
            threads.shutdown();
        }
        assertThat(store.find(begun.id()).orElseThrow().events()).hasSize(3);
    }
}
