package org.thetaprep.runner.attempt;

import java.time.Instant;
import java.util.Optional;
import org.thetaprep.content.response.Response;

/**
 * Something that happened in an attempt. Events are only ever added; the state of an attempt is their fold
 * ({@link AttemptState#apply}).
 */
public sealed interface AttemptEvent {

    /**
     * Calls the case of this event's type.
     *
     * @param cases what to do for each type
     * @return what the case returned
     */
    <R> R match(Cases<R> cases);

    /** One function for each type of event. */
    interface Cases<R> {
        R started(Started event);

        R answered(Answered event);

        R flagged(Flagged event);

        R struckOut(StruckOut event);

        R noted(Noted event);

        R highlighted(Highlighted event);

        R navigated(Navigated event);

        R submitted(Submitted event);

        R expired(Expired event);

        R confirmed(Confirmed event);

        R paused(Paused event);

        R resumed(Resumed event);

        R extended(Extended event);

        R terminated(Terminated event);

        R reopened(Reopened event);

        R scored(Scored event);

        R rescored(Rescored event);

        R goalReached(GoalReached event);
    }

    /**
     * The attempt began. Always the first event, and only the first.
     *
     * @param form what is given
     * @param blueprint the id of the blueprint version that the form follows
     * @param seed the seed that the form and its order were drawn with
     * @param deadline the last instant for responses, or nothing for an attempt without one
     * @param terms the conditions that it is under
     * @param parameters the version of item parameters that it is measured with; 0 for authors' judgement
     */
    record Started(
            Form form, String blueprint, long seed, Optional<Instant> deadline, Terms terms, int parameters)
            implements AttemptEvent {

        /** The start of an attempt that is measured by authors' judgement. */
        public Started(Form form, String blueprint, long seed, Optional<Instant> deadline, Terms terms) {
            this(form, blueprint, seed, deadline, terms, 0);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.started(this);
        }
    }

    /**
     * The response at a place became this one.
     *
     * @param place 1 to the form's length
     * @param response what is given now, or nothing if the answer was taken back
     * @param late whether it arrived after the deadline, within the grace for what was under way
     */
    record Answered(int place, Optional<Response> response, boolean late) implements AttemptEvent {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.answered(this);
        }
    }

    /** A place was flagged for review, or the flag taken off. */
    record Flagged(int place, boolean on) implements AttemptEvent {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.flagged(this);
        }
    }

    /**
     * An option was struck out, or brought back.
     *
     * @param place 1 to the form's length
     * @param option the option's id as its author gave it
     * @param on whether it is struck out now
     */
    record StruckOut(int place, String option, boolean on) implements AttemptEvent {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.struckOut(this);
        }
    }

    /**
     * The learner's note on a place became this one.
     *
     * @param place 1 to the form's length
     * @param note what it says now, at most {@link #LONGEST_NOTE} characters; empty if it was taken away
     */
    record Noted(int place, String note) implements AttemptEvent {

        /** How many characters a note may have, in UTF-16 code units. */
        public static final int LONGEST_NOTE = 2_000;

        public Noted {
            if (note.length() > LONGEST_NOTE) {
                throw new IllegalArgumentException(
                        "a note has at most " + LONGEST_NOTE + " characters, had " + note.length());
            }
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.noted(this);
        }
    }

    /**
     * A passage of an item's text was highlighted, or its highlight taken off.
     *
     * @param place 1 to the form's length
     * @param passage which stretch of which text
     * @param on whether it is highlighted now
     */
    record Highlighted(int place, Passage passage, boolean on) implements AttemptEvent {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.highlighted(this);
        }
    }

    /**
     * The learner went to a place.
     *
     * @param place where they are now
     * @param spentMillis how long the place before was in view since the last such event, in milliseconds, as
     *     the browser measured it; 0 or more
     */
    record Navigated(int place, long spentMillis) implements AttemptEvent {

        public Navigated {
            if (spentMillis < 0) {
                throw new IllegalArgumentException("spentMillis must not be negative, was " + spentMillis);
            }
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.navigated(this);
        }
    }

    /** The learner handed the attempt in. */
    record Submitted() implements AttemptEvent {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.submitted(this);
        }
    }

    /** The time ran out; recorded by the server, with or without a browser. */
    record Expired() implements AttemptEvent {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.expired(this);
        }
    }

    /** The response at a place was confirmed: the learner is told what is right there, and it stands. */
    record Confirmed(int place) implements AttemptEvent {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.confirmed(this);
        }
    }

    /** The clock was stopped. */
    record Paused(Authority authority) implements AttemptEvent {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.paused(this);
        }
    }

    /** The clock goes on, until this deadline. */
    record Resumed(Optional<Instant> deadline, Authority authority) implements AttemptEvent {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.resumed(this);
        }
    }

    /** More time was given, which leads to this deadline. */
    record Extended(ExtraTime more, Optional<Instant> deadline, Authority authority) implements AttemptEvent {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.extended(this);
        }
    }

    /** Someone who may ended it. */
    record Terminated(Authority authority) implements AttemptEvent {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.terminated(this);
        }
    }

    /** A closed attempt was opened again, until this deadline; its score is no longer one. */
    record Reopened(Optional<Instant> deadline, Authority authority) implements AttemptEvent {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.reopened(this);
        }
    }

    /** The closed attempt was marked. Follows each close, in the same unit. */
    record Scored(Score score) implements AttemptEvent {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.scored(this);
        }
    }

    /** The closed attempt was marked anew, since an item of it was ruled on; how it was marked before stands before. */
    record Rescored(Score score, Authority authority) implements AttemptEvent {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.rescored(this);
        }
    }

    /**
     * The goal of the attempt was reached: what is left open from now on does not count.
     *
     * @param width how wide the 90 % interval was, in points
     */
    record GoalReached(int width) implements AttemptEvent {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.goalReached(this);
        }
    }
}
