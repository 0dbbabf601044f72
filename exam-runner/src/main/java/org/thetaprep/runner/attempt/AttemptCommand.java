package org.thetaprep.runner.attempt;

import java.util.Optional;
import org.thetaprep.content.response.Response;

/** What a learner asks of a running attempt. */
public sealed interface AttemptCommand {

    /**
     * Calls the case of this command's type.
     *
     * @param cases what to do for each type
     * @return what the case returned
     */
    <R> R match(Cases<R> cases);

    /** One function for each type of command. */
    interface Cases<R> {
        R answer(Answer command);

        R flag(Flag command);

        R strikeOut(StrikeOut command);

        R note(Note command);

        R highlight(Highlight command);

        R navigate(Navigate command);

        R confirm(Confirm command);

        R submit(Submit command);
    }

    /**
     * Give, change or take back the response at a place.
     *
     * @param place from 1
     * @param basedOn the revision of the response that the learner saw when changing it; an older one is told
     *     and not obeyed
     * @param response what is given, or nothing to take it back
     */
    record Answer(int place, int basedOn, Optional<Response> response) implements AttemptCommand {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.answer(this);
        }
    }

    /** Flag a place for review, or take the flag off. */
    record Flag(int place, boolean on) implements AttemptCommand {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.flag(this);
        }
    }

    /** Strike an option out, or bring it back; the option by its author's id. */
    record StrikeOut(int place, String option, boolean on) implements AttemptCommand {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.strikeOut(this);
        }
    }

    /** Write a note on a place, in place of the one before; an empty one takes it away. */
    record Note(int place, String note) implements AttemptCommand {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.note(this);
        }
    }

    /** Highlight a passage of the item at a place, or take the highlight off. */
    record Highlight(int place, Passage passage, boolean on) implements AttemptCommand {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.highlight(this);
        }
    }

    /** Go to a place; {@code spentMillis} is how long the place before was in view. */
    record Navigate(int place, long spentMillis) implements AttemptCommand {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.navigate(this);
        }
    }

    /** Let the response at a place stand, and be told what is right there. */
    record Confirm(int place) implements AttemptCommand {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.confirm(this);
        }
    }

    /** Hand the attempt in. */
    record Submit() implements AttemptCommand {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.submit(this);
        }
    }
}
