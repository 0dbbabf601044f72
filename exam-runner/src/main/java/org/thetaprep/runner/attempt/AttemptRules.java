package org.thetaprep.runner.attempt;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Decides commands against the state of an attempt at an instant. Pure: the same arguments give the same
 * decision.
 */
public final class AttemptRules {

    /**
     * How long after the deadline something that was under way is still taken: it absorbs the network, and is
     * nobody's extra time. What arrives within it is marked late.
     */
    public static final Duration GRACE = Duration.ofSeconds(5);

    private AttemptRules() {}

    /**
     * Decides one command.
     *
     * @param state the attempt as it stands
     * @param items what the form's items allow
     * @param id the id that the sender gave the command
     * @param command what is asked
     * @param now the server's instant
     * @return what becomes of it
     */
    public static Decision decide(
            AttemptState state, FormItems items, EventId id, AttemptCommand command, Instant now) {
        if (state.eventIds().contains(id)) {
            return new Decision.Duplicate();
        }
        if (state.status().isClosed()) {
            return new Decision.Closed(state.life().ending().orElseThrow());
        }
        if (isPastGrace(state, now)) {
            return new Decision.Closed(AttemptStatus.EXPIRED);
        }
        Optional<Instant> pausedAt = state.life().pausedAt();
        if (pausedAt.filter(at -> now.isAfter(at.plus(GRACE))).isPresent()) {
            return new Decision.Paused();
        }
        boolean late =
                pausedAt.isEmpty() && state.deadline().filter(now::isAfter).isPresent();
        return command.match(new Rules(state, items, late));
    }

    /**
     * Whether a running attempt is to be closed by the server.
     *
     * @param state the attempt
     * @param now the server's instant
     * @return true if it runs and its deadline and the grace are past
     */
    public static boolean isPastGrace(AttemptState state, Instant now) {
        return state.life()
                .expires()
                .filter(deadline -> now.isAfter(deadline.plus(GRACE)))
                .isPresent();
    }

    private record Rules(AttemptState state, FormItems items, boolean late) implements AttemptCommand.Cases<Decision> {

        private Decision noSuch(int place) {
            return new Decision.Refused("place must be 1 to " + state.form().length() + ", was " + place);
        }

        @Override
        public Decision answer(AttemptCommand.Answer command) {
            if (!state.form().has(command.place())) {
                return noSuch(command.place());
            }
            if (state.confirmed().contains(command.place())) {
                return new Decision.Refused(
                        "the response at place " + command.place() + " was confirmed and stands; its key was told");
            }
            PlaceState current = state.at(command.place());
            if (current.revision() != command.basedOn()) {
                return new Decision.Stale(command.place(), current.revision(), current.response());
            }
            return command.response()
                    .flatMap(response -> items.objection(command.place(), response))
                    .<Decision>map(Decision.Refused::new)
                    .orElseGet(() -> new Decision.Accepted(
                            new AttemptEvent.Answered(command.place(), command.response(), late)));
        }

        @Override
        public Decision flag(AttemptCommand.Flag command) {
            return state.form().has(command.place())
                    ? new Decision.Accepted(new AttemptEvent.Flagged(command.place(), command.on()))
                    : noSuch(command.place());
        }

        @Override
        public Decision strikeOut(AttemptCommand.StrikeOut command) {
            if (!state.form().has(command.place())) {
                return noSuch(command.place());
            }
            return items.hasOption(command.place(), command.option())
                    ? new Decision.Accepted(new AttemptEvent.StruckOut(command.place(), command.option(), command.on()))
                    : new Decision.Refused("the item at place " + command.place() + " has no such option");
        }

        @Override
        public Decision note(AttemptCommand.Note command) {
            if (!state.form().has(command.place())) {
                return noSuch(command.place());
            }
            return command.note().length() <= AttemptEvent.Noted.LONGEST_NOTE
                    ? new Decision.Accepted(new AttemptEvent.Noted(command.place(), command.note()))
                    : new Decision.Refused(
                            "a note must have at most " + AttemptEvent.Noted.LONGEST_NOTE + " characters");
        }

        @Override
        public Decision highlight(AttemptCommand.Highlight command) {
            if (!state.form().has(command.place())) {
                return noSuch(command.place());
            }
            int after = state.at(command.place())
                    .highlighted(command.passage(), command.on())
                    .passages()
                    .size();
            return after <= Highlights.MOST
                    ? new Decision.Accepted(
                            new AttemptEvent.Highlighted(command.place(), command.passage(), command.on()))
                    : new Decision.Refused("an item must have at most " + Highlights.MOST + " highlights");
        }

        @Override
        public Decision navigate(AttemptCommand.Navigate command) {
            return state.form().has(command.place())
                    ? new Decision.Accepted(new AttemptEvent.Navigated(command.place(), command.spentMillis()))
                    : noSuch(command.place());
        }

        @Override
        public Decision confirm(AttemptCommand.Confirm command) {
            if (!state.form().has(command.place())) {
                return noSuch(command.place());
            }
            if (state.terms().feedback() != Terms.Feedback.AFTER_EACH_ITEM) {
                return new Decision.Refused("in this attempt nothing is told before the end");
            }
            if (state.confirmed().contains(command.place())) {
                return new Decision.Refused("the response at place " + command.place() + " was confirmed before");
            }
            return state.at(command.place()).response().isPresent()
                    ? new Decision.Accepted(new AttemptEvent.Confirmed(command.place()))
                    : new Decision.Refused("there is no response at place " + command.place() + " to confirm");
        }

        @Override
        public Decision submit(AttemptCommand.Submit command) {
            return state.status().after(AttemptStatus.Move.SUBMIT).isPresent()
                    ? new Decision.Accepted(new AttemptEvent.Submitted())
                    : new Decision.Paused();
        }
    }
}
