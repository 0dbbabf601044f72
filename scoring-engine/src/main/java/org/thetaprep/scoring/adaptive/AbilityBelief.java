package org.thetaprep.scoring.adaptive;

import java.util.List;
import java.util.function.Supplier;
import org.thetaprep.scoring.model.ResponseCurves;
import org.thetaprep.scoring.model.ResponseModel;

/**
 * Belief about one ability: the estimate, and likelihood and posterior on a grid. The estimate is computed
 * when it is first asked for.
 */
public final class AbilityBelief implements Belief {

    private final AbilityEstimation estimation;
    private final List<Integer> items;
    private final List<Integer> responses;
    private final double[] logLikelihoods;
    private final Posterior posterior;
    private final Once<Point> point;

    /** Posterior weights on the grid, which sum to 1, with their mean and standard deviation. */
    record Posterior(double[] weights, double mean, double sd) {}

    /** The estimate with its standard error. */
    record Point(double theta, double standardError) {}

    AbilityBelief(
            AbilityEstimation estimation,
            List<Integer> items,
            List<Integer> responses,
            double[] logLikelihoods,
            Posterior posterior,
            Supplier<Point> point) {
        this.estimation = estimation;
        this.items = items;
        this.responses = responses;
        this.logLikelihoods = logLikelihoods;
        this.posterior = posterior;
        this.point = new Once<>(point);
    }

    @Override
    public int answers() {
        return items.size();
    }

    @Override
    public double theta() {
        return point.get().theta();
    }

    @Override
    public double standardError() {
        return point.get().standardError();
    }

    @Override
    public double probabilityAbove(double cut) {
        double place = (cut - estimation.grid().from()) / estimation.grid().step();
        double sum = 0;
        for (int q = 0; q < posterior.weights().length; q++) {
            sum += posterior.weights()[q] * Math.min(1, Math.max(0, q + 0.5 - place));
        }
        return Math.min(1, sum);
    }

    /** Posterior standard deviation, whatever the estimator. */
    public double posteriorSd() {
        return posterior.sd();
    }

    /**
     * Log-likelihood of the answers at any ability, computed afresh.
     *
     * @param ability in logits
     */
    public double logLikelihood(double ability) {
        double sum = 0;
        for (int i = 0; i < items.size(); i++) {
            sum += model(items.get(i)).logProbability(responses.get(i), ability);
        }
        return sum;
    }

    /**
     * Expected posterior variance after an answer to an item, the answer predicted at the estimate
     * (van der Linden 1998).
     *
     * @param item its place in the bank
     */
    public double expectedVariance(int item) {
        ResponseModel model = model(item);
        double[] p = new double[model.categories()];
        model.probabilities(theta(), p);
        double sum = 0;
        for (int k = 0; k < p.length; k++) {
            double sd = lookAhead(item, k).sd();
            sum += p[k] * sd * sd;
        }
        return sum;
    }

    Posterior lookAhead(int item, int category) {
        double[] logs = logLikelihoods.clone();
        ResponseCurves curves = estimation.curves(item);
        curves.addTo(category, logs);
        return estimation.posterior(logs);
    }

    ResponseModel model(int item) {
        return estimation.bank().item(item).model();
    }

    AbilityEstimation estimation() {
        return estimation;
    }

    List<Integer> items() {
        return items;
    }

    List<Integer> responses() {
        return responses;
    }

    double[] logLikelihoods() {
        return logLikelihoods;
    }
}
