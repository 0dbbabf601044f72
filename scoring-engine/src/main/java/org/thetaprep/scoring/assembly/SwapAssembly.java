package org.thetaprep.scoring.assembly;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Parallel forms by simulated annealing over swaps (van der Linden 2005, section 4.2, names it among the
 * heuristics): items change places between two forms, or between a form and what is unused. Violations
 * weigh far more than distance from the target, so that the ranges are met first.
 */
final class SwapAssembly {

    private static final double VIOLATION_COST = 5;

    private final AssemblyProblem problem;
    private final RandomGenerator random;
    private final int[][] places;
    private final int[] uses;
    private final boolean[][] on;
    private final Counts[] counts;
    private final double[][] sums;
    private final double[][] information;
    private final double[] costs;
    private final double[] after;
    private final int[] setOf;
    private final int[][] inSet;
    private final int[] broken;

    SwapAssembly(AssemblyProblem problem, RandomGenerator random) {
        this.problem = problem;
        this.random = random;
        this.places = new int[problem.forms()][problem.length()];
        this.uses = new int[problem.items()];
        this.on = new boolean[problem.forms()][problem.items()];
        this.counts = new Counts[problem.forms()];
        this.sums = new double[problem.forms()][problem.targets().length];
        this.information = byItem(problem);
        this.costs = new double[problem.forms()];
        this.after = new double[problem.targets().length];
        this.setOf = new int[problem.items()];
        this.inSet = new int[problem.forms()][problem.whole().size()];
        this.broken = new int[problem.forms()];
        Arrays.fill(setOf, -1);
        for (int s = 0; s < problem.whole().size(); s++) {
            for (int item : problem.whole().get(s).items()) {
                setOf[item] = s;
            }
        }
    }

    private static double[][] byItem(AssemblyProblem problem) {
        double[][] information = new double[problem.items()][problem.targets().length];
        for (int i = 0; i < information.length; i++) {
            for (int k = 0; k < information[i].length; k++) {
                information[i][k] = problem.information()[k][i];
            }
        }
        return information;
    }

    Solution solve(int steps) {
        if ((long) problem.items() * Math.min(problem.mostUses(), problem.forms())
                < (long) problem.forms() * problem.length()) {
            int lack = problem.items() * problem.mostUses() / problem.forms() - problem.length();
            return new Solution.Infeasible(
                    List.of("form length", "uses of an item"), List.of(new Relaxation("form length", 0, lack)), true);
        }
        deal();
        for (int f = 0; f < problem.forms(); f++) {
            costs[f] = cost(sums[f], counts[f].violation() + broken[f]);
        }
        double scale = Arrays.stream(problem.targets()).map(Math::abs).max().orElse(1);
        double heat = 0.3 * scale;
        double cooling = Math.pow(1e-5, 1.0 / steps);
        for (int step = 0; step < steps; step++) {
            tryMove(heat);
            heat *= cooling;
        }
        List<Relaxation> violations = new ArrayList<>();
        List<List<Integer>> forms = new ArrayList<>();
        for (int f = 0; f < problem.forms(); f++) {
            violations.addAll(counts[f].violations(f));
            for (int s = 0; s < inSet[f].length; s++) {
                int missing = broken(s, inSet[f][s]);
                if (missing > 0) {
                    violations.add(new Relaxation(problem.whole().get(s).name(), f, -missing));
                }
            }
            forms.add(Arrays.stream(places[f]).sorted().boxed().toList());
        }
        if (!violations.isEmpty()) {
            return new Solution.Infeasible(List.of(), violations, false);
        }
        return new Solution.Found(forms, problem.distance(forms), 0, "annealed swaps");
    }

    private void deal() {
        Counts template = new Counts(problem.items(), problem.ranges());
        int[] order = new int[problem.items()];
        for (int i = 0; i < order.length; i++) {
            int j = random.nextInt(i + 1);
            order[i] = order[j];
            order[j] = i;
        }
        int next = 0;
        for (int p = 0; p < problem.length(); p++) {
            for (int f = 0; f < problem.forms(); f++) {
                while (uses[order[next % order.length]] >= problem.mostUses() || on[f][order[next % order.length]]) {
                    next++;
                }
                int item = order[next % order.length];
                next++;
                if (p == 0) {
                    counts[f] = template.empty();
                }
                places[f][p] = item;
                put(f, item, 1);
            }
        }
    }

    private void put(int form, int item, int sign) {
        uses[item] += sign;
        on[form][item] = sign > 0;
        counts[form].add(item, sign);
        int set = setOf[item];
        if (set >= 0) {
            broken[form] -= broken(set, inSet[form][set]);
            inSet[form][set] += sign;
            broken[form] += broken(set, inSet[form][set]);
        }
        double[] sum = sums[form];
        double[] its = information[item];
        for (int k = 0; k < sum.length; k++) {
            sum[k] += sign * its[k];
        }
    }

    /** The largest distance of a form, with a little of the mean so that all abilities count. */
    private double cost(double[] sum, int violation) {
        double most = 0;
        double mean = 0;
        for (int k = 0; k < sum.length; k++) {
            double distance = Math.abs(sum[k] - problem.targets()[k]);
            most = Math.max(most, distance);
            mean += distance / sum.length;
        }
        return most + 0.1 * mean + VIOLATION_COST * violation;
    }

    /** What a form would cost if an item left it and another came. */
    private double costAfter(int form, int out, int in) {
        for (int k = 0; k < after.length; k++) {
            after[k] = sums[form][k] - information[out][k] + information[in][k];
        }
        return cost(after, counts[form].violation() + counts[form].change(out, in) + brokenAfter(form, out, in));
    }

    private int brokenAfter(int form, int out, int in) {
        int from = setOf[out];
        int to = setOf[in];
        int missing = broken[form];
        if (from != to) {
            if (from >= 0) {
                missing += broken(from, inSet[form][from] - 1) - broken(from, inSet[form][from]);
            }
            if (to >= 0) {
                missing += broken(to, inSet[form][to] + 1) - broken(to, inSet[form][to]);
            }
        }
        return missing;
    }

    /** How many items of a set a form with so many of them would have to gain or to lose for the set to be whole on it. */
    private int broken(int set, int count) {
        return Math.min(count, problem.whole().get(set).items().size() - count);
    }

    private void tryMove(double heat) {
        int f = random.nextInt(problem.forms());
        int p = random.nextInt(problem.length());
        int out = places[f][p];
        int g = random.nextInt(problem.forms());
        if (g != f && random.nextBoolean()) {
            tryExchange(heat, f, p, g, random.nextInt(problem.length()));
            return;
        }
        int in = random.nextInt(problem.items());
        if (on[f][in] || uses[in] >= problem.mostUses()) {
            return;
        }
        double cost = costAfter(f, out, in);
        if (accept(cost - costs[f], heat)) {
            replace(f, p, in);
            costs[f] = cost;
        }
    }

    private void tryExchange(double heat, int f, int p, int g, int q) {
        int mine = places[f][p];
        int theirs = places[g][q];
        if (on[f][theirs] || on[g][mine]) {
            return;
        }
        double afterMine = costAfter(f, mine, theirs);
        double afterTheirs = costAfter(g, theirs, mine);
        if (accept(afterMine + afterTheirs - (costs[f] + costs[g]), heat)) {
            replace(f, p, theirs);
            replace(g, q, mine);
            costs[f] = afterMine;
            costs[g] = afterTheirs;
        }
    }

    private boolean accept(double change, double heat) {
        return change <= 0 || random.nextDouble() < Math.exp(-change / heat);
    }

    private void replace(int form, int place, int item) {
        put(form, places[form][place], -1);
        places[form][place] = item;
        put(form, item, 1);
    }
}
