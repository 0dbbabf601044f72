package org.thetaprep.runner.assignment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.thetaprep.content.exam.TaskId;
import org.thetaprep.content.mapping.ExamVersion;
import org.thetaprep.runner.assignment.TargetedSet.Reason;
import org.thetaprep.runner.knowledge.Belief;
import org.thetaprep.runner.knowledge.GivenAnswer;
import org.thetaprep.runner.knowledge.PastAnswer;
import org.thetaprep.runner.knowledge.ReadinessModels;
import org.thetaprep.scoring.profile.ProfilePosterior;
import org.thetaprep.scoring.quadrature.GridDensity;

/** What a learner is weakest in, with what speaks for it. */
final class Weaknesses {

    /** How many of a learner's weakest domains, tasks, misconceptions or rows a set is about at most. */
    static final int MOST_DOMAINS = 2;

    static final int MOST_TASKS = 3;
    static final int MOST_MISCONCEPTIONS = 4;
    static final int MOST_ROWS = 5;

    /** Standard deviation of a task's difference from its domain's ability, in logits: an assumption. */
    static final double TASK_SD = 0.4;

    private final ProfilePosterior profile;
    private final List<GridDensity> abilities;
    private final LearnerPast past;
    private final TargetBank bank;

    /**
     * @param profile what is known of the learner's abilities
     * @param abilities the same by domain
     * @param past what the learner has had
     * @param bank the items
     */
    Weaknesses(ProfilePosterior profile, List<GridDensity> abilities, LearnerPast past, TargetBank bank) {
        this.profile = profile;
        this.abilities = abilities;
        this.past = past;
        this.bank = bank;
    }

    /** The weakest first; none if nothing is known that the focus could go by. */
    List<WeightedAim> in(TargetGoal.Focus focus) {
        return switch (focus) {
            case DOMAINS -> weakestDomains();
            case TASKS -> weakestTasks();
            case MISCONCEPTIONS -> heldMisconceptions();
            case ROWS -> missedRows();
        };
    }

    private double belowCut(int domain) {
        return abilities.get(domain).distribution(bank.model().scale().cutTheta());
    }

    private List<WeightedAim> weakestDomains() {
        List<Integer> numbers = bank.domains();
        Answered answered = answered();
        List<WeightedAim> aims = new ArrayList<>();
        for (int d = 0; d < numbers.size(); d++) {
            aims.add(new WeightedAim(
                    Aim.ofDomain(numbers.get(d)),
                    new Reason(Reason.Kind.BELOW, answered.all()[d], answered.right()[d], belowCut(d)),
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

    /** How many answers there are in each domain, and how many of them were right. */
    private record Answered(int[] all, int[] right) {}

    private Answered answered() {
        int[] all = new int[bank.domains().size()];
        int[] right = new int[all.length];
        for (GivenAnswer answer : answers()) {
            int d = bank.domain(answer.item());
            if (d >= 0) {
                all[d]++;
                right[d] += answer.right() ? 1 : 0;
            }
        }
        return new Answered(all, right);
    }

    /**
     * Why a domain that the instructor named is practised.
     *
     * @param d its index in the model
     * @param width of its 90 % interval, in points
     */
    Reason given(int d, int width) {
        Answered answered = answered();
        return new Reason(Reason.Kind.GIVEN, answered.all()[d], answered.right()[d], width);
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
                            Aim.ofTask(entry.getKey()),
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
                        Aim.ofMisconception(belief.misconception()),
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
                            Aim.ofRow(entry.getKey()),
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
    List<WeightedAim> asInTheExam() {
        return bank.domains().stream()
                .map(number -> new WeightedAim(
                        Aim.ofDomain(number),
                        new Reason(Reason.Kind.NOTHING_KNOWN, 0, 0, 0),
                        bank.blueprint().weights().get(number)))
                .toList();
    }
}
