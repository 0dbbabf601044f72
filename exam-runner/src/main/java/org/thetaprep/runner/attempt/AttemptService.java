package org.thetaprep.runner.attempt;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.thetaprep.content.exam.Blueprint;
import org.thetaprep.content.item.ItemId;
import org.thetaprep.runner.account.LearnerId;
import org.thetaprep.runner.account.PresumedSession;
import org.thetaprep.runner.attempt.AttemptStore.OpenAttempt;
import org.thetaprep.runner.attempt.AttemptStore.WatchedAttempt;
import org.thetaprep.runner.itembank.ItemBank;
import org.thetaprep.scoring.assembly.FormSolver;

/**
 * What others ask of attempts. How they begin is {@link AttemptBeginning}, what is asked of a running one {@link AttemptChanges},
 * how they end and are marked {@link AttemptClosing}.
 */
public final class AttemptService {

    private final AttemptStore store;
    private final ItemBank bank;
    private final EventStamps stamps;
    private final KeyRulings rulings;
    private final AttemptBeginning beginning;
    private final AttemptChanges changes;
    private final AttemptClosing closing;

    /**
     * @param store where attempts are kept
     * @param bank the packs
     * @param clock the server's time, which alone decides deadlines
     * @param random where ids and the seeds of forms come from
     * @param solver what assembles the forms of mock exams
     * @param rulings what was ruled on items whose key was disputed
     */
    public AttemptService(
            AttemptStore store,
            ItemBank bank,
            InstantSource clock,
            RandomGenerator random,
            FormSolver solver,
            KeyRulings rulings) {
        this.store = store;
        this.bank = bank;
        this.stamps = new EventStamps(clock, random);
        this.rulings = rulings;
        this.beginning = new AttemptBeginning(store, bank, stamps, solver);
        Recording recording = new Recording(bank, stamps, rulings);
        this.changes = new AttemptChanges(store, recording);
        this.closing = new AttemptClosing(store, recording);
    }

    /**
     * Starts an exam under the usual terms, unless the learner has an attempt open.
     *
     * @param learner who takes it
     * @param blueprint the version of the blueprint to follow
     * @return the new attempt, or the one that is open already
     */
    public AttemptHeader startMock(LearnerId learner, Blueprint blueprint) {
        return start(learner, new FormWish.Exam(blueprint.id()), Terms.exam(blueprint.timeLimit()));
    }

    /**
     * Starts an attempt, unless the learner has one open.
     *
     * @param learner who takes it
     * @param wish what its form is to be
     * @param terms the conditions
     * @return the new attempt, or the one that is open already
     * @throws org.thetaprep.runner.assembly.BankTooSmall if the pack has no such exam
     * @throws TooFewItems if fewer items match than were asked for
     */
    public AttemptHeader start(LearnerId learner, FormWish wish, Terms terms) {
        expireDue();
        return beginning.start(learner, wish, terms);
    }

    /** What the learner has had of the items until now. */
    public LearnerHistory history(LearnerId learner) {
        return beginning.history(learner);
    }

    /** An attempt as its learner sees it. */
    public Room room(Attempt attempt) {
        return new Room(attempt.state(), bank.pack(attempt.header().packRevision()));
    }

    /**
     * What mock exams of a version are drawn from.
     *
     * @param learner who asks
     * @param blueprint a blueprint of the exam
     * @return what the bank has for it, and how much of that the learner has never had in an attempt
     */
    public BankSupply supply(LearnerId learner, Blueprint blueprint) {
        return BankSupply.of(bank.given(), blueprint, history(learner));
    }

    /** How many items match a selection, for a learner with a history. */
    public int matching(LearnerHistory history, FormWish.Selection wish) {
        return SelectionForm.matching(bank.counting(), wish, history).size();
    }

    /**
     * A learner's own attempt, closed if its time is up.
     *
     * @return the attempt, or nothing if there is none of that id or it is someone else's
     */
    public Optional<Attempt> find(LearnerId learner, AttemptId id) {
        return own(learner, id).flatMap(attempt -> {
            if (!closing.isDue(attempt)) {
                return Optional.of(attempt);
            }
            closing.close(id);
            return store.find(id);
        });
    }

    private Optional<Attempt> own(LearnerId learner, AttemptId id) {
        return store.find(id).filter(attempt -> attempt.header().learner().equals(learner));
    }

    /** Whether the learner may see keys and rationales of a closed attempt now. */
    public boolean isOpenForReview(Attempt attempt) {
        return attempt.state().terms().review().isOpen(attempt.state(), now());
    }

    /** Whether someone has an exam or a set open, so that nothing may be laid open to them. */
    public boolean isInExam(LearnerId person) {
        expireDue();
        return store.openOf(person).isPresent();
    }

    /** A learner's running attempt, if there is one. */
    public Optional<Attempt> running(LearnerId learner) {
        expireDue();
        return store.openOf(learner)
                .flatMap(header -> find(learner, header.id()))
                .filter(attempt -> attempt.header().isRunning());
    }

    /** A learner's attempts, newest first. */
    public List<AttemptHeader> of(LearnerId learner) {
        expireDue();
        return store.of(learner);
    }

    /** A learner's attempts as they stand, newest first; those whose time is up are closed. */
    public List<Attempt> all(LearnerId learner) {
        expireDue();
        return store.allOf(learner).stream()
                .flatMap(attempt -> closing.isDue(attempt)
                        ? find(learner, attempt.header().id()).stream()
                        : Stream.of(attempt))
                .toList();
    }

    /**
     * Decides commands in their order and records what is accepted. When this returns, it is on disk.
     *
     * @param learner who sends them
     * @param id the attempt
     * @param commands what is asked; none asks only how the attempt stands
     * @return what became of each, or nothing if the attempt is not there or someone else's
     */
    public Optional<Outcome> execute(LearnerId learner, AttemptId id, List<IdentifiedCommand> commands) {
        return commands.isEmpty()
                ? find(learner, id).map(this::asItIs)
                : own(learner, id).flatMap(known -> changes.change(known, commands));
    }

    /**
     * A learner's own attempt as it was known last, without asking whether it has changed: enough for what never changes
     * of it, which is its form and its pack.
     *
     * @return the attempt, or nothing if there is none of that id or it is someone else's
     */
    public Optional<Attempt> recall(LearnerId learner, AttemptId id) {
        return store.recall(id).filter(attempt -> attempt.header().learner().equals(learner));
    }

    /**
     * The same for an attempt that is known.
     *
     * @param known the attempt, by {@link #find} or {@link #recall}; it may have changed since
     * @param commands what is asked; none asks only how the attempt stands
     * @return what became of each, or nothing if the attempt is no longer there
     */
    public Optional<Outcome> execute(Attempt known, List<IdentifiedCommand> commands) {
        return commands.isEmpty()
                ? find(known.header().learner(), known.header().id()).map(this::asItIs)
                : changes.change(known, commands);
    }

    /**
     * The same for what is usual: commands of a learner who is taken to be signed in, to an attempt that is as it is known. The
     * unit that writes confirms both.
     *
     * @param known the attempt, by {@link #recall}
     * @param commands what is asked
     * @param session who asks
     * @return what became of each; nothing if it is not so, or they change nothing or close the attempt: then nothing was
     *     written, and the session is to be asked for before anything is told
     */
    public Optional<Outcome> executeAtOnce(Attempt known, List<IdentifiedCommand> commands, PresumedSession session) {
        return commands.isEmpty() ? Optional.empty() : changes.changeAtOnce(known, commands, session);
    }

    private Outcome asItIs(Attempt attempt) {
        return new Outcome(List.of(), attempt.state(), now());
    }

    /**
     * Notes that an attempt has reached its goal, if it has one, runs, and has; to be asked after each confirmed response.
     *
     * @param learner whose it is
     * @param id the attempt
     * @param meter what measures it
     */
    public void noteGoal(LearnerId learner, AttemptId id, GoalMeter meter) {
        own(learner, id).ifPresent(attempt -> changes.noteGoal(attempt, meter));
    }

    /**
     * Does something to an attempt as a whole. Whether whoever asks may is for the caller to know.
     *
     * @param id the attempt
     * @param intervention what is asked, by whom and why
     * @return what became of it, or nothing if there is no such attempt
     */
    public Optional<Outcome> intervene(AttemptId id, Intervention intervention) {
        return changes.intervene(id, intervention);
    }

    /**
     * Gives a learner more time in an attempt of their own that nobody gave them.
     *
     * @return what became of it, or nothing if there is no such attempt of the learner
     */
    public Optional<Outcome> extendOwn(LearnerId learner, AttemptId id, ExtraTime more, String reason) {
        return find(learner, id)
                .filter(attempt -> attempt.state().terms().windowEnd().isEmpty()
                        && attempt.state().terms().assignment().isEmpty())
                .flatMap(attempt ->
                        intervene(id, new Intervention.Extend(more, new Authority(learner.toString(), reason))));
    }

    /**
     * An attempt as it stands, for someone who may see anybody's.
     *
     * @return the attempt, or nothing if there is none
     */
    public Optional<Attempt> peek(AttemptId id) {
        return store.find(id);
    }

    /** The whole log of an attempt, for someone who may see anybody's; empty if there is none. */
    public List<RecordedEvent> log(AttemptId id) {
        return store.log(id);
    }

    /** The attempts that were begun as work on an assignment, for someone who may see anybody's: in the order of begin. */
    public List<AttemptHeader> onAssignment(String assignment) {
        expireDue();
        return store.onAssignment(assignment);
    }

    /** How much these learners did; those who never started an attempt are left out. */
    public Map<LearnerId, AttemptActivity> activity(Collection<LearnerId> learners) {
        return store.activity(learners);
    }

    /**
     * Closed attempts of a pack that have an item in their form, for someone who may see anybody's.
     *
     * @param item the item
     * @param packRevision the revision of the pack
     * @param after the id after which to go on; nothing to begin
     * @param most how many at most
     * @return in the order of their ids; fewer than {@code most} only at the end
     */
    public List<AttemptHeader> closedWith(ItemId item, String packRevision, Optional<AttemptId> after, int most) {
        return store.closedWith(item, packRevision, after, most);
    }

    /** Whether any attempt has begun at an instant or later. */
    public boolean anyBegunSince(Instant instant) {
        return store.anyBegunSince(instant);
    }

    /** All open attempts, for someone who supervises them. */
    public List<OpenAttempt> open() {
        expireDue();
        return store.open();
    }

    /**
     * The attempts of some learners that are open, or were closed not long ago, for someone who supervises them. Asks
     * the database once, and changes nothing: what is due is closed by its own job.
     *
     * @param learners whose
     * @param closedWithin how long ago one may have been closed
     */
    public List<WatchedAttempt> watched(Collection<LearnerId> learners, Duration closedWithin) {
        return store.watched(learners, now().minus(closedWithin));
    }

    /**
     * Closes and marks the running attempts whose time is up.
     *
     * @return how many were closed
     */
    public int expireDue() {
        return closing.expireDue();
    }

    /**
     * Marks a closed attempt anew, after an item of it was ruled on. Whether whoever asks may is for the caller to know.
     *
     * @param id the attempt
     * @param authority who ruled, and why
     * @return what it was and what it is, or nothing if nothing changed or there is no such closed attempt
     */
    public Optional<Rescoring> rescore(AttemptId id, Authority authority) {
        return closing.rescore(id, authority);
    }

    /**
     * What marking an attempt anew did that was done before.
     *
     * @param id the attempt
     * @param authority who ruled, and why
     * @param since when it was ruled
     * @return what it was and what it is by that, or nothing if it was not marked anew by that
     */
    public Optional<Rescoring> rescored(AttemptId id, Authority authority, Instant since) {
        return closing.rescored(id, authority, since);
    }

    /** The rulings in force on items of a pack, by item. */
    public Map<ItemId, KeyRuling> rulings(String packRevision) {
        return rulings.of(packRevision);
    }

    /** The server's instant, to the millisecond. */
    public Instant now() {
        return stamps.now();
    }
}
