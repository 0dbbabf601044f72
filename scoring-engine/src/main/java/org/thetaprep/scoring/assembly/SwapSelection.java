package org.thetaprep.scoring.assembly;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * One form by Lagrangian relaxation of the ranges (Geoffrion 1974) and swaps. The multipliers are found by
 * subgradient steps (Held, Wolfe &amp; Crowder 1974); the relaxed problem is a choice of the largest adjusted
 * values. Its value is a bound, its solution the start of a search by the best swap, first towards the ranges
 * and then for value. The search ends once the form is within {@value #GAP} of the bound.
 */
final class SwapSelection {

    private static final int ITERATIONS = 200;
    private static final int PATIENCE = 6;
    private static final int FIRST_REPAIR = 4;
    private static final int BETWEEN_REPAIRS = 12;
    private static final double GAP = 5e-4;

    private final SelectionProblem problem;
    private final double[] values;
    private final Counts counts;
    private final int[] free;
    private final int[] fixed;
    private double bound = Double.POSITIVE_INFINITY;
    private boolean[] best = {};
    private double bestValue = Double.NEGATIVE_INFINITY;
    private int leastViolation = Integer.MAX_VALUE;

    SwapSelection(SelectionProblem problem) {
        this.problem = problem;
        this.values = problem.values();
        this.counts = new Counts(values.length, problem.ranges());
        this.fixed = problem.fixed().stream().toArray();
        int[] left = new int[values.length];
        int n = 0;
        for (int i = 0; i < left.length; i++) {
            if (!problem.fixed().get(i) && !problem.excluded().get(i)) {
                left[n++] = i;
            }
        }
        this.free = Arrays.copyOf(left, n);
    }

    Solution solve() {
        if (free.length + fixed.length < problem.length()) {
            int lack = free.length + fixed.length - problem.length();
            return new Solution.Infeasible(
                    List.of("form length"), List.of(new Relaxation("form length", 0, lack)), true);
        }
        double[] multipliers = new double[counts.size()];
        double[] adjusted = new double[values.length];
        double pace = 1.5;
        int idle = 0;
        int nextRepair = FIRST_REPAIR;
        for (int iteration = 0; iteration < ITERATIONS; iteration++) {
            adjust(multipliers, adjusted);
            boolean[] chosen = top(adjusted);
            double dual = dual(adjusted, multipliers, chosen);
            idle = dual < bound ? 0 : idle + 1;
            bound = Math.min(bound, dual);
            if (idle == PATIENCE) {
                idle = 0;
                pace /= 2;
            }
            Counts now = counted(chosen);
            if (iteration == nextRepair || iteration == ITERATIONS - 1 || now.violation() == 0) {
                nextRepair = iteration + BETWEEN_REPAIRS;
                improve(chosen.clone(), counted(chosen), adjusted);
            }
            if (leastViolation == 0 && bound - bestValue <= GAP * Math.max(1e-9, Math.abs(bound))
                    || !step(multipliers, now, pace, dual)) {
                break;
            }
        }
        if (leastViolation > 0) {
            return new Solution.Infeasible(List.of(), counted(best).violations(0), false);
        }
        List<Integer> form = new ArrayList<>();
        for (int i = 0; i < best.length; i++) {
            if (best[i]) {
                form.add(i);
            }
        }
        return new Solution.Found(List.of(form), bestValue, Math.max(bound, bestValue), "swaps");
    }

    private void adjust(double[] multipliers, double[] adjusted) {
        for (int i = 0; i < adjusted.length; i++) {
            double sum = values[i];
            for (int r : counts.rangesOf(i)) {
                sum += multipliers[r];
            }
            adjusted[i] = sum;
        }
    }

    /** The fixed items and the free ones of the highest adjusted value; ties go to the earlier. */
    private boolean[] top(double[] adjusted) {
        boolean[] chosen = new boolean[values.length];
        for (int i : fixed) {
            chosen[i] = true;
        }
        int wanted = problem.length() - fixed.length;
        if (wanted == 0) {
            return chosen;
        }
        double[] pool = new double[free.length];
        for (int j = 0; j < pool.length; j++) {
            pool[j] = adjusted[free[j]];
        }
        double threshold = smallest(pool, pool.length - wanted);
        int ties = wanted;
        for (int i : free) {
            if (adjusted[i] > threshold) {
                chosen[i] = true;
                ties--;
            }
        }
        for (int i : free) {
            if (ties > 0 && adjusted[i] == threshold) {
                chosen[i] = true;
                ties--;
            }
        }
        return chosen;
    }

    /** The value that would be at a place if the pool were sorted (Hoare 1961); the pool is rearranged. */
    private static double smallest(double[] pool, int place) {
        int low = 0;
        int high = pool.length - 1;
        while (low < high) {
            double pivot = pool[(low + high) >>> 1];
            int i = low;
            int j = high;
            while (i <= j) {
                while (pool[i] < pivot) {
                    i++;
                }
                while (pool[j] > pivot) {
                    j--;
                }
                if (i <= j) {
                    double kept = pool[i];
                    pool[i++] = pool[j];
                    pool[j--] = kept;
                }
            }
            if (place <= j) {
                high = j;
            } else if (place >= i) {
                low = i;
            } else {
                break;
            }
        }
        return pool[place];
    }

    private double dual(double[] adjusted, double[] multipliers, boolean[] chosen) {
        double sum = 0;
        for (int i = 0; i < chosen.length; i++) {
            if (chosen[i]) {
                sum += adjusted[i];
            }
        }
        for (int r = 0; r < multipliers.length; r++) {
            CountRange range = counts.range(r);
            sum -= multipliers[r] * (multipliers[r] > 0 ? range.least() : range.most());
        }
        return sum;
    }

    private Counts counted(boolean[] chosen) {
        Counts now = counts.empty();
        for (int i = 0; i < chosen.length; i++) {
            if (chosen[i]) {
                now.add(i, 1);
            }
        }
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
    private void improve(boolean[] chosen, Counts now, double[] adjusted) {
        int violation = now.violation();
        while (true) {
            int[] swap = violation > 0 ? mendingSwap(chosen, now, adjusted) : gainingSwap(chosen, now);
            if (swap.length == 0) {
                break;
            }
            violation += now.change(swap[0], swap[1]);
            now.add(swap[0], -1);
            now.add(swap[1], 1);
            chosen[swap[0]] = false;
            chosen[swap[1]] = true;
        }
        double value = 0;
        for (int i = 0; i < chosen.length; i++) {
            value += chosen[i] ? values[i] : 0;
        }
        if (violation < leastViolation || violation == leastViolation && value > bestValue) {
            leastViolation = violation;
            bestValue = value;
            best = chosen;
        }
    }

    /** The swap that mends most; among such the one of the highest adjusted gain. None if none mends. */
    private int[] mendingSwap(boolean[] chosen, Counts now, double[] worth) {
        int[] outs = new int[problem.length() - fixed.length];
        int[] exceeding = new int[outs.length];
        int n = 0;
        int over = 0;
        for (int i : free) {
            if (chosen[i]) {
                outs[n++] = i;
                if (now.exceedsRangeOf(i)) {
                    exceeding[over++] = i;
                }
            }
        }
        exceeding = Arrays.copyOf(exceeding, over);
        int[] swap = {};
        int bestChange = -1;
        double bestGain = Double.NEGATIVE_INFINITY;
        for (int in : free) {
            if (chosen[in]) {
                continue;
            }
            for (int out : now.lacksRangeOf(in) ? outs : exceeding) {
                int change = now.change(out, in);
                double gain = worth[in] - worth[out];
                if (change < bestChange || change == bestChange && gain > bestGain) {
                    bestChange = change;
                    bestGain = gain;
                    swap = new int[] {out, in};
                }
            }
        }
        return swap;
    }

    /** The swap of the highest gain that breaks nothing; none if none gains. */
    private int[] gainingSwap(boolean[] chosen, Counts now) {
        int[] outs = new int[problem.length() - fixed.length];
        int n = 0;
        double cheapest = Double.POSITIVE_INFINITY;
        for (int i : free) {
            if (chosen[i]) {
                int at = n++;
                while (at > 0 && values[outs[at - 1]] > values[i]) {
                    outs[at] = outs[at - 1];
                    at--;
                }
                outs[at] = i;
                cheapest = Math.min(cheapest, values[i]);
            }
        }
        int[] swap = {};
        double bestGain = 1e-12;
        for (int in : free) {
            if (chosen[in] || values[in] - cheapest <= bestGain) {
                continue;
            }
            for (int out : outs) {
                double gain = values[in] - values[out];
                if (gain <= bestGain) {
                    break;
                }
                if (now.change(out, in) <= 0) {
                    bestGain = gain;
                    swap = new int[] {out, in};
                    break;
                }
            }
        }
        return swap;
    }
}
