package org.thetaprep.runner.attempt.store;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.thetaprep.content.candidate.Presentation;
import org.thetaprep.content.item.ItemId;
import org.thetaprep.content.response.ChoiceResponse;
import org.thetaprep.runner.account.LearnerId;
import org.thetaprep.runner.attempt.AttemptEvent;
import org.thetaprep.runner.attempt.AttemptHeader;
import org.thetaprep.runner.attempt.AttemptId;
import org.thetaprep.runner.attempt.AttemptStore;
import org.thetaprep.runner.attempt.AttemptStore.Change;
import org.thetaprep.runner.attempt.Authority;
import org.thetaprep.runner.attempt.EventId;
import org.thetaprep.runner.attempt.Form;
import org.thetaprep.runner.attempt.FormItem;
import org.thetaprep.runner.attempt.RecordedEvent;
import org.thetaprep.runner.attempt.Terms;
import org.thetaprep.runner.fixture.DatabaseKind;
import org.thetaprep.runner.fixture.Packs;
import org.thetaprep.runner.fixture.StoredRows;
import org.thetaprep.runner.platform.database.Database;
import org.thetaprep.runner.platform.database.DatabaseAddress;

/** A new database with two learners and a pack, and what happens to attempts there. */
abstract class AttemptStoreContract {

    static final Instant START = Instant.parse("2026-11-23T09:00:00Z");
    static final Instant DEADLINE = START.plus(Duration.ofMinutes(130));
    static final Terms TERMS = Terms.exam(Duration.ofMinutes(130));
    static final Authority ANYBODY = new Authority("somebody", "for a reason");
    static final Form FORM = new Form(List.of(item("first"), item("second"), item("third")));

    final DatabaseAddress address;
    final Database database;
    final AttemptStore store;
    final LearnerId ann;
    final LearnerId ben;

    AttemptStoreContract(DatabaseKind kind) {
        address = kind.fresh();
        database = Database.open(address);
        store = new DatabaseAttemptStore(database);
        ann = learner();
        ben = learner();
        StoredRows.pack(database, Packs.REVISION);
    }

    @AfterEach
    void close() {
        database.close();
    }

    static FormItem item(String id) {
        ItemId name = new ItemId(id);
        return new FormItem(name, true, new Presentation(name, List.of("b", "a")));
    }

    LearnerId learner() {
        return StoredRows.learner(database);
    }

    static RecordedEvent recorded(Instant at, AttemptEvent event) {
        return new RecordedEvent(new EventId(UUID.randomUUID().toString()), at, event);
    }

    static RecordedEvent started() {
        return recorded(START, new AttemptEvent.Started(FORM, "v1", 7, Optional.of(DEADLINE), TERMS));
    }

    AttemptHeader begin(LearnerId learner) {
        return store.begin(new AttemptId(UUID.randomUUID()), learner, Packs.REVISION, started());
    }

    static RecordedEvent answered(String option) {
        return recorded(
                START.plusSeconds(1), new AttemptEvent.Answered(1, Optional.of(new ChoiceResponse(option)), false));
    }

    static Change<String> add(RecordedEvent... events) {
        return new Change<>("done", List.of(events));
    }

    AttemptHeader closed(LearnerId learner, RecordedEvent start) {
        AttemptHeader header = store.begin(new AttemptId(UUID.randomUUID()), learner, Packs.REVISION, start);
        store.change(
                header.id(), attempt -> add(answered("a"), recorded(START.plusSeconds(60), new AttemptEvent.Submitted())));
        return header;
    }

    static <T> List<T> inParallel(int count, Callable<T> work) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(16);
        try {
            List<T> results = new ArrayList<>();
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
