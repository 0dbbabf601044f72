package org.thetaprep.runner.practice;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.thetaprep.content.candidate.Presentation;
import org.thetaprep.content.item.ItemId;
import org.thetaprep.content.response.Response;

/**
 * Something that happened in a practice session. Events are only ever added; the state of a session is their fold
 * ({@link PracticeState#apply}).
 */
public sealed interface PracticeEvent {

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

        R given(Given event);

        R answered(Answered event);

        R ended(Ended event);
    }

    /**
     * The session began. Always the first event, and only the first.
     *
     * @param goal what it is for
     * @param blueprint the id of the blueprint version that it prepares for
     * @param seed the seed of all its chance
     * @param length how many items are planned, at least 1; nothing if it goes on until it is precise enough
     * @param heldBack items that this session does not give, so that none is seen by too many
     * @param parameters the version of item parameters that it is measured with; 0 for authors' judgement
     */
    record Started(
            PracticeGoal goal,
            String blueprint,
            long seed,
            Optional<Integer> length,
            List<ItemId> heldBack,
            int parameters)
            implements PracticeEvent {

        /** The start of a session that is measured by authors' judgement. */
        public Started(
                PracticeGoal goal, String blueprint, long seed, Optional<Integer> length, List<ItemId> heldBack) {
            this(goal, blueprint, seed, length, heldBack, 0);
        }

        public Started {
            Objects.requireNonNull(goal, "goal");
            heldBack = List.copyOf(heldBack);
            if (length.filter(items -> items < 1).isPresent()) {
                throw new IllegalArgumentException("length must be at least 1, but is " + length.get());
            }
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.started(this);
        }
    }

    /**
     * An item was given.
     *
     * @param item the item
     * @param presentation the order in which its options are shown
     */
    record Given(ItemId item, Presentation presentation) implements PracticeEvent {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.given(this);
        }
    }

    /**
     * The item given last was answered, for good.
     *
     * @param response the response
     * @param right whether it has full credit
     */
    record Answered(Response response, boolean right) implements PracticeEvent {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.answered(this);
        }
    }

    /**
     * The session ended.
     *
     * @param reason why
     */
    record Ended(EndReason reason) implements PracticeEvent {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.ended(this);
        }
    }

    /** Why a session ended. */
    enum EndReason {
        /** The learner ended it, or began another. */
        CHOICE,
        /** The planned number of items has been worked through. */
        LENGTH,
        /** The estimate is as precise as this practice aims at. */
        PRECISION,
        /** No item is left that serves the goal. */
        NO_ITEM_LEFT
    }
}
