package org.thetaprep.runner.practice;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.thetaprep.content.candidate.CandidateItem;
import org.thetaprep.content.candidate.PlacedResponse;
import org.thetaprep.content.candidate.Presentation;
import org.thetaprep.content.exam.Blueprint;
import org.thetaprep.content.item.ItemId;
import org.thetaprep.content.item.ScorableItem;
import org.thetaprep.content.mapping.ExamVersion;
import org.thetaprep.content.pack.ContentPack;
import org.thetaprep.content.response.Response;
import org.thetaprep.content.response.UnfitResponse;
import org.thetaprep.report.ItemReview;
import org.thetaprep.runner.account.LearnerId;
import org.thetaprep.runner.itembank.ItemBank;
import org.thetaprep.runner.knowledge.GivenAnswer;
import org.thetaprep.runner.knowledge.Knowledge;
import org.thetaprep.runner.knowledge.KnowledgeRules;
import org.thetaprep.runner.knowledge.KnowledgeService;
import org.thetaprep.runner.knowledge.ReadinessModels;
import org.thetaprep.runner.practice.PracticeEvent.Answered;
import org.thetaprep.runner.practice.PracticeEvent.EndReason;
import org.thetaprep.runner.practice.PracticeEvent.Ended;
import org.thetaprep.runner.practice.PracticeEvent.Given;
import org.thetaprep.runner.practice.PracticeEvent.Started;
import org.thetaprep.runner.practice.PracticeState.Turn;
import org.thetaprep.runner.report.ItemReviews;
import org.thetaprep.runner.report.MarkedItem;
import org.thetaprep.scoring.adaptive.ProfileBelief;
import org.thetaprep.scoring.adaptive.TestState;
import org.thetaprep.scoring.quadrature.GridDensity;

/** Runs practice sessions. */
public final class PracticeService {

    private static final int KEPT = 500;

    private final PracticeStore store;
    private final ItemBank bank;
    private final KnowledgeService knowledge;
    private final ReadinessModels models;
    private final KnowledgeRules rules;
    private final InstantSource clock;
    private final RandomGenerator random;
    private final Map<String, PracticeBank> banks = new ConcurrentHashMap<>();
    private final Map<PracticeBank, PracticeExposure> exposures = new ConcurrentHashMap<>();
    private final Map<PracticeId, Run> runs = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<PracticeId, Run> eldest) {
            return size() > KEPT;
        }
    });

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
        this.models = models;
        this.rules = rules;
        this.clock = clock;
        this.random = random;
    }

    /** Whether practice waits because the learner is in an exam. */
    public boolean isClosed(LearnerId learner) {
        return knowledge.isInExam(learner);
    }

    /** Tabulates the items of the pack in force under a version of the exam, so that no learner waits for it. */
    public void prepare(Blueprint blueprint) {
        bank(bank.current(), blueprint);
    }

    /** What ten items of each domain are expected to add to the chance of passing of a learner of whom this is known. */
    public DomainGains gains(Blueprint blueprint, Knowledge known) {
        PracticeBank items = bank(bank.current(), blueprint);
        return DomainGains.of(items, items.model().profile().posterior(known.evidence()));
    }

    /**
     * How many items serve a goal, and how many of them are new to the learner.
     *
     * @param learner who
     * @param blueprint the version of the exam that they prepare for
     * @param goal the goal
     */
    public Supply supply(LearnerId learner, Blueprint blueprint, PracticeGoal goal) {
        Map<ItemId, Instant> seen = knowledge.lastSeen(learner, now());
        List<ScorableItem> items = bank(bank.current(), blueprint).items().stream()
                .filter(goal::covers)
                .toList();
        return new Supply(items.size(), (int)
                items.stream().filter(item -> !seen.containsKey(item.id().authored())).count());
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
        Set<ItemId> heldBack = new LinkedHashSet<>(
                exposure(bank(bank.current(), blueprint)).heldBack(goal, new SplittableRandom(random.nextLong())));
        heldBack.addAll(knowledge.underWay(learner));
        Started started = new Started(goal, blueprint.id(), random.nextLong(), length, List.copyOf(heldBack));
        store.begin(id, learner, bank.current().revision(), new RecordedPracticeEvent(now(), started));
        return change(id, this::giveNext);
    }

    private PracticeExposure exposure(PracticeBank items) {
        return exposures.computeIfAbsent(items, PracticeExposure::new);
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
            ScorableItem item = item(current, open);
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

    private PracticeSession change(PracticeId id, Function<PracticeSession, List<RecordedPracticeEvent>> decide) {
        PracticeSession session = store.change(id, decide).orElseThrow();
        if (!session.state().isRunning() && runs.remove(id) != null) {
            noteEnd(session);
        }
        return session;
    }

    private void noteEnd(PracticeSession session) {
        Started started = session.state().started();
        exposure(bank(
                        pack(session),
                        pack(session).exam().blueprint(started.blueprint()).orElseThrow()))
                .ended(
                        started.goal(),
                        started.heldBack(),
                        session.state().turns().stream().map(Turn::item).toList());
    }

    private List<RecordedPracticeEvent> giveNext(PracticeSession session) {
        if (!session.state().isRunning() || session.state().open().isPresent()) {
            return List.of();
        }
        Run run = run(session);
        PracticeTest.Next next = run.test().next(run.last());
        return List.of(new RecordedPracticeEvent(
                now(),
                next.item()
                        .<PracticeEvent>map(item -> given(session, item))
                        .orElseGet(() -> new Ended(next.end().orElseThrow()))));
    }

    private Given given(PracticeSession session, ScorableItem chosen) {
        ScorableItem item = withFreshNumbers(session, chosen);
        return new Given(item.id(), presentation(session, item));
    }

    /** An item of a model as it is drawn for this turn; any other item as it is. Its name holds its seed. */
    private ScorableItem withFreshNumbers(PracticeSession session, ScorableItem item) {
        ItemId model = item.id().authored();
        if (model.equals(item.id())) {
            return item;
        }
        PracticeState state = session.state();
        SplittableRandom draws = new SplittableRandom(
                state.started().seed() ^ model.value().hashCode() ^ state.turns().size());
        return pack(session)
                .scorable(ItemId.drawn(model, draws.nextInt(ItemId.MAX_SEED + 1)))
                .orElseThrow();
    }

    private static Presentation presentation(PracticeSession session, ScorableItem item) {
        return Presentation.shuffled(
                item,
                new SplittableRandom(
                        session.state().started().seed() ^ item.id().value().hashCode()));
    }

    /** The item of a turn, as its author wrote it. */
    private ScorableItem item(PracticeSession session, Turn turn) {
        return pack(session).scorable(turn.item()).orElseThrow();
    }

    private ExamVersion version(PracticeSession session) {
        return pack(session).version(session.state().started().blueprint()).orElseThrow();
    }

    private ContentPack pack(PracticeSession session) {
        return bank.pack(session.packRevision());
    }

    /** The item that waits for an answer, without its key. */
    public CandidateItem open(PracticeSession session) {
        Turn open = session.state().open().orElseThrow();
        return CandidateItem.of(item(session, open), pack(session).caseOf(open.item()), open.presentation());
    }

    /**
     * The item of an answered turn, laid open.
     *
     * @param session the session
     * @param number the turn, from 1
     */
    public ItemReview review(PracticeSession session, int number) {
        Turn turn = session.state().answered().get(number - 1);
        PracticeState.Answer answer = turn.answer().orElseThrow();
        return new ItemReviews(pack(session))
                .review(new MarkedItem(
                        number,
                        item(session, turn),
                        version(session)
                                .placed(item(session, turn))
                                .classification()
                                .task(),
                        pack(session).caseOf(turn.item()),
                        true,
                        turn.presentation(),
                        Optional.of(answer.response()),
                        answer.right(),
                        true,
                        false,
                        Math.max(0, answer.at().toEpochMilli() - turn.givenAt().toEpochMilli())));
    }

    /**
     * What the item of an answered turn rests on, and which misconceptions the answer shows.
     *
     * @param session the session
     * @param number the turn, from 1
     */
    public AnswerGrounds grounds(PracticeSession session, int number) {
        Turn turn = session.state().answered().get(number - 1);
        PracticeState.Answer answer = turn.answer().orElseThrow();
        return AnswerGrounds.of(
                pack(session), new GivenAnswer(item(session, turn), Optional.of(answer.response()), answer.right()));
    }

    /** What the session has shown so far. */
    public PracticeCourse course(PracticeSession session) {
        Run run = run(session);
        List<Double> chances = new ArrayList<>();
        for (int i = 0; i < session.state().turns().size() && i < run.states().size(); i++) {
            chances.add(chance(run, i, session.state().turns().get(i)));
        }
        return new PracticeCourse(
                run.bank().model(), run.states().stream().map(TestState::belief).toList(), chances);
    }

    private static double chance(Run run, int before, Turn turn) {
        int place = run.bank().place(turn.item(), false);
        GridDensity ability = run.states()
                .get(before)
                .belief()
                .posterior()
                .domain(run.bank().bank().item(place).domain());
        return DomainGains.right(run.bank().response(run.bank().item(place)), ability);
    }

    private PracticeBank bank(ContentPack pack, Blueprint blueprint) {
        return banks.computeIfAbsent(
                pack.revision() + "/" + blueprint.id(),
                key -> new PracticeBank(pack, blueprint, models.of(pack, blueprint), rules));
    }

    /**
     * A session's test and its states as far as its answers go; kept, or made again from the log.
     *
     * @param bank the items
     * @param test the test
     * @param states before the first answer, after the first, and so on
     */
    private record Run(PracticeBank bank, PracticeTest test, List<TestState<ProfileBelief>> states) {

        private TestState<ProfileBelief> last() {
            return states.get(states.size() - 1);
        }

        private Run upTo(List<Turn> answered) {
            List<TestState<ProfileBelief>> all = new ArrayList<>(states);
            for (int i = all.size() - 1; i < answered.size(); i++) {
                all.add(test.after(all.get(i), answered.get(i)));
            }
            return new Run(bank, test, all);
        }
    }

    private Run run(PracticeSession session) {
        Run known = runs.get(session.id());
        Run run = (known == null ? begin(session) : known).upTo(session.state().answered());
        runs.put(session.id(), run);
        return run;
    }

    private Run begin(PracticeSession session) {
        ContentPack pack = pack(session);
        Blueprint blueprint =
                pack.exam().blueprint(session.state().started().blueprint()).orElseThrow();
        PracticeBank items = bank(pack, blueprint);
        Instant startedAt = session.state().startedAt();
        Knowledge known = knowledge.of(session.learner(), blueprint, startedAt);
        double[] shares = DomainGains.of(items, items.model().profile().posterior(known.evidence()))
                .shares();
        PracticeTest test = PracticeTest.of(
                items,
                session.state().started(),
                known,
                shares,
                knowledge.lastSeen(session.learner(), startedAt),
                startedAt);
        return new Run(items, test, List.of(test.start()));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
