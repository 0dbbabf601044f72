package org.thetaprep.runner.attempt.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.thetaprep.runner.account.Account;
import org.thetaprep.runner.account.Learner;
import org.thetaprep.runner.account.LearnerId;
import org.thetaprep.runner.account.PresumedSession;
import org.thetaprep.runner.account.Role;
import org.thetaprep.runner.account.Secret;
import org.thetaprep.runner.attempt.AttemptEvent;
import org.thetaprep.runner.attempt.AttemptHeader;
import org.thetaprep.runner.attempt.AttemptStore.Change;
import org.thetaprep.runner.attempt.AttemptStore;
import org.thetaprep.runner.attempt.RecordedEvent;
import org.thetaprep.runner.fixture.DatabaseKind;
import org.thetaprep.runner.fixture.EachDatabase;
import org.thetaprep.runner.platform.database.Database;

/** Saves that are written together, each with its session. */
@EachDatabase
class AttemptSavesTest extends AttemptStoreContract {

    AttemptSavesTest(DatabaseKind kind) {
        super(kind);
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
}
