package org.thetaprep.runner.assignment;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.thetaprep.content.exam.ItemType;
import org.thetaprep.content.exam.TaskId;
import org.thetaprep.content.item.ItemId;
import org.thetaprep.content.item.ScorableItem;
import org.thetaprep.content.mapping.ExamVersion;
import org.thetaprep.runner.assignment.TargetedSet.Narrowing;
import org.thetaprep.runner.assignment.TargetedSet.Part;
import org.thetaprep.runner.assignment.TargetedSet.Reason;
import org.thetaprep.runner.knowledge.Belief;
import org.thetaprep.runner.knowledge.GivenAnswer;
import org.thetaprep.runner.knowledge.PastAnswer;
import org.thetaprep.runner.knowledge.ReadinessModels;
import org.thetaprep.scoring.profile.ProfilePosterior;
import org.thetaprep.scoring.quadrature.GridDensity;
import org.thetaprep.scoring.readiness.ScaledScore;

/**
 * Plans targeted sets: for each learner items that were never shown to them, on what they are weakest in, at their level.
 *
 * <p>At their level means: of the items that serve an aim, those of the highest expected information under what is known of
 * the learner's ability in the item's domain; item types in the shares that they have among these items, since those that
 * cannot be guessed would come before all others; items of one situation only where nothing else is left.
 */
public final class TargetedSets {

    /** How many of a learner's weakest domains, tasks, misconceptions or rows a set is about at most. */
    static final int MOST_DOMAINS = 2;

    static final int MOST_TASKS = 3;
    static final int MOST_MISCONCEPTIONS = 4;
    static final int MOST_ROWS = 5;

    /** Standard deviation of a task's difference from its domain's ability, in logits: an assumption. */
    static final double TASK_SD = 0.4;

    /** Half the width of a 90 % interval of a normal distribution, in standard deviations. */
    private static final double NINETY = 1.6449;

    private final ProfilePosterior profile;
    private final LearnerPast past;
    private final TargetBank bank;
    private final List<GridDensity> abilities = new ArrayList<>();
    private final Random random;
    private final Set<ItemId> taken = new HashSet<>();
    private final Set<String> situations = new HashSet<>();

    private TargetedSets(ProfilePosterior profile, LearnerPast past, TargetBank bank, long seed) {
        this.profile = profile;
        this.past = past;
        this.bank = bank;
        this.random = new Random(seed);
        for (int d = 0; d < profile.model().structure().domains(); d++) {
            abilities.add(profile.domain(d));
        }
    }

    /**
     * Plans the set of one learner. The same arguments give the same set.
     *
     * @param profile what is known of the learner's abilities
     * @param past what the learner has had
     * @param bank the items
     * @param goal what the set is to do
     * @param seed decides between items that are as good as one another
     */
    public static TargetedSet plan(
            ProfilePosterior profile, LearnerPast past, TargetBank bank, TargetGoal goal, long seed) {
        return new TargetedSets(profile, past, bank, seed).plan(goal);
    }

    private TargetedSet plan(TargetGoal goal) {
        return goal.extent().match(new Extent.Cases<>() {
            @Override
            public TargetedSet items(Extent.Items extent) {
                return spread(goal.focus(), extent.count());
            }

            @Override
            public TargetedSet minutes(Extent.Minutes extent) {
                return spread(goal.focus(), Math.min(Extent.MOST_ITEMS, bank.itemsIn(extent.minutes())));
            }

            @Override
            public TargetedSet precision(Extent.Precision extent) {
                return narrowing(extent);
            }
        });
    }

    private record WeightedAim(Aim aim, Reason reason, double weight) {}

    private TargetedSet spread(TargetGoal.Focus focus, int count) {
        List<WeightedAim> aims =
                switch (focus) {
                    case DOMAINS -> weakestDomains();
                    case TASKS -> weakestTasks();
                    case MISCONCEPTIONS -> heldMisconceptions();
                    case ROWS -> missedRows();
                };
        List<WeightedAim> served = aims.stream()
                .filter(aim -> bank.items().stream().anyMatch(item -> isNew(item) && aim.aim().covers(item)))
                .toList();
        List<WeightedAim> all = served.isEmpty() ? asInTheExam() : served;
        int[] counts = shares(all, count);
        List<Part> parts = new ArrayList<>();
        int open = 0;
        for (int i = 0; i < all.size(); i++) {
            List<ItemId> items = pick(all.get(i).aim(), counts[i]);
            open += counts[i] - items.size();
            parts.add(new Part(all.get(i).aim(), all.get(i).reason(), items));
        }
        for (int i = 0; i < parts.size() && open > 0; i++) {
            List<ItemId> more = pick(parts.get(i).aim(), open);
            open -= more.size();
            List<ItemId> items = new ArrayList<>(parts.get(i).items());
            items.addAll(more);
            parts.set(i, new Part(parts.get(i).aim(), parts.get(i).reason(), items));
        }
        return set(parts, count, Optional.empty());
    }

    private TargetedSet set(List<Part> parts, int wanted, Optional<Narrowing> narrowing) {
        List<Part> full = parts.stream().filter(part -> !part.items().isEmpty()).toList();
        int count = full.stream().mapToInt(part -> part.items().size()).sum();
        return new TargetedSet(full, wanted, bank.minutesOf(count), narrowing);
    }

    /** Whole numbers in the proportions of the weights, by largest remainders. */
    private static int[] shares(List<WeightedAim> aims, int count) {
        double total = aims.stream().mapToDouble(WeightedAim::weight).sum();
        int[] counts = new int[aims.size()];
        List<Integer> byRemainder = new ArrayList<>();
        double[] remainders = new double[counts.length];
        int given = 0;
        for (int i = 0; i < counts.length; i++) {
            double exact = count * aims.get(i).weight() / total;
            counts[i] = (int) Math.floor(exact);
            remainders[i] = exact - counts[i];
            given += counts[i];
            byRemainder.add(i);
        }
        byRemainder.sort(Comparator.comparingDouble(i -> -remainders[i]));
        for (int i = 0; given < count; i++, given++) {
            counts[byRemainder.get(i % counts.length)]++;
        }
        return counts;
    }

    private boolean isNew(ScorableItem item) {
        return !past.shown().contains(item.id()) && !taken.contains(item.id());
    }

    /** Takes items on an aim, best first. */
    private List<ItemId> pick(Aim aim, int count) {
        List<ScorableItem> left = bank.items().stream()
                .filter(item -> isNew(item) && aim.covers(item))
                .collect(Collectors.toCollection(ArrayList::new));
        Collections.shuffle(left, random);
        Map<ScorableItem, Double> information = new HashMap<>();
        left.forEach(item -> information.put(
                item, bank.information(item, abilities.get(bank.domain(item)).weights())));
        left.sort(Comparator.comparingDouble((ScorableItem item) -> -information.get(item)));
        Map<ItemType, Long> types =
                left.stream().collect(Collectors.groupingBy(ScorableItem::type, Collectors.counting()));
        double all = left.size();
        Map<ItemType, Integer> given = new HashMap<>();
        List<ItemId> picked = new ArrayList<>();
        while (picked.size() < count && !left.isEmpty()) {
            int after = picked.size() + 1;
            ScorableItem next = left.stream()
                    .min(Comparator.comparing((ScorableItem item) -> situations.contains(item.situation()))
                            .thenComparing(item ->
                                    given.getOrDefault(item.type(), 0) + 1 > types.get(item.type()) / all * after + 0.5))
                    .orElseThrow();
            left.remove(next);
            given.merge(next.type(), 1, Integer::sum);
            situations.add(next.situation());
            taken.add(next.id());
            picked.add(next.id());
        }
        return picked;
    }

    private List<Integer> domains() {
        return ReadinessModels.domains(bank.pack());
    }

    private double belowCut(int domain) {
        return abilities.get(domain).distribution(bank.model().scale().cutTheta());
    }

    private List<WeightedAim> weakestDomains() {
        List<Integer> numbers = domains();
        int[] answered = new int[numbers.size()];
        int[] right = new int[numbers.size()];
        answersByDomain(answered, right);
        List<WeightedAim> aims = new ArrayList<>();
        for (int d = 0; d < numbers.size(); d++) {
            aims.add(new WeightedAim(
                    new Aim.OfDomain(numbers.get(d)),
                    new Reason(Reason.Kind.BELOW, answered[d], right[d], belowCut(d)),
                    belowCut(d)));
        }
        if (past.answers().isEmpty()) {
            return List.of();
        }
        return aims.stream()
                .sorted(Comparator.comparingDouble(WeightedAim::weight).reversed())
                .limit(MOST_DOMAINS)
                .filter(aim -> aim.weight() > 0)
                .toList();
    }

    private void answersByDomain(int[] answered, int[] right) {
        for (GivenAnswer answer : answers()) {
            int d = bank.domain(answer.item());
            if (d >= 0) {
                answered[d]++;
                right[d] += answer.right() ? 1 : 0;
            }
        }
    }

    /** The answers, their items under the tasks of the version. */
    private List<GivenAnswer> answers() {
        ExamVersion version = bank.pack().version(bank.blueprint());
        return past.answers().stream()
                .map(PastAnswer::answer)
                .map(answer -> new GivenAnswer(version.placed(answer.item()), answer.response(), answer.right()))
                .toList();
    }

    /**
     * A task's level is its domain's ability and the task's difference from it, δ ~ N(0, {@value #TASK_SD}²), of which one
     * Newton step from 0 gives the posterior mode: δ = Σ(x − P) / (1/{@value #TASK_SD}² + Σ P(1 − P)).
     */
    private List<WeightedAim> weakestTasks() {
        Map<TaskId, double[]> sums = new HashMap<>();
        for (GivenAnswer answer : answers()) {
            int d = bank.domain(answer.item());
            if (d >= 0) {
                double p = bank.chance(answer.item(), abilities.get(d));
                double[] sum = sums.computeIfAbsent(answer.item().classification().task(), task -> new double[4]);
                sum[0]++;
                sum[1] += answer.right() ? 1 : 0;
                sum[2] += p;
                sum[3] += p * (1 - p);
            }
        }
        double cut = bank.model().scale().cutTheta();
        return sums.entrySet().stream()
                .map(entry -> {
                    double[] sum = entry.getValue();
                    int d = ReadinessModels.domain(bank.pack(), entry.getKey());
                    double level = profile.mean(d) + (sum[1] - sum[2]) / (1 / (TASK_SD * TASK_SD) + sum[3]);
                    return new WeightedAim(
                            new Aim.OfTask(entry.getKey()),
                            new Reason(Reason.Kind.EXPECTED, (int) sum[0], (int) sum[1], sum[2]),
                            1 / (1 + Math.exp(level - cut)));
                })
                .sorted(Comparator.comparingDouble(WeightedAim::weight)
                        .reversed()
                        .thenComparing(aim -> aim.aim().text()))
                .limit(MOST_TASKS)
                .toList();
    }

    private List<WeightedAim> heldMisconceptions() {
        return Belief.of(past.answers()).stream()
                .filter(Belief::isHeld)
                .limit(MOST_MISCONCEPTIONS)
                .map(belief -> new WeightedAim(
                        new Aim.OfMisconception(belief.misconception()),
                        new Reason(Reason.Kind.CHOSEN, belief.offered(), belief.avoidedSince(), belief.chosen()),
                        belief.chosen()))
                .toList();
    }

    private List<WeightedAim> missedRows() {
        Map<String, int[]> counts = new HashMap<>();
        for (PastAnswer one : past.answers()) {
            GivenAnswer answer = one.answer();
            if (answer.response().isPresent()) {
                for (String row : answer.item().classification().rows()) {
                    int[] count = counts.computeIfAbsent(row, key -> new int[2]);
                    count[0]++;
                    count[1] += answer.right() ? 1 : 0;
                }
            }
        }
        return counts.entrySet().stream()
                .filter(entry -> entry.getValue()[0] > entry.getValue()[1])
                .map(entry -> {
                    int missed = entry.getValue()[0] - entry.getValue()[1];
                    return new WeightedAim(
                            new Aim.OfRow(entry.getKey()),
                            new Reason(Reason.Kind.MISSED, entry.getValue()[0], entry.getValue()[1], missed),
                            missed * (double) missed / entry.getValue()[0]);
                })
                .sorted(Comparator.comparingDouble(WeightedAim::weight)
                        .reversed()
                        .thenComparing(aim -> aim.aim().text()))
                .limit(MOST_ROWS)
                .toList();
    }

    /** All domains in the exam's weights, for a learner of whom nothing is known that the focus could go by. */
    private List<WeightedAim> asInTheExam() {
        return domains().stream()
                .map(number -> new WeightedAim(
                        new Aim.OfDomain(number),
                        new Reason(Reason.Kind.NOTHING_KNOWN, 0, 0, 0),
                        bank.blueprint().weights().get(number)))
                .toList();
    }

    /**
     * As many items of the domain as are expected to bring its interval below the width: with each, one over the variance
     * grows by the item's expected information. What answers tell of a domain through the others is left out.
     */
    private TargetedSet narrowing(Extent.Precision extent) {
        int d = domains().indexOf(extent.domain());
        Aim aim = new Aim.OfDomain(extent.domain());
        GridDensity ability = abilities.get(d);
        double precision = 1 / (ability.sd() * ability.sd());
        int before = width(precision);
        List<ItemId> best = pick(aim, extent.most());
        Map<ItemId, ScorableItem> byId =
                bank.items().stream().collect(Collectors.toMap(ScorableItem::id, item -> item));
        List<ItemId> items = new ArrayList<>();
        while (width(precision) >= extent.points() && items.size() < best.size()) {
            ItemId next = best.get(items.size());
            precision += bank.information(byId.get(next), ability.weights());
            items.add(next);
        }
        int wanted = width(precision) < extent.points() ? items.size() : extent.most();
        int[] answered = new int[domains().size()];
        int[] right = new int[domains().size()];
        answersByDomain(answered, right);
        return set(
                List.of(new Part(aim, new Reason(Reason.Kind.GIVEN, answered[d], right[d], before), items)),
                wanted,
                Optional.of(new Narrowing(extent.domain(), before, width(precision))));
    }

    private int width(double precision) {
        ScaledScore scale = bank.model().scale();
        return (int) Math.round(2 * NINETY * scale.pointsPerLogit() / Math.sqrt(precision));
    }
}
