package org.thetaprep.runner.attempt;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.thetaprep.content.item.ItemId;
import org.thetaprep.runner.account.LearnerId;
import org.thetaprep.runner.account.PresumedSession;

/** Where attempts are kept. What a method reports as written is on disk. */
public interface AttemptStore {

    /**
     * Begins an attempt unless the learner has one open.
     *
     * @param id the id for a new attempt
     * @param learner whose attempt it is
     * @param packRevision the revision of the pack whose items it gives
     * @param started the start event
     * @return the new attempt, or the one that is open already
     */
    AttemptHeader begin(AttemptId id, LearnerId learner, String packRevision, RecordedEvent started);

    /**
     * Looks an attempt up.
     *
     * @return the attempt as it stands, or nothing if there is none
     */
    Optional<Attempt> find(AttemptId id);

    /**
     * An attempt as it was known last, without asking whether it has changed: enough for what never changes of it, which is
     * whose it is, its form and its pack.
     *
     * @return the attempt as it stood, or nothing if there is none
     */
    Optional<Attempt> recall(AttemptId id);

    /** The whole log of an attempt in its order; empty if there is none. */
    List<RecordedEvent> log(AttemptId id);

    /** The learner's open attempt, if there is one. */
    Optional<AttemptHeader> openOf(LearnerId learner);

    /** How many attempts are open. */
    int countOpen();

    /** All open attempts, those first whose last save was longest ago. */
    List<OpenAttempt> open();

    /**
     * An open attempt as someone who supervises it needs it.
     *
     * @param header the attempt
     * @param lastSave when its last event was recorded
     */
    record OpenAttempt(AttemptHeader header, Instant lastSave) {}

    /**
     * The attempts of some learners that are open, or were closed since an instant, as they stand; in the order of
     * learners and then in the order in which they were begun.
     */
    List<WatchedAttempt> watched(Collection<LearnerId> learners, Instant closedSince);

    /**
     * An attempt as it stands, with its last sign of life.
     *
     * @param attempt the attempt
     * @param lastSave when its last event was recorded
     */
    record WatchedAttempt(Attempt attempt, Instant lastSave) {}

    /** The attempts of a learner, newest first, without their events. */
    List<AttemptHeader> of(LearnerId learner);

    /** The attempts of a learner as they stand, newest first. */
    List<Attempt> allOf(LearnerId learner);

    /** The attempts that are work on an assignment, in the order in which they were begun. */
    List<AttemptHeader> onAssignment(String assignment);

    /** How much these learners did; those who never started an attempt are left out. */
    Map<LearnerId, AttemptActivity> activity(Collection<LearnerId> learners);

    /** All closed attempts, by learner and then in the order in which they were begun. */
    List<AttemptHeader> closed();

    /**
     * Closed attempts of a pack that have an item in their form.
     *
     * @param item the item
     * @param packRevision the revision of the pack
     * @param after the id after which to go on; nothing to begin
     * @param most how many at most, from 1
     * @return in the order of their ids; fewer than {@code most} only at the end
     */
    List<AttemptHeader> closedWith(ItemId item, String packRevision, Optional<AttemptId> after, int most);

    /** The running attempts whose deadline is before an instant; a paused one has none meanwhile. */
    List<AttemptId> runningWithDeadlineBefore(Instant instant);

    /**
     * Decides on an attempt as it stands and records what was decided, as one unit: no other change to the
     * attempt comes between.
     *
     * <p>{@code decide} may be asked again where another server came between, so it must keep nothing.
     *
     * @param id the attempt
     * @param decide from the attempt to the outcome and the events to add, in their order
     * @return the outcome, or nothing if there is no such attempt
     */
    <R> Optional<R> change(AttemptId id, Function<Attempt, Change<R>> decide);

    /**
     * The same for what is usual, a save: the attempt is remembered and goes on as before, by more events, and the session is
     * one of its learner. The unit that writes confirms that the attempt has not changed and that the session is open.
     *
     * @param id the attempt
     * @param session who asks
     * @param decide from the attempt to the outcome and the events to add, in their order
     * @return the outcome, or nothing if any of this is not so: then nothing was written, and nothing may be told of it
     */
    <R> Optional<R> changeAtOnce(AttemptId id, PresumedSession session, Function<Attempt, Change<R>> decide);

    /**
     * An outcome and the events that it adds.
     *
     * @param outcome what to tell the caller
     * @param events what to record; may be empty
     */
    record Change<R>(R outcome, List<RecordedEvent> events) {

        public Change {
            events = List.copyOf(events);
        }
    }

    /** Whether any attempt has begun at an instant or later. */
    boolean anyBegunSince(Instant instant);
}
