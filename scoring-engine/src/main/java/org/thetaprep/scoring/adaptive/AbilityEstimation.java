package org.thetaprep.scoring.adaptive;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.thetaprep.scoring.ability.AbilityEstimate;
import org.thetaprep.scoring.ability.AbilityEstimator;
import org.thetaprep.scoring.ability.ResponsePattern;
import org.thetaprep.scoring.model.ResponseCurves;
import org.thetaprep.scoring.model.ResponseModel;
import org.thetaprep.scoring.quadrature.Grid;

/**
 * One ability with a normal prior, its likelihood kept on a grid. The estimate is the posterior mean
 * (EAP; Bock &amp; Mislevy 1982) by the trapezoid rule, half weight at both end nodes, or that of any
 * other estimator; criteria that integrate use the grid in either case.
 */
public final class AbilityEstimation implements Estimation<AbilityBelief> {

    private final Bank bank;
    private final Grid grid;
    private final double priorMean;
    private final double[] trapezoid;
    private final double[] logPrior;
    private final ResponseCurves[] curves;
    private final double[][] information;
    private final Optional<AbilityEstimator> estimator;

    private AbilityEstimation(
            Bank bank, Grid grid, double priorMean, double priorSd, Optional<AbilityEstimator> estimator) {
        if (!(priorSd > 0)) {
            throw new IllegalArgumentException("priorSd must be positive, but is " + priorSd);
        }
        this.bank = bank;
        this.grid = grid;
        this.priorMean = priorMean;
        this.estimator = estimator;
        int n = grid.size();
        this.trapezoid = new double[n];
        this.logPrior = new double[n];
        for (int q = 0; q < n; q++) {
            double z = (grid.node(q) - priorMean) / priorSd;
            trapezoid[q] = grid.step() * (q == 0 || q == n - 1 ? 0.5 : 1);
            logPrior[q] = -z * z / 2 - Math.log(priorSd * Math.sqrt(2 * Math.PI));
        }
        this.curves = new ResponseCurves[bank.size()];
        this.information = new double[bank.size()][n];
        for (int i = 0; i < bank.size(); i++) {
            curves[i] = ResponseCurves.of(bank.item(i).model(), grid);
            for (int q = 0; q < n; q++) {
                information[i][q] = bank.item(i).model().information(grid.node(q));
            }
        }
    }

    /**
     * Estimation by the posterior mean.
     *
     * @param bank the items
     * @param grid the quadrature nodes, such as 61 on [−6, 6]
     * @param priorMean in logits
     * @param priorSd in logits, positive
     */
    public static AbilityEstimation posteriorMean(Bank bank, Grid grid, double priorMean, double priorSd) {
        return new AbilityEstimation(bank, grid, priorMean, priorSd, Optional.empty());
    }

    /**
     * Estimation by any estimator; before the first answer the estimate is the prior mean.
     *
     * @param bank the items
     * @param grid the nodes of criteria that integrate
     * @param priorMean in logits
     * @param priorSd in logits, positive
     * @param estimator what gives θ and its standard error
     */
    public static AbilityEstimation by(
            Bank bank, Grid grid, double priorMean, double priorSd, AbilityEstimator estimator) {
        return new AbilityEstimation(bank, grid, priorMean, priorSd, Optional.of(estimator));
    }

    @Override
    public AbilityBelief start() {
        double[] flat = new double[grid.size()];
        AbilityBelief.Posterior posterior = posterior(flat);
        AbilityBelief.Point point = new AbilityBelief.Point(priorMean, posterior.sd());
        return new AbilityBelief(this, List.of(), List.of(), flat, posterior, () -> point);
    }

    @Override
    public AbilityBelief after(AbilityBelief belief, int item, int category) {
        double[] logs = belief.logLikelihoods().clone();
        curves[item].addTo(category, logs);
        List<Integer> items = new ArrayList<>(belief.items());
        items.add(item);
        List<Integer> responses = new ArrayList<>(belief.responses());
        responses.add(category);
        AbilityBelief.Posterior posterior = posterior(logs);
        return new AbilityBelief(this, items, responses, logs, posterior, () -> point(items, responses, posterior));
    }

    private AbilityBelief.Point point(List<Integer> items, List<Integer> responses, AbilityBelief.Posterior posterior) {
        if (estimator.isEmpty()) {
            return new AbilityBelief.Point(posterior.mean(), posterior.sd());
        }
        List<ResponseModel> models =
                items.stream().map(i -> bank.item(i).model()).toList();
        int[] categories = responses.stream().mapToInt(Integer::intValue).toArray();
        AbilityEstimate estimate = estimator.get().estimate(ResponsePattern.of(models, categories));
        return new AbilityBelief.Point(estimate.theta(), estimate.standardError());
    }

    AbilityBelief.Posterior posterior(double[] logLikelihoods) {
        int n = grid.size();
        double[] weights = new double[n];
        double most = Double.NEGATIVE_INFINITY;
        for (int q = 0; q < n; q++) {
            weights[q] = logLikelihoods[q] + logPrior[q];
            most = Math.max(most, weights[q]);
        }
        double total = 0;
        double first = 0;
        for (int q = 0; q < n; q++) {
            weights[q] = trapezoid[q] * Math.exp(weights[q] - most);
            total += weights[q];
            first += weights[q] * grid.node(q);
        }
        double mean = first / total;
        double second = 0;
        for (int q = 0; q < n; q++) {
            weights[q] /= total;
            double distance = grid.node(q) - mean;
            second += weights[q] * distance * distance;
        }
        return new AbilityBelief.Posterior(weights, mean, Math.sqrt(second));
    }

    Bank bank() {
        return bank;
    }

    Grid grid() {
        return grid;
    }

    double trapezoid(int node) {
        return trapezoid[node];
    }

    double priorDensity(int node) {
        return Math.exp(logPrior[node]);
    }

    ResponseCurves curves(int item) {
        return curves[item];
    }

    double[] information(int item) {
        return information[item];
    }
}
