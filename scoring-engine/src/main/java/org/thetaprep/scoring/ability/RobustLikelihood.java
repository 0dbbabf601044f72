package org.thetaprep.scoring.ability;

import org.thetaprep.scoring.model.Logistic;
import org.thetaprep.scoring.model.ResponseModel;

/**
 * A likelihood estimate that counts answers to items far from the ability for less, so that a few
 * lucky or careless answers move it little (Mislevy &amp; Bock 1982; Schuster &amp; Yuan 2011): the
 * solution of Σ w(a (θ − b)) d log P_x / dθ = 0. Its standard error is √(Σ w² I) / Σ w I (Magis 2014,
 * equation 12). Only for right and wrong answers under {@link Logistic} models.
 *
 * @param weight how much an answer counts
 * @param bounds where to search
 */
public record RobustLikelihood(RobustWeight weight, Bounds bounds) implements AbilityEstimator {

    /** {@inheritDoc} Refuses answers to items of any other than a logistic model. */
    @Override
    public AbilityEstimate estimate(ResponsePattern pattern) {
        if (pattern.answered() == 0) {
            throw new IllegalArgumentException("pattern must have at least one answer, but has none");
        }
        Logistic[] items = new Logistic[pattern.answered()];
        for (int i = 0; i < items.length; i++) {
            ResponseModel model = pattern.model(i);
            if (!(model instanceof Logistic logistic)) {
                throw new IllegalArgumentException("items must be logistic, but one is " + model);
            }
            items[i] = logistic;
        }
        ModeSearch.Found found = ModeSearch.search(theta -> slope(pattern, items, theta), bounds);
        return new AbilityEstimate(
                found.theta(),
                standardError(items, found.theta()),
                StandardErrorKind.SANDWICH,
                found.bound(),
                found.modes());
    }

    private double weight(Logistic item, double theta) {
        return weight.of(item.a() * (theta - item.b()));
    }

    private double slope(ResponsePattern pattern, Logistic[] items, double theta) {
        double[] p = new double[2];
        double[] first = new double[2];
        double[] second = new double[2];
        double sum = 0;
        for (int i = 0; i < items.length; i++) {
            double w = weight(items[i], theta);
            if (w > 0) {
                items[i].derivatives(theta, p, first, second);
                int x = pattern.category(i);
                sum += p[x] > 0 ? w * (first[x] / p[x]) : 0;
            }
        }
        return sum;
    }

    private double standardError(Logistic[] items, double theta) {
        double squares = 0;
        double sum = 0;
        for (Logistic item : items) {
            double w = weight(item, theta);
            double information = item.information(theta);
            squares += w * w * information;
            sum += w * information;
        }
        return sum > 0 ? Math.sqrt(squares) / sum : Double.POSITIVE_INFINITY;
    }
}
