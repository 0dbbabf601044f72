package org.thetaprep.runner.drill;

import java.time.Instant;
import org.thetaprep.runner.attempt.EventId;
import org.thetaprep.runner.drill.fsrs.Grade;

/** What a learner did with the cards. */
public sealed interface DrillEvent {

    /**
     * A card was asked and graded.
     *
     * @param card the card
     * @param grade how well it was remembered
     * @param at when, by the browser's clock held to the server's; reviews made offline arrive later
     */
    record Reviewed(CardId card, Grade grade, Instant at) implements DrillEvent {

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.reviewed(this);
        }
    }

    /**
     * A review was taken back.
     *
     * @param review the id of the event of the review
     */
    record Undone(EventId review) implements DrillEvent {

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.undone(this);
        }
    }

    /**
     * A card was set aside: it is not asked until it is taken up again.
     *
     * @param card the card
     */
    record SetAside(CardId card) implements DrillEvent {

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.setAside(this);
        }
    }

    /**
     * A card was taken up again.
     *
     * @param card the card
     */
    record TakenUp(CardId card) implements DrillEvent {

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.takenUp(this);
        }
    }

    /**
     * The settings were changed.
     *
     * @param settings what holds from now on
     */
    record SettingsChanged(DrillSettings settings) implements DrillEvent {

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.settingsChanged(this);
        }
    }

    /** Does what its variant asks for. */
    <R> R match(Cases<R> cases);

    /** One answer per variant. */
    interface Cases<R> {

        R reviewed(Reviewed event);

        R undone(Undone event);

        R setAside(SetAside event);

        R takenUp(TakenUp event);

        R settingsChanged(SettingsChanged event);
    }
}
