package org.thetaprep.scoring.calibration;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.RealMatrix;
import org.thetaprep.scoring.model.Logistic;
import org.thetaprep.scoring.model.ResponseModel;
import org.thetaprep.scoring.quadrature.Grid;

/**
 * Marginal maximum likelihood, or the mode under priors, by the EM algorithm (Bock &amp; Aitkin 1981, equations 14 to
 * 18) with Anderson acceleration. A point that the acceleration leads to is kept only where the likelihood does not
 * fall; else the plain step is taken. The result does not depend on the number of threads, bit for bit.
 */
public final class Calibration {

    /** A slope above this has run away: answers to the item are all but separated by ability. */
    public static final double RUNAWAY_SLOPE = 15;

    /** Where a slope falls below this the search ends: the answers to the item do not rise with ability. */
    public static final double VANISHED_SLOPE = 1e-3;

    private static final double ROUNDING = 1e-11;

    private final CalibrationPlan plan;
    private final ResponseMatrix matrix;
    private final List<ItemCurves> items = new ArrayList<>();
    private final List<FreePopulation> free = new ArrayList<>();
    private final double[] nodes;

    private Calibration(CalibrationPlan plan, ResponseMatrix matrix) {
        this.plan = plan;
        this.matrix = matrix;
        this.nodes = (plan.model() == CalibrationModel.ONE_PL ? wide(plan.grid()) : plan.grid()).nodes();
        for (int j = 0; j < matrix.items().size(); j++) {
            ResponseModel known = plan.known().get(matrix.items().get(j));
            items.add(
                    known != null
                            ? new KnownCurves(known)
                            : plan.model()
                                    .curves(matrix.frequencies(j).length, plan.priorsOf(matrix.items().get(j))));
        }
        boolean anchored = plan.scale() == ScaleRule.ITEMS || items.stream().anyMatch(item -> item.parameters() == 0);
        for (int g = 0; g < matrix.groups(); g++) {
            boolean moves = plan.scale() != ScaleRule.HELD && (anchored || g > 0);
            free.add(new FreePopulation(moves, moves || plan.model() == CalibrationModel.ONE_PL));
        }
    }

    /** With slope 1 the population may be twice as wide as the standard one, and the nodes must be too. */
    private static Grid wide(Grid grid) {
        return grid.padded(grid.size() / 2);
    }

    /**
     * What stands in the way of a calibration.
     *
     * @return one sentence for each problem, naming the item; empty if there is none
     */
    public static List<String> problems(CalibrationPlan plan, ResponseMatrix matrix) {
        return new CalibrationProblems(plan, matrix).all();
    }

    /**
     * Calibrates.
     *
     * @param plan how
     * @param matrix the answers, without {@link #problems}
     * @param progress told of each expectation step
     */
    public static CalibrationResult fit(
            CalibrationPlan plan, ResponseMatrix matrix, Consumer<CalibrationProgress> progress) {
        List<String> problems = problems(plan, matrix);
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(String.join("; ", problems));
        }
        return new Calibration(plan, matrix).run(progress);
    }

    private record Cycle(Estimates at, ExpectedCounts counts, Estimates next, double height, double gain) {}

    private CalibrationResult run(Consumer<CalibrationProgress> progress) {
        AndersonAcceleration acceleration = new AndersonAcceleration();
        Cycle best = cycle(start());
        Estimates point = best.next();
        int steps = 1;
        while (best.gain() >= plan.tolerance() && steps < plan.iterations() && !vanished(best.at())) {
            progress.accept(new CalibrationProgress(steps, best.counts().logLikelihood(), best.gain()));
            point = best.next();
            double[] moved = acceleration.next(best.at().vector(free), best.next().vector(free));
            Optional<Estimates> bold = legal(best.next(), moved);
            if (bold.isPresent()) {
                Cycle tried = cycle(bold.get());
                steps++;
                if (tried.height() >= best.height() - ROUNDING * Math.abs(best.height())) {
                    best = tried;
                    continue;
                }
            }
            acceleration.restart();
            best = cycle(point);
            steps++;
        }
        return result(best, steps);
    }

    private boolean vanished(Estimates at) {
        return IntStream.range(0, items.size()).anyMatch(j -> items.get(j).vanished(at.items()[j]));
    }

    private Optional<Estimates> legal(Estimates pattern, double[] vector) {
        for (double value : vector) {
            if (!(Math.abs(value) < 100)) {
                return Optional.empty();
            }
        }
        Estimates estimates = pattern.with(vector, free);
        boolean legal =
                IntStream.range(0, items.size()).allMatch(j -> items.get(j).legal(estimates.items()[j]));
        return legal ? Optional.of(estimates) : Optional.empty();
    }

    private Estimates start() {
        double[][] first = new double[items.size()][];
        for (int j = 0; j < first.length; j++) {
            long[] counts = matrix.frequencies(j);
            double[] shares = new double[Math.max(items.get(j).categories(), counts.length)];
            double total = 0;
            for (int k = 0; k < shares.length; k++) {
                shares[k] = (k < counts.length ? counts[k] : 0) + 0.5;
                total += shares[k];
            }
            for (int k = 0; k < shares.length; k++) {
                shares[k] /= total;
            }
            first[j] = items.get(j).start(shares);
        }
        return new Estimates(first, IntStream.range(0, matrix.groups()).mapToObj(g -> Population.STANDARD).toList());
    }

    private Cycle cycle(Estimates at) {
        ExpectedCounts counts = ExpectationStep.at(items, at.items(), at.populations(), nodes).over(matrix);
        List<ItemMaximization.Step> steps = IntStream.range(0, items.size())
                .parallel()
                .mapToObj(j -> new ItemMaximization(items.get(j), counts.answers[j], nodes).from(at.items()[j]))
                .toList();
        double gain = steps.stream().mapToDouble(ItemMaximization.Step::gain).sum();
        List<Population> populations = new ArrayList<>();
        for (int g = 0; g < at.populations().size(); g++) {
            PopulationMaximization step =
                    new PopulationMaximization(at.populations().get(g), free.get(g), counts.people[g], nodes);
            populations.add(step.next());
            gain += step.gain();
        }
        double height = counts.logLikelihood() + logPrior(at);
        double[][] next = steps.stream().map(ItemMaximization.Step::parameters).toArray(double[][]::new);
        return new Cycle(at, counts, new Estimates(next, populations), height, gain);
    }

    private double logPrior(Estimates at) {
        double sum = 0;
        for (int j = 0; j < items.size(); j++) {
            sum += items.get(j).logPrior(at.items()[j]);
        }
        return sum;
    }

    private CalibrationResult result(Cycle last, int steps) {
        Estimates at = last.at();
        Optional<ErrorCovariance> covariance = plan.errors() == ErrorMethod.NONE
                ? Optional.empty()
                : new ObservedInformation(items, at, free, nodes, matrix, last.counts()).covariance(plan.errors());
        boolean common = plan.model() == CalibrationModel.ONE_PL && free.get(0).variance() && !free.get(0).mean();
        double spread = common ? Math.sqrt(at.populations().get(0).variance()) : 1;
        List<CalibratedItem> calibrated = new ArrayList<>();
        for (int j = 0; j < items.size(); j++) {
            long answers = 0;
            for (long count : matrix.frequencies(j)) {
                answers += count;
            }
            double[] xi = at.items()[j];
            ItemCurves item = items.get(j);
            ResponseModel model = common ? Logistic.twoPl(spread, -xi[0] / spread) : item.model(xi);
            int index = j;
            Optional<ErrorCovariance> found = item.parameters() == 0 ? Optional.empty() : covariance;
            Map<String, Double> errors = found.map(known -> common
                            ? commonSlopeErrors(xi[0], spread, known.withVariance(index))
                            : item.errors(xi, known.of(index)))
                    .orElse(Map.of());
            Optional<RealMatrix> own = common ? Optional.empty() : found.map(known -> known.of(index));
            Map<String, Double> covariances =
                    own.map(known -> item.covariances(xi, known)).orElse(Map.of());
            OptionalDouble curveError = own.isEmpty()
                    ? OptionalDouble.empty()
                    : OptionalDouble.of(
                            curveError(item, xi, own.get(), at.populations().get(0)));
            calibrated.add(new CalibratedItem(
                    matrix.items().get(j), model, errors, covariances, curveError, answers));
        }
        List<Population> populations = at.populations().stream()
                .map(group -> new Population(group.mean() / spread, group.variance() / (spread * spread)))
                .toList();
        return new CalibrationResult(
                calibrated,
                populations,
                last.counts().logLikelihood(),
                logPrior(at),
                at.vector(free).length,
                matrix.persons(),
                steps,
                last.gain() < plan.tolerance(),
                last.gain());
    }

    /** √(Σ_q w_q Σ_k Var P_k(θ_q) / (K − 1)) with Var P_k = ∇P_k′ Σ ∇P_k. */
    private double curveError(ItemCurves item, double[] xi, RealMatrix covariance, Population people) {
        double[] weights = people.logWeights(nodes);
        double[] p = new double[item.categories()];
        double[][] gradient = new double[p.length][xi.length];
        double sum = 0;
        for (int q = 0; q < nodes.length; q++) {
            item.at(xi, nodes[q], p, gradient);
            for (int k = 1; k < p.length; k++) {
                double error = Delta.error(covariance, gradient[k]);
                sum += Math.exp(weights[q]) * error * error / (p.length - 1);
            }
        }
        return Math.sqrt(sum);
    }

    /** With slope 1 and log-variance v, the common slope is exp(v / 2) and b = −d exp(−v / 2). */
    private static Map<String, Double> commonSlopeErrors(double d, double slope, RealMatrix covariance) {
        return Map.of(
                "a", Delta.error(covariance, 0, slope / 2),
                "b", Delta.error(covariance, -1 / slope, d / (2 * slope)));
    }
}
