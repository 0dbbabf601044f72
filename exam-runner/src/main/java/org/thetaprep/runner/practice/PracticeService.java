package org.thetaprep.runner.practice;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.thetaprep.content.candidate.CandidateItem;
import org.thetaprep.content.candidate.PlacedResponse;
import org.thetaprep.content.exam.Blueprint;
import org.thetaprep.content.item.ItemId;
import org.thetaprep.content.item.ScorableItem;
import org.thetaprep.content.pack.ContentPack;
import org.thetaprep.content.response.Response;
import org.thetaprep.content.response.UnfitResponse;
import org.thetaprep.report.ItemReview;
import org.thetaprep.runner.account.LearnerId;
import org.thetaprep.runner.itembank.ItemBank;
import org.thetaprep.runner.itembank.ItemParameters;
import org.thetaprep.runner.knowledge.KnowledgeRules;
import org.thetaprep.runner.knowledge.KnowledgeService;
import org.thetaprep.runner.knowledge.ReadinessModels;
import org.thetaprep.runner.practice.PracticeEvent.Answered;
import org.thetaprep.runner.practice.PracticeEvent.EndReason;
import org.thetaprep.runner.practice.PracticeEvent.Ended;
import org.thetaprep.runner.practice.PracticeEvent.Given;
import org.thetaprep.runner.practice.PracticeEvent.Started;
import org.thetaprep.runner.practice.PracticeState.Turn;
import org.thetaprep.scoring.readiness.FormOutlook;

/** Runs practice sessions. */
public final class PracticeService {

    private final PracticeStore store;
    private final ItemBank bank;
    private final KnowledgeService knowledge;
    private final InstantSource clock;
    private final RandomGenerator random;
    private final PracticeBanks banks;
    private final PracticeRuns runs;

    /**
     * @param store where sessions are kept
     * @param bank the packs
     * @param knowledge what is known of learners
     * @param models the measurement models
     * @param rules how answers weigh
     * @param clock the server's time
     * @param random where ids and seeds come from
     */
    public PracticeService(
            PracticeStore store,
            ItemBank bank,
            KnowledgeService knowledge,
            ReadinessModels models,
            KnowledgeRules rules,
            InstantSource clock,
            RandomGenerator random) {
        this.store = store;
        this.bank = bank;
        this.knowledge = knowledge;
        this.clock = clock;
        this.random = random;
        this.banks = new PracticeBanks(models, rules);
        this.runs = new PracticeRuns(banks, knowledge);
    }

    /** Whether practice waits because the learner is in an exam. */
    public boolean isClosed(LearnerId learner) {
        return knowledge.isInExam(learner);
    }

    /** Tabulates the items of the pack in force under a version of the exam, so that no learner waits for it. */
    public void prepare(Blueprint blueprint) {
        banks.of(bank.current(), blueprint, bank.parameters());
    }

    /** What ten items of each domain are expected to add to the chance of passing of a learner with an outlook. */
    public DomainGains gains(Blueprint blueprint, FormOutlook outlook) {
        return DomainGains.of(banks.of(bank.current(), blueprint, bank.parameters()), outlook);
    }

    /**
     * How many items serve a goal, and how many of them are new to the learner.
     *
     * @param learner who
     * @param blueprint the version of the exam that they prepare for
     * @param goal the goal
     */
    public Supply supply(LearnerId learner, Blueprint blueprint, PracticeGoal goal) {
        return supplies(learner, blueprint, List.of(goal)).get(0);
    }

    /**
     * The same for several goals, in their order.
     *
     * @param learner who
     * @param blueprint the version of the exam that they prepare for
     * @param goals the goals
     */
    public List<Supply> supplies(LearnerId learner, Blueprint blueprint, List<? extends PracticeGoal> goals) {
        Set<ItemId> seen = knowledge.lastSeen(learner, now()).keySet();
        Set<ItemId> notCounting = bank.notCounting();
        List<ScorableItem> counting = banks.of(bank.current(), blueprint, bank.parameters()).items().stream()
                .filter(item -> !notCounting.contains(item.id()))
                .toList();
        return goals.stream().map(goal -> supply(counting, goal, seen)).toList();
    }

    private static Supply supply(List<ScorableItem> counting, PracticeGoal goal, Set<ItemId> seen) {
        List<ScorableItem> items = counting.stream().filter(goal::covers).toList();
        return new Supply(items.size(), (int)
                items.stream().filter(item -> !seen.contains(item.id().authored())).count());
    }

    /**
     * The items that serve a goal.
     *
     * @param items how many
     * @param fresh how many of them the learner has not seen
     */
    public record Supply(int items, int fresh) {}

    /**
     * Starts a session and gives its first item. A session that still runs is ended.
     *
     * @param learner whose it is
     * @param blueprint the version of the exam that it prepares for
     * @param goal what it is for
     * @param length how many items are planned, or nothing to go on until the estimate is precise enough
     * @return the session
     * @throws PracticeClosed if the learner is in an exam
     */
    public PracticeSession start(LearnerId learner, Blueprint blueprint, PracticeGoal goal, Optional<Integer> length) {
        requireOpen(learner);
        PracticeId id = new PracticeId(new UUID(random.nextLong(), random.nextLong()));
        ItemParameters parameters = bank.parameters();
        Set<ItemId> heldBack = new LinkedHashSet<>(
                banks.exposure(banks.of(bank.current(), blueprint, parameters))
                        .begin(goal, new SplittableRandom(random.nextLong())));
        heldBack.addAll(knowledge.underWay(learner));
        heldBack.addAll(bank.notCounting());
        Started started = new Started(
                goal, blueprint.id(), random.nextLong(), length, List.copyOf(heldBack), parameters.version());
        store.begin(id, learner, bank.current().revision(), new RecordedPracticeEvent(now(), started));
        return change(id, this::giveNext);
    }

    private void requireOpen(LearnerId learner) {
        if (isClosed(learner)) {
            throw new PracticeClosed();
        }
    }

    /**
     * A learner's own session.
     *
     * @return the session, or nothing if there is none of that id or it is someone else's
     */
    public Optional<PracticeSession> find(LearnerId learner, PracticeId id) {
        return store.find(id).filter(session -> session.learner().equals(learner));
    }

    /** A learner's sessions, newest first. */
    public List<PracticeSession> of(LearnerId learner) {
        return store.of(learner);
    }

    /**
     * Answers the item of a turn, for good. Answering it again changes nothing.
     *
     * @param session the learner's own session
     * @param turn the turn, from 1
     * @param response the response by places
     * @return the session after it
     * @throws org.thetaprep.content.response.UnfitResponse if the response does not fit the item or is not complete
     * @throws PracticeClosed if the learner is in an exam
     */
    public PracticeSession answer(PracticeSession session, int turn, PlacedResponse response) {
        requireOpen(session.learner());
        return change(session.id(), current -> {
            if (current.state().open().isEmpty() || current.state().turns().size() != turn) {
                return List.of();
            }
            Turn open = current.state().open().orElseThrow();
            ScorableItem item = items(current).item(open);
            Response given = open.presentation().toAuthor(item, response);
            if (!item.isComplete(given)) {
                throw new UnfitResponse("the response to item " + item.id() + " must be complete");
            }
            return List.of(new RecordedPracticeEvent(
                    now(), new Answered(given, item.mark(Optional.of(given)).isRight())));
        });
    }

    /**
     * Gives the next item after a turn, or ends the session. Asking again changes nothing.
     *
     * @param session the learner's own session
     * @param turn the turn that has been answered
     * @return the session after it
     * @throws PracticeClosed if the learner is in an exam
     */
    public PracticeSession next(PracticeSession session, int turn) {
        requireOpen(session.learner());
        return change(session.id(), current -> current.state().turns().size() == turn ? giveNext(current) : List.of());
    }

    /** Ends a session by choice. Ending it again changes nothing. */
    public PracticeSession end(PracticeSession session) {
        return change(
                session.id(),
                current -> current.state().isRunning()
                        ? List.of(new RecordedPracticeEvent(now(), new Ended(EndReason.CHOICE)))
                        : List.of());
    }

    /** Changes a session; an item that the change gives counts as seen. */
    private PracticeSession change(PracticeId id, Function<PracticeSession, List<RecordedPracticeEvent>> decide) {
        AtomicReference<List<RecordedPracticeEvent>> added = new AtomicReference<>(List.of());
        PracticeSession session = store.change(id, current -> {
                    added.set(decide.apply(current));
                    return added.get();
                })
                .orElseThrow();
        for (RecordedPracticeEvent recorded : added.get()) {
            if (recorded.event() instanceof Given given) {
                exposure(session).given(given.item());
            }
        }
        return session;
    }

    private PracticeExposure exposure(PracticeSession session) {
        ContentPack pack = pack(session);
        return banks.exposure(banks.of(
                pack,
                pack.exam().blueprint(session.state().started().blueprint()).orElseThrow(),
                parameters(session)));
    }

    private List<RecordedPracticeEvent> giveNext(PracticeSession session) {
        if (!session.state().isRunning() || session.state().open().isPresent()) {
            return List.of();
        }
        PracticeRun run = runs.of(session, pack(session), parameters(session));
        PracticeTest.Next next = run.test().next(run.last());
        return List.of(new RecordedPracticeEvent(
                now(),
                next.item()
                        .<PracticeEvent>map(items(session)::given)
                        .orElseGet(() -> new Ended(next.end().orElseThrow()))));
    }

    private PracticeItems items(PracticeSession session) {
        return new PracticeItems(session, pack(session));
    }

    private ContentPack pack(PracticeSession session) {
        return bank.pack(session.packRevision());
    }

    private ItemParameters parameters(PracticeSession session) {
        return bank.parameters(pack(session), session.state().started().parameters());
    }

    /** The item that waits for an answer, without its key. */
    public CandidateItem open(PracticeSession session) {
        return items(session).open();
    }

    /**
     * The item of an answered turn, laid open.
     *
     * @param session the session
     * @param number the turn, from 1
     */
    public ItemReview review(PracticeSession session, int number) {
        return items(session).review(number);
    }

    /**
     * What the item of an answered turn rests on, and which misconceptions the answer shows.
     *
     * @param session the session
     * @param number the turn, from 1
     */
    public AnswerGrounds grounds(PracticeSession session, int number) {
        return items(session).grounds(number);
    }

    /** What the session has shown so far. */
    public PracticeCourse course(PracticeSession session) {
        return runs.of(session, pack(session), parameters(session)).course(session.state().turns());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
