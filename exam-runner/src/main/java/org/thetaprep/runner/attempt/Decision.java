package org.thetaprep.runner.attempt;

import java.util.Optional;
import org.thetaprep.content.response.Response;

/** What becomes of a command. Only {@link Accepted} changes anything. */
public sealed interface Decision {

    /**
     * Calls the case of this decision's type.
     *
     * @param cases what to do for each type
     * @return what the case returned
     */
    <R> R match(Cases<R> cases);

    /** One function for each type of decision. */
    interface Cases<R> {
        R accepted(Accepted decision);

        R duplicate(Duplicate decision);

        R stale(Stale decision);

        R closed(Closed decision);

        R paused(Paused decision);

        R refused(Refused decision);
    }

    /**
     * It is done by this event.
     *
     * @param event what to record
     */
    record Accepted(AttemptEvent event) implements Decision {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.accepted(this);
        }
    }

    /** It was done before, under the same event id; sending it again changes nothing. */
    record Duplicate() implements Decision {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.duplicate(this);
        }
    }

    /**
     * It was based on an old revision.
     *
     * @param place the place it was for
     * @param revision the revision that stands
     * @param response the response that stands
     */
    record Stale(int place, int revision, Optional<Response> response) implements Decision {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.stale(this);
        }
    }

    /** The clock stands and nothing is taken until it goes on; sending it again then helps. */
    record Paused() implements Decision {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.paused(this);
        }
    }

    /**
     * The attempt takes nothing any more.
     *
     * @param status how it was closed
     */
    record Closed(AttemptStatus status) implements Decision {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.closed(this);
        }
    }

    /**
     * It makes no sense for this attempt.
     *
     * @param reason what was expected, in words for the sender
     */
    record Refused(String reason) implements Decision {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.refused(this);
        }
    }
}
