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
 * @param parameters the version of item parameters that it is measured with; 0 for authors' judgement
 * @param life where it is in its life, and its clock
 * @param place where the learner is, from 1
 * @param places what is known of each place, in the form's order
 * @param confirmed the places whose response stands and whose key was told
 * @param goalWidth how wide the interval of its goal's domain was when the goal was reached, if it was
 * @param eventIds the ids of the events folded so far
 */
public record AttemptState(
        Form form,
        String blueprint,
        int parameters,
        AttemptLife life,
        int place,
        List<PlaceState> places,
        Set<Integer> confirmed,
        Optional<Integer> goalWidth,
        EventIds eventIds) {

    public AttemptState {
        places = List.copyOf(places);
        confirmed = Set.copyOf(confirmed);
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
        return new AttemptState(
                        started.form(),
                        started.blueprint(),
                        started.parameters(),
                        AttemptLife.started(first.at(), started.terms(), started.deadline()),
                        1,
                        Collections.nCopies(started.form().length(), PlaceState.UNSEEN),
                        Set.of(),
                        Optional.empty(),
                        EventIds.of(List.of(first)))
                .apply(events.subList(1, events.size()));
    }

    /**
     * The state after more events.
     *
     * @param events what follows, in its order
     * @return the new state
     * @throws IllegalStateException if one of them cannot follow
     */
    public AttemptState apply(List<RecordedEvent> events) {
        EventIds ids = eventIds.with(events);
        AttemptState state = this;
        for (RecordedEvent event : events) {
            state = state.after(event, ids);
        }
        return state;
    }

    /**
     * The state after one more event.
     *
     * @param recorded any event but a second start
     * @return the new state
     * @throws IllegalStateException if the event cannot follow: a second start, a move that its life does not allow,
     *     or a response to a closed attempt
     */
    public AttemptState apply(RecordedEvent recorded) {
        return apply(List.of(recorded));
    }

    private AttemptState after(RecordedEvent recorded, EventIds ids) {
        return recorded.event().match(new Fold(recorded.at(), ids));
    }

    /** The conditions that it is under. */
    public Terms terms() {
        return life.terms();
    }

    /** When it began. */
    public Instant startedAt() {
        return life.startedAt();
    }

    /** The last instant for responses, if it has one. */
    public Optional<Instant> deadline() {
        return life.deadline();
    }

    /** Where it is in its life. */
    public AttemptStatus status() {
        return life.status();
    }

    /** When it was closed, if it was. */
    public Optional<Instant> closedAt() {
        return life.closedAt();
    }

    /** What is known of a place, counted from 1. */
    public PlaceState at(int number) {
        return places.get(number - 1);
    }

    /** Whether a place counts if its item does: all do, but those left open once the goal was reached do not. */
    public boolean counts(int number) {
        return goalWidth.isEmpty() || at(number).response().isPresent();
    }

    /** How many places have a response. */
    public int answered() {
        return (int) places.stream().filter(p -> p.response().isPresent()).count();
    }

    private AttemptState with(int newPlace, List<PlaceState> newPlaces, EventIds ids) {
        if (status().isClosed()) {
            throw new IllegalStateException("no response follows " + status());
        }
        return new AttemptState(form, blueprint, parameters, life, newPlace, newPlaces, confirmed, goalWidth, ids);
    }

    private AttemptState with(AttemptLife changed, EventIds ids) {
        return new AttemptState(form, blueprint, parameters, changed, place, places, confirmed, goalWidth, ids);
    }

    private final class Fold implements AttemptEvent.Cases<AttemptState> {

        private final Instant at;
        private final EventIds ids;

        private Fold(Instant at, EventIds ids) {
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
            return with(life.submittedAt(at), ids);
        }

        @Override
        public AttemptState expired(AttemptEvent.Expired event) {
            return with(life.expired(), ids);
        }

        @Override
        public AttemptState confirmed(AttemptEvent.Confirmed event) {
            Set<Integer> all = new HashSet<>(confirmed);
            all.add(event.place());
            return new AttemptState(form, blueprint, parameters, life, place, places, all, goalWidth, ids);
        }

        @Override
        public AttemptState paused(AttemptEvent.Paused event) {
            return with(life.pausedAt(at, event.authority()), ids);
        }

        @Override
        public AttemptState resumed(AttemptEvent.Resumed event) {
            return with(life.resumedAt(at, event.deadline(), event.authority()), ids);
        }

        @Override
        public AttemptState extended(AttemptEvent.Extended event) {
            return with(life.extended(at, event.more(), event.deadline(), event.authority()), ids);
        }

        @Override
        public AttemptState terminated(AttemptEvent.Terminated event) {
            return with(life.terminatedAt(at, event.authority()), ids);
        }

        @Override
        public AttemptState reopened(AttemptEvent.Reopened event) {
            return with(life.reopenedAt(at, event.deadline(), event.authority()), ids);
        }

        @Override
        public AttemptState scored(AttemptEvent.Scored event) {
            return with(life.scored(event.score()), ids);
        }

        @Override
        public AttemptState rescored(AttemptEvent.Rescored event) {
            return with(life.rescoredAt(at, event.score(), event.authority()), ids);
        }

        @Override
        public AttemptState goalReached(AttemptEvent.GoalReached event) {
            return new AttemptState(
                    form, blueprint, parameters, life, place, places, confirmed, Optional.of(event.width()), ids);
        }
    }
}
