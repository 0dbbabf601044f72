package org.thetaprep.scoring.assembly;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * One form by Lagrangian relaxation of the ranges (Geoffrion 1974) and swaps. The multipliers are found by
 * subgradient steps (Held, Wolfe &amp; Crowder 1974); the relaxed problem is a sort. Its value is a bound,
 * its solution the start of a search by the best swap, first towards the ranges and then for value.
 */
final class SwapSelection {

    private static final int ITERATIONS = 200;
    private static final int PATIENCE = 6;
    private static final int REPAIRS = 4;

    private final SelectionProblem problem;
    private final Counts counts;
    private final List<Integer> free = new ArrayList<>();
    private double bound = Double.POSITIVE_INFINITY;
    private BitSet best = new BitSet();
    private double bestValue = Double.NEGATIVE_INFINITY;
    private int leastViolation = Integer.MAX_VALUE;

    SwapSelection(SelectionProblem problem) {
        this.problem = problem;
        this.counts = new Counts(problem.values().length, problem.ranges());
        for (int i = 0; i < problem.values().length; i++) {
            if (!problem.fixed().get(i) && !problem.excluded().get(i)) {
                free.add(i);
            }
        }
    }

    Solution solve() {
        if (free.size() + problem.fixed().cardinality() < problem.length()) {
            int lack = free.size() + problem.fixed().cardinality() - problem.length();
            return new Solution.Infeasible(
                    List.of("form length"), List.of(new Relaxation("form length", 0, lack)), true);
        }
        double[] multipliers = new double[counts.size()];
        double pace = 1.5;
        int idle = 0;
        for (int iteration = 0; iteration < ITERATIONS; iteration++) {
            double[] adjusted = adjusted(multipliers);
            BitSet chosen = top(adjusted);
            double dual = dual(adjusted, multipliers, chosen);
            idle = dual < bound ? 0 : idle + 1;
            bound = Math.min(bound, dual);
            if (idle == PATIENCE) {
                idle = 0;
                pace /= 2;
            }
            Counts now = counted(chosen);
            if (iteration % (ITERATIONS / REPAIRS) == 0 || iteration == ITERATIONS - 1 || now.violation() == 0) {
                improve(chosen, now, adjusted);
            }
            if (leastViolation == 0 && bound - bestValue <= 1e-9 * Math.max(1, Math.abs(bound))) {
                break;
            }
            if (!step(multipliers, now, pace, dual)) {
                break;
            }
        }
        if (leastViolation > 0) {
            return new Solution.Infeasible(List.of(), counted(best).violations(0), false);
        }
        return new Solution.Found(
                List.of(best.stream().boxed().toList()), bestValue, Math.max(bound, bestValue), "swaps");
    }

    private double[] adjusted(double[] multipliers) {
        double[] adjusted = problem.values().clone();
        for (int i = 0; i < adjusted.length; i++) {
            for (int r : counts.rangesOf(i)) {
                adjusted[i] += multipliers[r];
            }
        }
        return adjusted;
    }

    /** The fixed items and the free ones of the highest adjusted value; ties go to the earlier. */
    private BitSet top(double[] adjusted) {
        BitSet chosen = (BitSet) problem.fixed().clone();
        int wanted = problem.length() - chosen.cardinality();
        if (wanted == 0) {
            return chosen;
        }
        double[] sorted = free.stream().mapToDouble(i -> adjusted[i]).sorted().toArray();
        double threshold = sorted[sorted.length - wanted];
        int ties = wanted;
        for (int i : free) {
            if (adjusted[i] > threshold) {
                chosen.set(i);
                ties--;
            }
        }
        for (int i : free) {
            if (ties > 0 && adjusted[i] == threshold) {
                chosen.set(i);
                ties--;
            }
        }
        return chosen;
    }

    private double dual(double[] adjusted, double[] multipliers, BitSet chosen) {
        double sum = chosen.stream().mapToDouble(i -> adjusted[i]).sum();
        for (int r = 0; r < multipliers.length; r++) {
            CountRange range = counts.range(r);
            sum -= multipliers[r] * (multipliers[r] > 0 ? range.least() : range.most());
        }
        return sum;
    }

    private Counts counted(BitSet chosen) {
        Counts now = counts.empty();
        chosen.stream().forEach(i -> now.add(i, 1));
        return now;
    }

    private boolean step(double[] multipliers, Counts now, double pace, double dual) {
        double[] gradient = new double[multipliers.length];
        double norm = 0;
        for (int r = 0; r < gradient.length; r++) {
            CountRange range = now.range(r);
            if (multipliers[r] > 0) {
                gradient[r] = now.count(r) - range.least();
            } else if (multipliers[r] < 0) {
                gradient[r] = now.count(r) - range.most();
            } else {
                gradient[r] = range.excess(now.count(r));
            }
            norm += gradient[r] * gradient[r];
        }
        if (norm == 0) {
            return false;
        }
        double goal = leastViolation == 0 ? bestValue : dual - 0.05 * Math.abs(dual);
        double size = pace * Math.max(1e-9, dual - goal) / norm;
        for (int r = 0; r < gradient.length; r++) {
            double next = multipliers[r] - size * gradient[r];
            boolean crosses = multipliers[r] != 0
                    && next * multipliers[r] < 0
                    && now.range(r).least() != now.range(r).most();
            multipliers[r] = crosses ? 0 : next;
        }
        return true;
    }

    /** Best swaps: as long as they mend violations, by adjusted value; then by value alone. */
    private void improve(BitSet start, Counts now, double[] adjusted) {
        BitSet chosen = (BitSet) start.clone();
        int violation = now.violation();
        while (true) {
            double[] worth = violation > 0 ? adjusted : problem.values();
            int[] swap = bestSwap(chosen, now, worth, violation > 0);
            if (swap.length == 0) {
                break;
            }
            violation += now.change(swap[0], swap[1]);
            now.add(swap[0], -1);
            now.add(swap[1], 1);
            chosen.clear(swap[0]);
            chosen.set(swap[1]);
        }
        double value = chosen.stream().mapToDouble(i -> problem.values()[i]).sum();
        if (violation < leastViolation || violation == leastViolation && value > bestValue) {
            leastViolation = violation;
            bestValue = value;
            best = chosen;
        }
    }

    private int[] bestSwap(BitSet chosen, Counts now, double[] worth, boolean mending) {
        int[] swap = {};
        int bestChange = mending ? -1 : 0;
        double bestGain = mending ? Double.NEGATIVE_INFINITY : 1e-12;
        for (int in : free) {
            if (chosen.get(in)) {
                continue;
            }
            boolean needed = mending && now.lacksRangeOf(in);
            for (int out = chosen.nextSetBit(0); out >= 0; out = chosen.nextSetBit(out + 1)) {
                double gain = worth[in] - worth[out];
                if (problem.fixed().get(out)
                        || !mending && gain <= bestGain
                        || mending && !needed && !now.exceedsRangeOf(out)) {
                    continue;
                }
                int change = now.change(out, in);
                if (change < bestChange || change == bestChange && gain > bestGain) {
                    bestChange = change;
                    bestGain = gain;
                    swap = new int[] {out, in};
                }
            }
        }
        return swap;
    }
}
