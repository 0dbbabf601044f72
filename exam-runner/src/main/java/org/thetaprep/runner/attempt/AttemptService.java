package org.thetaprep.runner.attempt;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.thetaprep.content.exam.Blueprint;
import org.thetaprep.content.item.ItemId;
import org.thetaprep.content.pack.ContentPack;
import org.thetaprep.runner.account.LearnerId;
import org.thetaprep.runner.attempt.AttemptStore.Change;
import org.thetaprep.runner.attempt.AttemptStore.OpenAttempt;
import org.thetaprep.runner.attempt.AttemptStore.WatchedAttempt;
import org.thetaprep.runner.itembank.ItemBank;
import org.thetaprep.runner.itembank.ItemParameters;
import org.thetaprep.scoring.assembly.FormSolver;

/** Starts attempts, records what learners do in them, and closes those whose time is up. */
public final class AttemptService {

    private static final int STARTS_AT_ONCE = 64;

    private final AttemptStore store;
    private final ItemBank bank;
    private final InstantSource clock;
    private final RandomGenerator random;
    private final FormSolver solver;
    private final KeyRulings rulings;
    private final List<Object> starting =
            IntStream.range(0, STARTS_AT_ONCE).mapToObj(i -> new Object()).toList();

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
        this.clock = clock;
        this.random = random;
        this.solver = solver;
        this.rulings = rulings;
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
        synchronized (starting.get(Math.floorMod(learner.hashCode(), STARTS_AT_ONCE))) {
            return store.openOf(learner).orElseGet(() -> begin(learner, wish, terms));
        }
    }

    private AttemptHeader begin(LearnerId learner, FormWish wish, Terms terms) {
        ContentPack pack = bank.current();
        long seed = random.nextLong();
        ItemParameters parameters = bank.parameters();
        Form form = draw(wish, parameters, history(learner), seed);
        Instant now = now();
        AttemptId id = new AttemptId(new UUID(random.nextLong(), random.nextLong()));
        return store.begin(
                id,
                learner,
                pack.revision(),
                new RecordedEvent(
                        newEventId(),
                        now,
                        new AttemptEvent.Started(
                                form, wish.blueprint(), seed, terms.deadline(now), terms, parameters.version())));
    }

    /**
     * Draws a form. The same arguments, the same statuses of items and the same solver give the same form.
     *
     * @param wish what it is to be
     * @param parameters what is known of the items
     * @param history what the learner has had
     * @param seed of all that is drawn
     */
    private Form draw(FormWish wish, ItemParameters parameters, LearnerHistory history, long seed) {
        return wish.match(new FormWish.Cases<>() {
            @Override
            public Form exam(FormWish.Exam exam) {
                Blueprint blueprint = bank.exam().blueprint(exam.blueprint()).orElseThrow();
                return MockForm.draw(bank.given(), blueprint, parameters, bank.statuses(), history.timesSeen(), seed, solver);
            }

            @Override
            public Form selection(FormWish.Selection selection) {
                return SelectionForm.draw(bank.counting(), selection, history, seed);
            }

            @Override
            public Form fixed(FormWish.Fixed fixed) {
                return SelectionForm.draw(bank.counting(), fixed, seed);
            }
        });
    }

    /** What the learner has had of the items until now. */
    public LearnerHistory history(LearnerId learner) {
        List<AttemptState> attempts = new ArrayList<>();
        for (AttemptHeader header : store.of(learner)) {
            store.find(header.id()).ifPresent(attempt -> attempts.add(0, attempt.state()));
        }
        return LearnerHistory.of(attempts, now());
    }

    /** An attempt as its learner sees it. */
    public Room room(Attempt attempt) {
        return new Room(attempt.state(), pack(attempt));
    }

    private ContentPack pack(Attempt attempt) {
        return bank.pack(attempt.header().packRevision());
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
            if (AttemptRules.isPastGrace(attempt.state(), now())
                    || attempt.state().status().after(AttemptStatus.Move.SCORE).isPresent()) {
                close(id);
                return store.find(id);
            }
            return Optional.of(attempt);
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
        return of(person).stream().anyMatch(AttemptHeader::isRunning);
    }

    /** A learner's attempts, newest first. */
    public List<AttemptHeader> of(LearnerId learner) {
        expireDue();
        return store.of(learner);
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
                : own(learner, id).flatMap(known -> change(known, commands));
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
                : change(known, commands);
    }

    private Outcome asItIs(Attempt attempt) {
        return new Outcome(List.of(), attempt.state(), now());
    }

    private Optional<Outcome> change(Attempt known, List<IdentifiedCommand> commands) {
        ContentPack pack = pack(known);
        FormItems items = new PackFormItems(known.state().form(), pack);
        return store.change(known.header().id(), attempt -> decide(attempt, pack, items, commands));
    }

    private Change<Outcome> decide(
            Attempt attempt, ContentPack pack, FormItems items, List<IdentifiedCommand> commands) {
        Instant now = now();
        Proceedings proceedings = new Proceedings(attempt.state(), pack, rulings, now, this::newEventId);
        proceedings.closeIfDue();
        List<Decision> decisions = new ArrayList<>();
        for (IdentifiedCommand command : commands) {
            Decision decision = AttemptRules.decide(proceedings.state(), items, command.id(), command.command(), now);
            decisions.add(decision);
            if (decision instanceof Decision.Accepted accepted) {
                proceedings.record(command.id(), accepted.event());
            }
        }
        return new Change<>(new Outcome(decisions, proceedings.state(), now), proceedings.events());
    }

    /**
     * Notes that an attempt has reached its goal, if it has one, runs, and has; to be asked after each confirmed response.
     *
     * @param learner whose it is
     * @param id the attempt
     * @param meter what measures it
     */
    public void noteGoal(LearnerId learner, AttemptId id, GoalMeter meter) {
        own(learner, id).filter(AttemptService::pursuesGoal).ifPresent(attempt -> {
            PrecisionGoal goal = attempt.state().terms().goal().orElseThrow();
            OptionalInt width = meter.width(attempt, goal);
            if (width.isPresent() && width.getAsInt() < goal.points()) {
                store.change(id, now -> new Change<>(true, pursuesGoal(now) ? reached(width.getAsInt()) : List.of()));
            }
        });
    }

    private static boolean pursuesGoal(Attempt attempt) {
        return attempt.header().isRunning()
                && attempt.state().terms().goal().isPresent()
                && attempt.state().goalWidth().isEmpty();
    }

    private List<RecordedEvent> reached(int width) {
        return List.of(new RecordedEvent(newEventId(), now(), new AttemptEvent.GoalReached(width)));
    }

    /**
     * Does something to an attempt as a whole. Whether whoever asks may is for the caller to know.
     *
     * @param id the attempt
     * @param intervention what is asked, by whom and why
     * @return what became of it, or nothing if there is no such attempt
     */
    public Optional<Outcome> intervene(AttemptId id, Intervention intervention) {
        return store.find(id).flatMap(known -> {
            ContentPack pack = pack(known);
            boolean anotherIsOpen = store.openOf(known.header().learner())
                    .map(AttemptHeader::id)
                    .filter(Predicate.not(id::equals))
                    .isPresent();
            return store.change(id, attempt -> decide(attempt, pack, intervention, anotherIsOpen));
        });
    }

    private Change<Outcome> decide(
            Attempt attempt, ContentPack pack, Intervention intervention, boolean anotherIsOpen) {
        Instant now = now();
        Proceedings proceedings = new Proceedings(attempt.state(), pack, rulings, now, this::newEventId);
        proceedings.closeIfDue();
        Decision decision = intervention instanceof Intervention.Reopen && anotherIsOpen
                ? new Decision.Refused("the learner has another attempt open")
                : InterventionRules.decide(proceedings.state(), intervention, now);
        if (decision instanceof Decision.Accepted accepted) {
            proceedings.record(newEventId(), accepted.event());
        }
        return new Change<>(new Outcome(List.of(decision), proceedings.state(), now), proceedings.events());
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

    /** All closed attempts by learner, for someone who may see anybody's. */
    public List<AttemptHeader> closed() {
        expireDue();
        return store.closed();
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
        List<AttemptId> due = store.runningWithDeadlineBefore(now().minus(AttemptRules.GRACE));
        due.forEach(this::close);
        return due.size();
    }

    private void close(AttemptId id) {
        store.find(id)
                .ifPresent(known -> store.change(id, attempt -> {
                    Proceedings proceedings = new Proceedings(attempt.state(), pack(known), rulings, now(), this::newEventId);
                    proceedings.closeIfDue();
                    proceedings.scoreIfDue();
                    return new Change<>(true, proceedings.events());
                }));
    }

    /**
     * Marks a closed attempt anew, after an item of it was ruled on. Whether whoever asks may is for the caller to know.
     *
     * @param id the attempt
     * @param authority who ruled, and why
     * @return what it was and what it is, or nothing if nothing changed or there is no such closed attempt
     */
    public Optional<Rescoring> rescore(AttemptId id, Authority authority) {
        return store.find(id).flatMap(known -> store.change(id, attempt -> {
                    Proceedings proceedings =
                            new Proceedings(attempt.state(), pack(known), rulings, now(), this::newEventId);
                    proceedings.rescoreIfDue(authority);
                    return new Change<>(
                            new Rescoring(
                                    attempt.header(),
                                    attempt.state().life().score(),
                                    proceedings.state().life().score()),
                            proceedings.events());
                }))
                .filter(Rescoring::isChange);
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
        return store.find(id)
                .filter(attempt -> attempt.state().life().acts().stream()
                        .anyMatch(act -> act.authority().equals(authority) && !act.at().isBefore(since)))
                .flatMap(attempt -> Rescoring.in(attempt.header(), store.log(id), authority, since));
    }

    /** The rulings in force on items of a pack, by item. */
    public Map<ItemId, KeyRuling> rulings(String packRevision) {
        return rulings.of(packRevision);
    }

    /** The server's instant, to the millisecond. */
    public Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private EventId newEventId() {
        return new EventId(new UUID(random.nextLong(), random.nextLong()).toString());
    }
}
