package org.thetaprep.runner.practice;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.thetaprep.content.candidate.Presentation;
import org.thetaprep.content.item.ItemId;
import org.thetaprep.content.response.Response;
import org.thetaprep.runner.practice.PracticeEvent.Answered;
import org.thetaprep.runner.practice.PracticeEvent.EndReason;
import org.thetaprep.runner.practice.PracticeEvent.Ended;
import org.thetaprep.runner.practice.PracticeEvent.Given;
import org.thetaprep.runner.practice.PracticeEvent.Started;

/**
 * A practice session as its events make it. Immutable.
 *
 * @param started how it began
 * @param startedAt when
 * @param turns the items given, in order
 * @param ended why it ended, if it did
 * @param lastAt when the last event happened
 */
public record PracticeState(
        Started started, Instant startedAt, List<Turn> turns, Optional<EndReason> ended, Instant lastAt) {

    /**
     * An item given and what became of it.
     *
     * @param item the item
     * @param presentation the order in which its options are shown
     * @param givenAt when it was given
     * @param answer the answer, once there is one
     */
    public record Turn(ItemId item, Presentation presentation, Instant givenAt, Optional<Answer> answer) {}

    /**
     * An answer.
     *
     * @param response what was given
     * @param right whether it has full credit
     * @param at when
     */
    public record Answer(Response response, boolean right, Instant at) {}

    public PracticeState {
        turns = List.copyOf(turns);
    }

    /**
     * The state of a log.
     *
     * @param events at least the start
     */
    public static PracticeState of(List<RecordedPracticeEvent> events) {
        RecordedPracticeEvent first = events.get(0);
        if (!(first.event() instanceof Started started)) {
            throw new IllegalArgumentException("the first event of a practice session must be its start");
        }
        PracticeState state = new PracticeState(started, first.at(), List.of(), Optional.empty(), first.at());
        for (RecordedPracticeEvent event : events.subList(1, events.size())) {
            state = state.apply(event);
        }
        return state;
    }

    /**
     * The state after one more event.
     *
     * @throws IllegalArgumentException if the event cannot follow
     */
    public PracticeState apply(RecordedPracticeEvent recorded) {
        if (ended.isPresent()) {
            throw new IllegalArgumentException("nothing follows the end of a practice session");
        }
        return recorded.event().match(new Applying(this, recorded.at()));
    }

    /** The item that waits for an answer, if one does; none does once the session has ended. */
    public Optional<Turn> open() {
        return ended.isPresent() || turns.isEmpty() || turns.get(turns.size() - 1).answer().isPresent()
                ? Optional.empty()
                : Optional.of(turns.get(turns.size() - 1));
    }

    /** The turns that have an answer, in order. */
    public List<Turn> answered() {
        return turns.stream().filter(turn -> turn.answer().isPresent()).toList();
    }

    /** When the last answer was given; the start, if none was. */
    public Instant lastAnswerAt() {
        return answered().stream()
                .map(turn -> turn.answer().orElseThrow().at())
                .reduce((first, second) -> second)
                .orElse(startedAt);
    }

    /** Whether it goes on. */
    public boolean isRunning() {
        return ended.isEmpty();
    }

    private record Applying(PracticeState state, Instant at) implements PracticeEvent.Cases<PracticeState> {

        private PracticeState with(List<Turn> turns, Optional<EndReason> ended) {
            return new PracticeState(state.started, state.startedAt, turns, ended, at);
        }

        @Override
        public PracticeState started(Started event) {
            throw new IllegalArgumentException("a practice session starts once");
        }

        @Override
        public PracticeState given(Given event) {
            if (state.open().isPresent()) {
                throw new IllegalArgumentException("the item given before waits for its answer");
            }
            List<Turn> turns = new ArrayList<>(state.turns);
            turns.add(new Turn(event.item(), event.presentation(), at, Optional.empty()));
            return with(turns, Optional.empty());
        }

        @Override
        public PracticeState answered(Answered event) {
            Turn open = state.open().orElseThrow(() -> new IllegalArgumentException("no item waits for an answer"));
            List<Turn> turns = new ArrayList<>(state.turns);
            turns.set(
                    turns.size() - 1,
                    new Turn(
                            open.item(),
                            open.presentation(),
                            open.givenAt(),
                            Optional.of(new Answer(event.response(), event.right(), at))));
            return with(turns, Optional.empty());
        }

        @Override
        public PracticeState ended(Ended event) {
            return with(state.turns, Optional.of(event.reason()));
        }
    }
}
