package org.thetaprep.scoring.calibration;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.math3.linear.RealMatrix;
import org.thetaprep.scoring.model.Logistic;
import org.thetaprep.scoring.model.ResponseModel;

/**
 * Right and wrong by one, two or three parameters: P = c + (1 − c) / (1 + exp(−(a θ + d))), estimated as (d), (a, d) or
 * (a, d, logit c). With one parameter the slope is 1 and the spread of the population is free.
 */
final class LogisticCurves implements ItemCurves {

    private static final double FIRST_CHANCE_LOGIT = -1.5;

    private final int parameters;
    private final Optional<SlopePrior> slopePrior;
    private final Optional<ChancePrior> chancePrior;
    private final Optional<DifficultyPrior> difficultyPrior;

    LogisticCurves(int parameters, ItemPriors priors) {
        this.parameters = parameters;
        this.slopePrior = parameters > 1 ? priors.slope() : Optional.empty();
        this.chancePrior = parameters > 2 ? priors.chance() : Optional.empty();
        this.difficultyPrior = parameters > 1 ? priors.difficulty() : Optional.empty();
    }

    @Override
    public int categories() {
        return 2;
    }

    @Override
    public int parameters() {
        return parameters;
    }

    @Override
    public double[] start(double[] shares) {
        double d = 1.2 * Math.log(shares[1] / shares[0]);
        return switch (parameters) {
            case 1 -> new double[] {d};
            case 2 -> new double[] {1, d};
            default -> new double[] {1, d - 0.4, FIRST_CHANCE_LOGIT};
        };
    }

    @Override
    public boolean legal(double[] xi) {
        return parameters == 1 || xi[0] > 0;
    }

    @Override
    public boolean vanished(double[] xi) {
        return parameters > 1 && xi[0] < Calibration.VANISHED_SLOPE;
    }

    @Override
    public void at(double[] xi, double theta, double[] p, double[][] gradient) {
        double x = parameters == 1 ? theta + xi[0] : xi[0] * theta + xi[1];
        double e = Math.exp(-Math.abs(x));
        double near = 1 / (1 + e);
        double far = e * near;
        double up = x >= 0 ? near : far;
        double down = x >= 0 ? far : near;
        double c = parameters == 3 ? 1 / (1 + Math.exp(-xi[2])) : 0;
        double rest = parameters == 3 ? 1 / (1 + Math.exp(xi[2])) : 1;
        p[1] = c + rest * up;
        p[0] = rest * down;
        double slope = rest * near * far;
        int d = parameters == 1 ? 0 : 1;
        gradient[1][d] = slope;
        gradient[0][d] = -slope;
        if (parameters > 1) {
            gradient[1][0] = slope * theta;
            gradient[0][0] = -slope * theta;
        }
        if (parameters == 3) {
            gradient[1][2] = c * rest * down;
            gradient[0][2] = -gradient[1][2];
        }
    }

    @Override
    public double logPrior(double[] xi) {
        return slopePrior.map(prior -> prior.logDensity(xi[0])).orElse(0.0)
                + chancePrior.map(prior -> prior.logDensity(xi[2])).orElse(0.0)
                + difficultyPrior.map(prior -> prior.logDensity(-xi[1] / xi[0])).orElse(0.0);
    }

    @Override
    public void addPrior(double[] xi, double[] gradient, double[][] information) {
        slopePrior.ifPresent(prior -> {
            gradient[0] += prior.slope(xi[0]);
            information[0][0] += prior.curvature(xi[0]);
        });
        chancePrior.ifPresent(prior -> {
            gradient[2] += prior.slope(xi[2]);
            information[2][2] += prior.curvature(xi[2]);
        });
        difficultyPrior.ifPresent(prior -> addDifficulty(prior, xi, gradient, information));
    }

    /** With b = −d / a: ∂b/∂a = −b / a and ∂b/∂d = −1 / a; of the curvature only what is never negative. */
    private static void addDifficulty(DifficultyPrior prior, double[] xi, double[] gradient, double[][] information) {
        double b = -xi[1] / xi[0];
        double[] slope = {-b / xi[0], -1 / xi[0]};
        double variance = prior.sd() * prior.sd();
        for (int i = 0; i < 2; i++) {
            gradient[i] -= (b - prior.mean()) / variance * slope[i];
            for (int k = 0; k < 2; k++) {
                information[i][k] += slope[i] * slope[k] / variance;
            }
        }
    }

    @Override
    public ResponseModel model(double[] xi) {
        return switch (parameters) {
            case 1 -> Logistic.onePl(-xi[0]);
            case 2 -> Logistic.twoPl(xi[0], -xi[1] / xi[0]);
            default -> Logistic.threePl(xi[0], -xi[1] / xi[0], 1 / (1 + Math.exp(-xi[2])));
        };
    }

    @Override
    public Map<String, Double> errors(double[] xi, RealMatrix covariance) {
        Map<String, Double> errors = new LinkedHashMap<>();
        if (parameters == 1) {
            errors.put("b", Delta.error(covariance, -1));
            return errors;
        }
        gradients(xi).forEach((name, gradient) -> errors.put(name, Delta.error(covariance, gradient)));
        return errors;
    }

    @Override
    public Map<String, Double> covariances(double[] xi, RealMatrix covariance) {
        if (parameters == 1) {
            return Map.of();
        }
        Map<String, double[]> gradients = gradients(xi);
        Map<String, Double> covariances = new LinkedHashMap<>();
        gradients.forEach((first, one) -> gradients.forEach((second, other) -> {
            if (first.compareTo(second) < 0) {
                covariances.put(first + " " + second, Delta.covariance(covariance, one, other));
            }
        }));
        return covariances;
    }

    /** Of a, b = −d / a and c by a, d and logit c. */
    private Map<String, double[]> gradients(double[] xi) {
        Map<String, double[]> gradients = new LinkedHashMap<>();
        double[] a = new double[parameters];
        a[0] = 1;
        gradients.put("a", a);
        double[] b = new double[parameters];
        b[0] = xi[1] / (xi[0] * xi[0]);
        b[1] = -1 / xi[0];
        gradients.put("b", b);
        if (parameters == 3) {
            double c = 1 / (1 + Math.exp(-xi[2]));
            gradients.put("c", new double[] {0, 0, c * (1 - c)});
        }
        return gradients;
    }
}
