package org.thetaprep.runner.attempt;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * An attempt after some of its events: a value, the same for the same events, whoever folds them and when.
 *
 * @param form what is given
 * @param blueprint the id of the blueprint version
 * @param startedAt when it began
 * @param deadline the last instant for responses
 * @param status where it is in its life
 * @param closedAt when it was closed: the instant of submission, or the deadline if the time ran out
 * @param place where the learner is, from 1
 * @param places what is known of each place, in the form's order
 * @param eventIds the ids of the events folded so far
 */
public record AttemptState(
        Form form,
        String blueprint,
        Instant startedAt,
        Instant deadline,
        AttemptStatus status,
        Optional<Instant> closedAt,
        int place,
        List<PlaceState> places,
        Set<EventId> eventIds) {

    public AttemptState {
        places = List.copyOf(places);
        eventIds = Collections.unmodifiableSet(eventIds);
    }

    /**
     * Folds the events of an attempt.
     *
     * @param events the whole log in its order; the first is {@link AttemptEvent.Started}
     * @return the state after the last event
     * @throws IllegalArgumentException if the log is empty or does not begin with the start
     */
    public static AttemptState of(List<RecordedEvent> events) {
        if (events.isEmpty() || !(events.get(0).event() instanceof AttemptEvent.Started started)) {
            throw new IllegalArgumentException("an attempt's log begins with its start");
        }
        RecordedEvent first = events.get(0);
        AttemptState state = new AttemptState(
                started.form(),
                started.blueprint(),
                first.at(),
                started.deadline(),
                AttemptStatus.RUNNING,
                Optional.empty(),
                1,
                Collections.nCopies(started.form().length(), PlaceState.UNSEEN),
                Set.of(first.id()));
        for (RecordedEvent event : events.subList(1, events.size())) {
            state = state.apply(event);
        }
        return state;
    }

    /**
     * The state after one more event.
     *
     * @param recorded any event but a second start
     * @return the new state
     * @throws IllegalStateException if the event cannot follow: a second start, or anything after the close
     */
    public AttemptState apply(RecordedEvent recorded) {
        if (status.isClosed()) {
            throw new IllegalStateException("nothing follows " + status + ", but there was "
                    + recorded.event().getClass().getSimpleName());
        }
        Set<EventId> ids = new HashSet<>(eventIds);
        ids.add(recorded.id());
        return recorded.event().match(new Fold(recorded.at(), ids));
    }

    /** What is known of a place, counted from 1. */
    public PlaceState at(int number) {
        return places.get(number - 1);
    }

    /** How many places have a response. */
    public int answered() {
        return (int) places.stream().filter(p -> p.response().isPresent()).count();
    }

    private AttemptState with(int newPlace, List<PlaceState> newPlaces, Set<EventId> ids) {
        return new AttemptState(form, blueprint, startedAt, deadline, status, closedAt, newPlace, newPlaces, ids);
    }

    private AttemptState closed(AttemptStatus how, Instant at, Set<EventId> ids) {
        return new AttemptState(form, blueprint, startedAt, deadline, how, Optional.of(at), place, places, ids);
    }

    private final class Fold implements AttemptEvent.Cases<AttemptState> {

        private final Instant at;
        private final Set<EventId> ids;

        private Fold(Instant at, Set<EventId> ids) {
            this.at = at;
            this.ids = ids;
        }

        private AttemptState replace(int number, PlaceState changed) {
            List<PlaceState> all = new ArrayList<>(places);
            all.set(number - 1, changed);
            return with(place, all, ids);
        }

        @Override
        public AttemptState started(AttemptEvent.Started event) {
            throw new IllegalStateException("an attempt starts once");
        }

        @Override
        public AttemptState answered(AttemptEvent.Answered event) {
            return replace(event.place(), at(event.place()).withResponse(event.response()));
        }

        @Override
        public AttemptState flagged(AttemptEvent.Flagged event) {
            return replace(event.place(), at(event.place()).withFlag(event.on()));
        }

        @Override
        public AttemptState struckOut(AttemptEvent.StruckOut event) {
            return replace(event.place(), at(event.place()).withStruckOut(event.option(), event.on()));
        }

        @Override
        public AttemptState noted(AttemptEvent.Noted event) {
            return replace(event.place(), at(event.place()).withNote(event.note()));
        }

        @Override
        public AttemptState highlighted(AttemptEvent.Highlighted event) {
            return replace(event.place(), at(event.place()).withHighlight(event.passage(), event.on()));
        }

        @Override
        public AttemptState navigated(AttemptEvent.Navigated event) {
            List<PlaceState> all = new ArrayList<>(places);
            all.set(place - 1, all.get(place - 1).withTime(event.spentMillis()));
            all.set(event.place() - 1, all.get(event.place() - 1).withSeen());
            return with(event.place(), all, ids);
        }

        @Override
        public AttemptState submitted(AttemptEvent.Submitted event) {
            return closed(AttemptStatus.SUBMITTED, at, ids);
        }

        @Override
        public AttemptState expired(AttemptEvent.Expired event) {
            return closed(AttemptStatus.EXPIRED, deadline, ids);
        }
    }
}
