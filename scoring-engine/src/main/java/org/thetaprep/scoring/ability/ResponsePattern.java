package org.thetaprep.scoring.ability;

import java.util.Arrays;
import java.util.List;
import org.thetaprep.scoring.model.ResponseModel;

/** One person's answers: the models of the items that were answered and the category of each answer. */
public final class ResponsePattern {

    /** Stands for an answer that was not given or not asked for; it says nothing about ability. */
    public static final int MISSING = -1;

    private static final double DIFFERENCE_STEP = 1e-4;

    private final ResponseModel[] models;
    private final int[] categories;
    private final int mostCategories;

    private ResponsePattern(ResponseModel[] models, int[] categories) {
        this.models = models;
        this.categories = categories;
        int most = 0;
        for (ResponseModel model : models) {
            most = Math.max(most, model.categories());
        }
        this.mostCategories = most;
    }

    /**
     * The answers to a list of items.
     *
     * @param items the models of the items, of one kind or mixed
     * @param categories for each item the category of the answer, or {@link #MISSING}
     */
    public static ResponsePattern of(List<? extends ResponseModel> items, int... categories) {
        if (categories.length != items.size()) {
            throw new IllegalArgumentException(
                    "categories must be one for each of " + items.size() + " items, but are " + categories.length);
        }
        ResponseModel[] answered = new ResponseModel[categories.length];
        int[] given = new int[categories.length];
        int n = 0;
        for (int i = 0; i < categories.length; i++) {
            if (categories[i] == MISSING) {
                continue;
            }
            ResponseModel model = items.get(i);
            if (categories[i] < 0 || categories[i] >= model.categories()) {
                throw new IllegalArgumentException("category of item " + i + " must be 0 to " + (model.categories() - 1)
                        + " or missing, but is " + categories[i]);
            }
            answered[n] = model;
            given[n] = categories[i];
            n++;
        }
        return new ResponsePattern(Arrays.copyOf(answered, n), Arrays.copyOf(given, n));
    }

    /** Number of answers given. */
    public int answered() {
        return models.length;
    }

    /**
     * The model of an answered item.
     *
     * @param index from 0 to {@code answered() - 1}
     */
    public ResponseModel model(int index) {
        return models[index];
    }

    /**
     * The category of an answer.
     *
     * @param index from 0 to {@code answered() - 1}
     */
    public int category(int index) {
        return categories[index];
    }

    /**
     * Log-likelihood Σ log P_x(θ) of the answers given.
     *
     * @param theta ability in logits, finite
     */
    public double logLikelihood(double theta) {
        double sum = 0;
        for (int i = 0; i < models.length; i++) {
            sum += models[i].logProbability(categories[i], theta);
        }
        return sum;
    }

    /**
     * What the estimators need to know of the answers at one ability.
     *
     * @param theta ability in logits, finite
     */
    public Moments at(double theta) {
        double[] p = new double[mostCategories];
        double[] first = new double[mostCategories];
        double[] second = new double[mostCategories];
        double score = 0;
        double observed = 0;
        double information = 0;
        double slope = 0;
        double warm = 0;
        for (int i = 0; i < models.length; i++) {
            ResponseModel model = models[i];
            model.derivatives(theta, p, first, second);
            int n = model.categories();
            for (int k = 0; k < n; k++) {
                if (p[k] > 0) {
                    double s = first[k] / p[k];
                    information += s * first[k];
                    slope += s * (2 * second[k] - s * first[k]);
                    warm += s * second[k];
                }
            }
            int x = categories[i];
            if (p[x] >= Double.MIN_NORMAL) {
                double s = first[x] / p[x];
                score += s;
                observed += s * s - second[x] / p[x];
            } else {
                score += (model.logProbability(x, theta + DIFFERENCE_STEP)
                                - model.logProbability(x, theta - DIFFERENCE_STEP))
                        / (2 * DIFFERENCE_STEP);
            }
        }
        return new Moments(score, observed, information, slope, warm);
    }

    /**
     * Expected (Fisher) information of the answered items, Σ I(θ).
     *
     * @param theta ability in logits, finite
     */
    public double information(double theta) {
        double sum = 0;
        for (ResponseModel model : models) {
            sum += model.information(theta);
        }
        return sum;
    }

    /**
     * Slope dI/dθ of the expected information.
     *
     * @param theta ability in logits, finite
     */
    public double informationSlope(double theta) {
        double sum = 0;
        for (ResponseModel model : models) {
            sum += model.informationSlope(theta);
        }
        return sum;
    }

    /**
     * Curvature d²I/dθ² of the expected information, by differences of its slope at five points
     * (error of order 10⁻¹¹).
     *
     * @param theta ability in logits, finite
     */
    public double informationCurvature(double theta) {
        double h = 2e-3;
        return (8 * (informationSlope(theta + h) - informationSlope(theta - h))
                        - (informationSlope(theta + 2 * h) - informationSlope(theta - 2 * h)))
                / (12 * h);
    }

    /**
     * Sums over the answered items at one ability.
     *
     * @param score d log L / dθ
     * @param observedInformation −d² log L / dθ², possibly negative
     * @param information expected information I
     * @param informationSlope dI/dθ
     * @param warmTerm Warm's J
     */
    public record Moments(
            double score, double observedInformation, double information, double informationSlope, double warmTerm) {}
}
