package org.thetaprep.runner.attempt;

import java.util.Optional;

/**
 * Where an attempt is in its life. {@link #after} is the whole table of legal moves; what is not in it does not
 * happen.
 */
public enum AttemptStatus {
    /** It was given to the learner, who has not begun. */
    ASSIGNED,
    /** It was started and takes responses. */
    RUNNING,
    /** The clock stands and the items are hidden. */
    PAUSED,
    /** The learner handed it in. */
    SUBMITTED,
    /** The time ran out. */
    EXPIRED,
    /** Someone who may ended it. */
    TERMINATED,
    /** It was closed in one of the three ways, and its score is recorded. */
    SCORED;

    /** What can happen to an attempt as a whole. */
    public enum Move {
        START,
        PAUSE,
        RESUME,
        SUBMIT,
        EXPIRE,
        TERMINATE,
        SCORE,
        RESCORE,
        REOPEN
    }

    /** Whether it takes no more responses. */
    public boolean isClosed() {
        return this == SUBMITTED || this == EXPIRED || this == TERMINATED || this == SCORED;
    }

    /**
     * Where a move leads.
     *
     * @param move what happens
     * @return the next status, or nothing if the move is not legal here
     */
    public Optional<AttemptStatus> after(Move move) {
        return Optional.ofNullable(
                switch (this) {
                    case ASSIGNED -> move == Move.START ? RUNNING : null;
                    case RUNNING ->
                        switch (move) {
                            case PAUSE -> PAUSED;
                            case SUBMIT -> SUBMITTED;
                            case EXPIRE -> EXPIRED;
                            case TERMINATE -> TERMINATED;
                            default -> null;
                        };
                    case PAUSED ->
                        switch (move) {
                            case RESUME -> RUNNING;
                            case TERMINATE -> TERMINATED;
                            default -> null;
                        };
                    case SUBMITTED, EXPIRED, TERMINATED -> move == Move.SCORE ? SCORED : null;
                    case SCORED ->
                        switch (move) {
                            case RESCORE -> SCORED;
                            case REOPEN -> RUNNING;
                            default -> null;
                        };
                });
    }
}
