package org.thetaprep.runner.attempt;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.thetaprep.content.pack.ContentPack;

/**
 * What is recorded of an attempt at one instant: events are added one by one, and whatever closes it is followed by its
 * score.
 */
final class Proceedings {

    private final ContentPack pack;
    private final KeyRulings rulings;
    private final Instant now;
    private final Supplier<EventId> ids;
    private final List<RecordedEvent> events = new ArrayList<>();
    private AttemptState state;

    /**
     * @param state the attempt before
     * @param pack the pack of its revision, which marks it
     * @param rulings what was ruled on its items
     * @param now the server's instant
     * @param ids makes ids for the server's own events
     */
    Proceedings(AttemptState state, ContentPack pack, KeyRulings rulings, Instant now, Supplier<EventId> ids) {
        this.state = state;
        this.pack = pack;
        this.rulings = rulings;
        this.now = now;
        this.ids = ids;
    }

    /** The instant of all that is recorded. */
    Instant now() {
        return now;
    }

    AttemptState state() {
        return state;
    }

    List<RecordedEvent> events() {
        return events;
    }

    /** Closes the attempt if its time is up. */
    void closeIfDue() {
        if (AttemptRules.isPastGrace(state, now)) {
            record(new AttemptEvent.Expired());
        }
    }

    /** Marks the attempt if it is closed and not marked, as those of earlier releases are. */
    void scoreIfDue() {
        if (state.status().after(AttemptStatus.Move.SCORE).isPresent()) {
            add(ids.get(), new AttemptEvent.Scored(score()));
        }
    }

    /** Marks it anew if that gives another score than it has; only an attempt that has one is. */
    void rescoreIfDue(Authority authority) {
        Score marked = score();
        if (state.life().score().filter(known -> !known.equals(marked)).isPresent()) {
            add(ids.get(), new AttemptEvent.Rescored(marked, authority));
        }
    }

    private Score score() {
        return Score.of(state, pack, rulings.of(pack.revision()));
    }

    /** Records an event of the server's own, and the score if it closes the attempt. */
    void record(AttemptEvent event) {
        record(ids.get(), event);
    }

    /** Records an event, and the score if it closes the attempt. */
    void record(EventId id, AttemptEvent event) {
        add(id, event);
        scoreIfDue();
    }

    private void add(EventId id, AttemptEvent event) {
        RecordedEvent recorded = new RecordedEvent(id, now, event);
        events.add(recorded);
        state = state.apply(recorded);
    }
}
