package org.thetaprep.runner.attempt;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.thetaprep.runner.attempt.AttemptStatus.Move;

/** Decides interventions against the state of an attempt at an instant. Pure. */
public final class InterventionRules {

    private InterventionRules() {}

    /**
     * Decides one intervention.
     *
     * @param state the attempt as it stands, closed already if its time is up
     * @param intervention what is asked
     * @param now the server's instant
     * @return accepted with its event, or refused with the reason
     */
    public static Decision decide(AttemptState state, Intervention intervention, Instant now) {
        return intervention.match(new Rules(state.life(), now));
    }

    private record Rules(AttemptLife life, Instant now) implements Intervention.Cases<Decision> {

        private Decision when(Move move, AttemptEvent event) {
            return life.status().after(move).isPresent()
                    ? new Decision.Accepted(event)
                    : new Decision.Refused("an attempt that is " + words() + " cannot be changed so");
        }

        private String words() {
            return life.ending().orElse(life.status()).name().toLowerCase(java.util.Locale.ROOT);
        }

        @Override
        public Decision pause(Intervention.Pause intervention) {
            return when(Move.PAUSE, new AttemptEvent.Paused(intervention.authority()));
        }

        @Override
        public Decision resume(Intervention.Resume intervention) {
            return when(Move.RESUME, new AttemptEvent.Resumed(life.deadlineResumedAt(now), intervention.authority()));
        }

        @Override
        public Decision extend(Intervention.Extend intervention) {
            if (life.status().isClosed()) {
                return new Decision.Refused("an attempt that is " + words() + " takes no more time; reopen it instead");
            }
            if (life.terms().time().isEmpty()) {
                return new Decision.Refused("this attempt has no time limit");
            }
            Optional<Instant> until;
            try {
                until = life.deadlineWith(life.allowance().with(intervention.more()));
            } catch (IllegalArgumentException e) {
                return new Decision.Refused(e.getMessage());
            }
            if (until.isEmpty() || !until.get().isAfter(life.deadline().orElseThrow())) {
                return new Decision.Refused(
                        life.deadline().equals(life.terms().windowEnd())
                                ? "the time ends with the window for everybody"
                                : "that is not more time than there is");
            }
            return new Decision.Accepted(
                    new AttemptEvent.Extended(intervention.more(), until, intervention.authority()));
        }

        @Override
        public Decision terminate(Intervention.Terminate intervention) {
            return when(Move.TERMINATE, new AttemptEvent.Terminated(intervention.authority()));
        }

        @Override
        public Decision reopen(Intervention.Reopen intervention) {
            Optional<Instant> until = life.deadlineReopenedAt(now, Duration.ofMinutes(intervention.minutes()));
            if (life.status() == AttemptStatus.SCORED
                    && until.isPresent()
                    && !until.get().isAfter(now)) {
                return new Decision.Refused("no time is left; reopen it with some minutes more");
            }
            return when(Move.REOPEN, new AttemptEvent.Reopened(until, intervention.authority()));
        }
    }
}
