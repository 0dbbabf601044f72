package org.thetaprep.runner.attempt;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.thetaprep.runner.attempt.AttemptStatus.Move;

/**
 * Where an attempt is in its life, and its clock.
 *
 * @param status where it is
 * @param terms the conditions it was started under
 * @param startedAt when it began; a later start is impossible
 * @param deadline the last instant for responses as it was computed last, or nothing for an attempt without one; while
 *     it is paused, as it was when the clock stopped
 * @param allowance the time beyond the blueprint's, as it stands
 * @param pausedAt when the clock stopped, while it stands
 * @param closedAt when it was closed: the instant of submission or termination, the deadline if the time ran out
 * @param ending how it was closed: submitted, expired or terminated
 * @param score how it was marked
 * @param acts what was done to it by whom and why, in its order
 */
public record AttemptLife(
        AttemptStatus status,
        Terms terms,
        Instant startedAt,
        Optional<Instant> deadline,
        Allowance allowance,
        Optional<Instant> pausedAt,
        Optional<Instant> closedAt,
        Optional<AttemptStatus> ending,
        Optional<Score> score,
        List<Act> acts) {

    /**
     * An act of someone who may.
     *
     * @param at when
     * @param what in words
     * @param authority who, and why
     */
    public record Act(Instant at, String what, Authority authority) {}

    public AttemptLife {
        acts = List.copyOf(acts);
    }

    static AttemptLife started(Instant at, Terms terms, Optional<Instant> deadline) {
        return new AttemptLife(
                moved(AttemptStatus.ASSIGNED, Move.START),
                terms,
                at,
                deadline,
                terms.allowance(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                terms.allowedBy()
                        .map(authority -> List.of(new Act(at, terms.allowance().words(), authority)))
                        .orElse(List.of()));
    }

    private static AttemptStatus moved(AttemptStatus from, Move move) {
        return from.after(move).orElseThrow(() -> new IllegalStateException(from + " does not allow " + move));
    }

    /**
     * How long the learner still has.
     *
     * @param now the server's instant
     * @return not negative; nothing for an attempt without time limit
     */
    public Optional<Duration> left(Instant now) {
        if (status.isClosed()) {
            return Optional.of(Duration.ZERO);
        }
        Instant from = pausedAt.orElse(now);
        return deadline.map(end -> from.isBefore(end) ? Duration.between(from, end) : Duration.ZERO);
    }

    /** The instant from which the server may close it by itself; nothing while it is paused or without limit. */
    public Optional<Instant> expires() {
        return status == AttemptStatus.RUNNING ? deadline : Optional.empty();
    }

    /** The deadline if the clock goes on at an instant. */
    Optional<Instant> deadlineResumedAt(Instant now) {
        return terms.capped(deadline.map(end -> end.plus(Duration.between(pausedAt.orElse(now), now))));
    }

    /** The deadline with another allowance. */
    Optional<Instant> deadlineWith(Allowance other) {
        return terms.capped(terms.time()
                .flatMap(time ->
                        deadline.map(end -> end.plus(other.applyTo(time)).minus(allowance.applyTo(time)))));
    }

    /** The deadline if it is opened again at an instant: what was left when it was closed, and something more. */
    Optional<Instant> deadlineReopenedAt(Instant now, Duration more) {
        return terms.capped(deadline.map(end -> {
            Instant closed = closedAt.orElse(end);
            Duration left = closed.isBefore(end) ? Duration.between(closed, end) : Duration.ZERO;
            return now.plus(left).plus(more);
        }));
    }

    AttemptLife pausedAt(Instant at, Authority authority) {
        return with(Move.PAUSE, deadline, Optional.of(at)).acted(at, "paused", authority);
    }

    AttemptLife resumedAt(Instant at, Optional<Instant> until, Authority authority) {
        return with(Move.RESUME, until, Optional.empty()).acted(at, "resumed", authority);
    }

    AttemptLife extended(Instant at, ExtraTime more, Optional<Instant> until, Authority authority) {
        String what = Allowance.NONE.with(more).words();
        return new AttemptLife(
                        status, terms, startedAt, until, allowance.with(more), pausedAt, closedAt, ending, score, acts)
                .acted(at, what, authority);
    }

    AttemptLife terminatedAt(Instant at, Authority authority) {
        return closed(Move.TERMINATE, at).acted(at, "terminated", authority);
    }

    AttemptLife submittedAt(Instant at) {
        return closed(Move.SUBMIT, at);
    }

    AttemptLife expired() {
        return closed(Move.EXPIRE, deadline.orElseThrow());
    }

    private AttemptLife closed(Move move, Instant at) {
        AttemptStatus how = moved(status, move);
        return new AttemptLife(
                how,
                terms,
                startedAt,
                deadline,
                allowance,
                Optional.empty(),
                Optional.of(at),
                Optional.of(how),
                Optional.empty(),
                acts);
    }

    AttemptLife scored(Score marked) {
        return new AttemptLife(
                moved(status, Move.SCORE),
                terms,
                startedAt,
                deadline,
                allowance,
                pausedAt,
                closedAt,
                ending,
                Optional.of(marked),
                acts);
    }

    AttemptLife rescoredAt(Instant at, Score marked, Authority authority) {
        return new AttemptLife(
                        moved(status, Move.RESCORE),
                        terms,
                        startedAt,
                        deadline,
                        allowance,
                        pausedAt,
                        closedAt,
                        ending,
                        Optional.of(marked),
                        acts)
                .acted(at, "rescored", authority);
    }

    AttemptLife reopenedAt(Instant at, Optional<Instant> until, Authority authority) {
        return new AttemptLife(
                        moved(status, Move.REOPEN),
                        terms,
                        startedAt,
                        until,
                        allowance,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        acts)
                .acted(at, "reopened", authority);
    }

    private AttemptLife with(Move move, Optional<Instant> until, Optional<Instant> stopped) {
        return new AttemptLife(
                moved(status, move), terms, startedAt, until, allowance, stopped, closedAt, ending, score, acts);
    }

    private AttemptLife acted(Instant at, String what, Authority authority) {
        List<Act> all = new ArrayList<>(acts);
        all.add(new Act(at, what, authority));
        return new AttemptLife(status, terms, startedAt, deadline, allowance, pausedAt, closedAt, ending, score, all);
    }
}
