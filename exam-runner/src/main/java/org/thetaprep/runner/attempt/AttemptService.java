package org.thetaprep.runner.attempt;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.thetaprep.content.exam.Blueprint;
import org.thetaprep.content.item.ItemId;
import org.thetaprep.content.pack.ContentPack;
import org.thetaprep.runner.account.LearnerId;
import org.thetaprep.runner.attempt.AttemptStore.Change;
import org.thetaprep.runner.itembank.ItemBank;

/** Starts attempts, records what learners do in them, and closes those whose time is up. */
public final class AttemptService {

    private final AttemptStore store;
    private final ItemBank bank;
    private final InstantSource clock;
    private final RandomGenerator random;

    /**
     * @param store where attempts are kept
     * @param bank the packs
     * @param clock the server's time, which alone decides deadlines
     * @param random where ids and the seeds of forms come from
     */
    public AttemptService(AttemptStore store, ItemBank bank, InstantSource clock, RandomGenerator random) {
        this.store = store;
        this.bank = bank;
        this.clock = clock;
        this.random = random;
    }

    /**
     * Starts a mock exam, unless the learner has an attempt running.
     *
     * @param learner who takes it
     * @param blueprint the version of the blueprint to follow
     * @return the new attempt, or the one that runs already
     */
    public AttemptHeader startMock(LearnerId learner, Blueprint blueprint) {
        expireDue();
        ContentPack pack = bank.current();
        long seed = random.nextLong();
        Form form = MockForm.draw(pack, blueprint, timesSeen(learner), seed);
        Instant now = now();
        Instant deadline = now.plus(Duration.ofMinutes(blueprint.minutes()));
        AttemptId id = new AttemptId(new UUID(random.nextLong(), random.nextLong()));
        return store.begin(
                id,
                learner,
                pack.revision(),
                recorded(now, new AttemptEvent.Started(form, blueprint.id(), seed, deadline)));
    }

    private Map<ItemId, Integer> timesSeen(LearnerId learner) {
        Map<ItemId, Integer> seen = new HashMap<>();
        for (AttemptHeader header : store.of(learner)) {
            store.find(header.id())
                    .ifPresent(attempt ->
                            attempt.state().form().items().forEach(item -> seen.merge(item.item(), 1, Integer::sum)));
        }
        return seen;
    }

    /** An attempt as its learner sees it. */
    public Room room(Attempt attempt) {
        return new Room(attempt.state(), bank.pack(attempt.header().packRevision()));
    }

    /** How many items of the current bank the learner has never had in an attempt. */
    public int unseen(LearnerId learner) {
        Map<ItemId, Integer> seen = timesSeen(learner);
        return (int) bank.current().scorableItems().stream()
                .filter(item -> !seen.containsKey(item.id()))
                .count();
    }

    /**
     * A learner's own attempt, closed if its time is up.
     *
     * @return the attempt, or nothing if there is none of that id or it is someone else's
     */
    public Optional<Attempt> find(LearnerId learner, AttemptId id) {
        return own(learner, id).map(attempt -> {
            if (AttemptRules.isPastGrace(attempt.state(), now())) {
                expire(id);
                return store.find(id).orElseThrow();
            }
            return attempt;
        });
    }

    private Optional<Attempt> own(LearnerId learner, AttemptId id) {
        return store.find(id).filter(attempt -> attempt.header().learner().equals(learner));
    }

    /** A learner's attempts, newest first. */
    public List<AttemptHeader> of(LearnerId learner) {
        expireDue();
        return store.of(learner);
    }

    /**
     * Decides commands in their order and records what is accepted. When this returns, it is on disk.
     *
     * @param learner who sends them
     * @param id the attempt
     * @param commands what is asked
     * @return what became of each, or nothing if the attempt is not there or someone else's
     */
    public Optional<Outcome> execute(LearnerId learner, AttemptId id, List<IdentifiedCommand> commands) {
        Optional<Attempt> known = own(learner, id);
        if (known.isEmpty()) {
            return Optional.empty();
        }
        FormItems items = new PackFormItems(
                known.get().state().form(), bank.pack(known.get().header().packRevision()));
        return store.change(id, attempt -> {
            Instant now = now();
            List<RecordedEvent> events = new ArrayList<>();
            List<Decision> decisions = new ArrayList<>();
            AttemptState state = attempt.state();
            for (IdentifiedCommand command : commands) {
                Decision decision = AttemptRules.decide(state, items, command.id(), command.command(), now);
                decisions.add(decision);
                if (decision instanceof Decision.Accepted accepted) {
                    RecordedEvent event = new RecordedEvent(command.id(), now, accepted.event());
                    events.add(event);
                    state = state.apply(event);
                }
            }
            return new Change<>(new Outcome(decisions, state, now), events);
        });
    }

    /**
     * Closes the running attempts whose time is up.
     *
     * @return how many were closed
     */
    public int expireDue() {
        Instant now = now();
        List<AttemptId> due = store.runningWithDeadlineBefore(now.minus(AttemptRules.GRACE));
        due.forEach(this::expire);
        return due.size();
    }

    private void expire(AttemptId id) {
        store.change(id, attempt -> {
            Instant now = now();
            return AttemptRules.isPastGrace(attempt.state(), now)
                    ? new Change<>(true, List.of(recorded(now, new AttemptEvent.Expired())))
                    : new Change<>(false, List.of());
        });
    }

    /** The server's instant, to the millisecond. */
    public Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private RecordedEvent recorded(Instant now, AttemptEvent event) {
        return new RecordedEvent(new EventId(new UUID(random.nextLong(), random.nextLong()).toString()), now, event);
    }
}
