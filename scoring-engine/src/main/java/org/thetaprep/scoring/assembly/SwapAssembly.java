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
    private final int[] setOf;
    private final int[][] inSet;

    SwapAssembly(AssemblyProblem problem, RandomGenerator random) {
        this.problem = problem;
        this.random = random;
        this.places = new int[problem.forms()][problem.length()];
        this.uses = new int[problem.items()];
        this.on = new boolean[problem.forms()][problem.items()];
        this.counts = new Counts[problem.forms()];
        this.sums = new double[problem.forms()][problem.targets().length];
        this.setOf = new int[problem.items()];
        this.inSet = new int[problem.forms()][problem.whole().size()];
        Arrays.fill(setOf, -1);
        for (int s = 0; s < problem.whole().size(); s++) {
            for (int item : problem.whole().get(s).items()) {
                setOf[item] = s;
            }
        }
    }

    Solution solve(int steps) {
        if ((long) problem.items() * Math.min(problem.mostUses(), problem.forms())
                < (long) problem.forms() * problem.length()) {
            int lack = problem.items() * problem.mostUses() / problem.forms() - problem.length();
            return new Solution.Infeasible(
                    List.of("form length", "uses of an item"), List.of(new Relaxation("form length", 0, lack)), true);
        }
        deal();
        double cost = 0;
        for (int f = 0; f < problem.forms(); f++) {
            cost += cost(f);
        }
        double scale = Arrays.stream(problem.targets()).map(Math::abs).max().orElse(1);
        for (int step = 0; step < steps; step++) {
            double heat = 0.3 * scale * Math.pow(1e-5, step / (double) steps);
            cost += tryMove(heat);
        }
        List<Relaxation> violations = new ArrayList<>();
        List<List<Integer>> forms = new ArrayList<>();
        for (int f = 0; f < problem.forms(); f++) {
            violations.addAll(counts[f].violations(f));
            for (int s = 0; s < inSet[f].length; s++) {
                if (broken(f, s) > 0) {
                    violations.add(new Relaxation(problem.whole().get(s).name(), f, -broken(f, s)));
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
        if (setOf[item] >= 0) {
            inSet[form][setOf[item]] += sign;
        }
        for (int k = 0; k < sums[form].length; k++) {
            sums[form][k] += sign * problem.information()[k][item];
        }
    }

    /** The largest distance of a form, with a little of the mean so that all abilities count. */
    private double cost(int form) {
        double most = 0;
        double mean = 0;
        for (int k = 0; k < sums[form].length; k++) {
            double distance = Math.abs(sums[form][k] - problem.targets()[k]);
            most = Math.max(most, distance);
            mean += distance / sums[form].length;
        }
        int violation = counts[form].violation();
        for (int s = 0; s < inSet[form].length; s++) {
            violation += broken(form, s);
        }
        return most + 0.1 * mean + VIOLATION_COST * violation;
    }

    /** How many items of a set a form would have to gain or to lose for the set to be whole on it. */
    private int broken(int form, int set) {
        int count = inSet[form][set];
        return Math.min(count, problem.whole().get(set).items().size() - count);
    }

    private double tryMove(double heat) {
        int f = random.nextInt(problem.forms());
        int p = random.nextInt(problem.length());
        int out = places[f][p];
        int g = random.nextInt(problem.forms());
        if (g != f && random.nextBoolean()) {
            return tryExchange(heat, f, p, g, random.nextInt(problem.length()));
        }
        int in = random.nextInt(problem.items());
        if (on[f][in] || uses[in] >= problem.mostUses()) {
            return 0;
        }
        double before = cost(f);
        replace(f, p, in);
        double change = cost(f) - before;
        if (accept(change, heat)) {
            return change;
        }
        replace(f, p, out);
        return 0;
    }

    private double tryExchange(double heat, int f, int p, int g, int q) {
        int mine = places[f][p];
        int theirs = places[g][q];
        if (on[f][theirs] || on[g][mine]) {
            return 0;
        }
        double before = cost(f) + cost(g);
        replace(f, p, theirs);
        replace(g, q, mine);
        double change = cost(f) + cost(g) - before;
        if (accept(change, heat)) {
            return change;
        }
        replace(f, p, mine);
        replace(g, q, theirs);
        return 0;
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
