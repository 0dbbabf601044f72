package org.thetaprep.runner.practice;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.thetaprep.content.exam.ItemType;
import org.thetaprep.content.item.ItemId;
import org.thetaprep.content.item.ScorableItem;
import org.thetaprep.runner.knowledge.Knowledge;
import org.thetaprep.runner.practice.PracticeEvent.EndReason;
import org.thetaprep.scoring.adaptive.AdaptiveTest;
import org.thetaprep.scoring.adaptive.Constraint;
import org.thetaprep.scoring.adaptive.ContentBalance;
import org.thetaprep.scoring.adaptive.NextStep;
import org.thetaprep.scoring.adaptive.Pick;
import org.thetaprep.scoring.adaptive.ProfileBelief;
import org.thetaprep.scoring.adaptive.ProfileSelection;
import org.thetaprep.scoring.adaptive.StopReason;
import org.thetaprep.scoring.adaptive.Stopping;
import org.thetaprep.scoring.adaptive.TestState;

/**
 * The adaptive test of one practice session: the item that is expected to sharpen the estimate of the goal's domain most,
 * out of the best few by chance; types in their
 * shares, tasks in turn; never two items of one situation, none that was seen
 * lately as long as others are left.
 *
 * <p>It is a function of the bank, the goal, what was known when the session began, and the seed, so that a session is
 * given again item for item from its log.
 */
final class PracticeTest {

    /** Items seen within this time are given again only when nothing else is left. */
    static final Duration RECENT = Duration.ofDays(14);

    /** Of how many of the best items one is drawn. */
    static final int BEST = 5;

    /** A domain is precise enough at this standard error, in logits. */
    static final double PRECISE = 0.35;

    private static final int FEWEST_CANDIDATES = 10;
    private static final int FEWEST_ANSWERS = 5;

    private final PracticeBank bank;
    private final AdaptiveTest<ProfileBelief> test;
    private final TestState<ProfileBelief> start;
    private final BitSet metBefore;
    private final long seed;

    private PracticeTest(
            PracticeBank bank,
            AdaptiveTest<ProfileBelief> test,
            TestState<ProfileBelief> start,
            BitSet metBefore,
            long seed) {
        this.bank = bank;
        this.test = test;
        this.start = start;
        this.metBefore = metBefore;
        this.seed = seed;
    }

    /**
     * The test of a session.
     *
     * @param bank the items
     * @param started how the session began
     * @param knowledge what was known of the learner then
     * @param shares for each domain the share of the items it should get; used where the goal lies in no one domain
     * @param lastSeen the items seen before, each with the instant at which it was seen last
     * @param now the instant at which the session began
     */
    static PracticeTest of(
            PracticeBank bank,
            PracticeEvent.Started started,
            Knowledge knowledge,
            double[] shares,
            Map<ItemId, Instant> lastSeen,
            Instant now) {
        int domains = bank.model().profile().structure().domains();
        Optional<Integer> domain = domain(bank, started.goal());
        double[] weights = domain.map(index -> {
                    double[] one = new double[domains];
                    one[index] = 1;
                    return one;
                })
                .orElse(shares);
        Constraint constraint = Constraint.oneOfEachGroup(bank.bank());
        if (domain.isEmpty()) {
            constraint = constraint.and(new ContentBalance(bank.bank(), shares));
        }
        constraint = constraint.and(typesInShare(bank, started.goal())).and(tasksInTurn(bank));
        List<Stopping<ProfileBelief>> stops = new ArrayList<>();
        started.length().ifPresent(items -> stops.add(Stopping.length(items)));
        if (started.length().isEmpty()) {
            stops.add(domain.isPresent() ? precise(domain.get()) : everywherePrecise());
        }
        AdaptiveTest<ProfileBelief> test = new AdaptiveTest<>(
                bank.bank(),
                bank.estimation().startingFrom(knowledge.evidence(), bank.answerWeight()),
                ProfileSelection.variance(weights),
                constraint,
                Pick.randomesque(BEST),
                Stopping.anyOf(stops));
        BitSet metBefore = new BitSet();
        lastSeen.keySet().stream().filter(bank::has).forEach(id -> metBefore.set(bank.place(id, false)));
        return new PracticeTest(
                bank,
                test,
                test.start(barred(bank, started, lastSeen, metBefore, now)),
                metBefore,
                started.seed());
    }

    /** The index of the domain that all items of the goal lie in, if they lie in one. */
    private static Optional<Integer> domain(PracticeBank bank, PracticeGoal goal) {
        List<Integer> indices = bank.items().stream()
                .filter(goal::covers)
                .map(item -> bank.bank().item(bank.place(item.id(), false)).domain())
                .distinct()
                .toList();
        return indices.size() == 1 ? Optional.of(indices.get(0)) : Optional.empty();
    }

    private static Stopping<ProfileBelief> precise(int domain) {
        return (belief, candidates) ->
                belief.answers() >= FEWEST_ANSWERS && belief.posterior().sd(domain) <= PRECISE
                        ? Optional.of(StopReason.PRECISION)
                        : Optional.empty();
    }

    private static Stopping<ProfileBelief> everywherePrecise() {
        Stopping<ProfileBelief> precise = Stopping.everyDomainPrecision(PRECISE);
        return (belief, candidates) ->
                belief.answers() >= FEWEST_ANSWERS ? precise.check(belief, candidates) : Optional.empty();
    }

    /**
     * Keeps the item types near their shares among the items of the goal. Left alone the criterion would give those that
     * cannot be guessed before all others, since they tell more.
     */
    private static Constraint typesInShare(PracticeBank bank, PracticeGoal goal) {
        Map<ItemType, Long> items = bank.items().stream()
                .filter(goal::covers)
                .collect(Collectors.groupingBy(ScorableItem::type, Collectors.counting()));
        double all = items.values().stream().mapToLong(count -> count).sum();
        return (administered, candidates, values) -> {
            Map<ItemType, Long> given = administered.stream()
                    .collect(Collectors.groupingBy(place -> bank.item(place).type(), Collectors.counting()));
            BitSet left = new BitSet();
            candidates.stream()
                    .filter(place -> {
                        ItemType type = bank.item(place).type();
                        double due = items.get(type) / all * (administered.size() + 1);
                        return given.getOrDefault(type, 0L) + 1 <= due + 0.5;
                    })
                    .forEach(left::set);
            return left.isEmpty() ? candidates : left;
        };
    }

    /** Lets through the items of the tasks that have been given least, and those one item ahead of them. */
    private static Constraint tasksInTurn(PracticeBank bank) {
        return (administered, candidates, values) -> {
            Map<Object, Long> given = new HashMap<>();
            administered.forEach(
                    place -> given.merge(bank.item(place).classification().task(), 1L, Long::sum));
            long least = candidates.stream()
                    .mapToLong(place ->
                            given.getOrDefault(bank.item(place).classification().task(), 0L))
                    .min()
                    .orElse(0);
            BitSet left = new BitSet();
            candidates.stream()
                    .filter(place ->
                            given.getOrDefault(bank.item(place).classification().task(), 0L) <= least + 1)
                    .forEach(left::set);
            return left;
        };
    }

    private static BitSet barred(
            PracticeBank bank, PracticeEvent.Started started, Map<ItemId, Instant> lastSeen, BitSet metBefore, Instant now) {
        List<ItemId> elsewhere = bank.items().stream()
                .filter(item -> !started.goal().covers(item))
                .map(ScorableItem::id)
                .toList();
        BitSet barred = bank.both(elsewhere);
        barred.or(bank.both(started.heldBack()));
        for (ScorableItem item : bank.items()) {
            boolean met = metBefore.get(bank.place(item.id(), false));
            barred.set(bank.place(item.id(), !met));
        }
        BitSet withRecent = (BitSet) barred.clone();
        withRecent.or(bank.both(lastSeen.entrySet().stream()
                .filter(seen -> seen.getValue().plus(RECENT).isAfter(now))
                .map(Map.Entry::getKey)
                .toList()));
        return bank.bank().size() - withRecent.cardinality() >= FEWEST_CANDIDATES ? withRecent : barred;
    }

    /** How many items it may still give at the start. */
    int candidates() {
        return bank.bank().size() - start.barred().cardinality();
    }

    TestState<ProfileBelief> start() {
        return start;
    }

    /** The test after the answers of a session, each of which it gave itself. */
    TestState<ProfileBelief> after(TestState<ProfileBelief> state, PracticeState.Turn turn) {
        return after(state, turn.item(), turn.answer().orElseThrow().right());
    }

    /** The test after an answer to an item that it gave. */
    TestState<ProfileBelief> after(TestState<ProfileBelief> state, ItemId item, boolean right) {
        int place = bank.place(item, metBefore.get(bank.place(item, false)));
        return test.after(state, place, right ? 1 : 0);
    }

    /** The next item, or why there is none. */
    Next next(TestState<ProfileBelief> state) {
        NextStep step = test.next(
                state,
                new SplittableRandom(
                        seed + 0x9E3779B97F4A7C15L * (1 + state.administered().size())));
        if (step instanceof NextStep.Present present) {
            return new Next(Optional.of(bank.item(present.item())), Optional.empty());
        }
        StopReason reason = ((NextStep.Stop) step).reason();
        return new Next(
                Optional.empty(),
                Optional.of(
                        switch (reason) {
                            case LENGTH -> EndReason.LENGTH;
                            case NO_ITEM_LEFT -> EndReason.NO_ITEM_LEFT;
                            default -> EndReason.PRECISION;
                        }));
    }

    /**
     * What comes next: an item or the end.
     *
     * @param item the item to give
     * @param end why none is given
     */
    record Next(Optional<ScorableItem> item, Optional<EndReason> end) {}
}
