package org.thetaprep.scoring.model;

import java.util.List;

/**
 * Items that hang together beyond ability, such as those of one case study, answered as one
 * (Bradlow, Wainer &amp; Wang 1999; Wainer, Bradlow &amp; Wang 2007, chapter 7).
 *
 * <p>All items of the set are met at θ + γ with one effect γ ~ N(0, σ²) of the person and the set:
 * P(x₁ … x_n | θ) = ∫ Π_j P_j(x_j | θ + γ) φ(γ / σ) dγ / σ. A category of this model is a whole
 * pattern of answers, numbered by {@link #category}; so an estimator needs to know nothing of
 * testlets, and agreement within the set is not taken for more information than it is. For a set
 * that was answered in part, build the testlet of the answered items.
 *
 * <p>The integral is a sum at 41 nodes from −8 σ to 8 σ, right to 10⁻⁷ up to aσ = 3 and to rounding
 * below aσ = 1.5 (the rule of {@link org.thetaprep.scoring.quadrature.Grid}).
 */
public final class Testlet implements ResponseModel {

    private static final int MOST_CATEGORIES = 4096;
    private static final int HALF = 20;
    private static final double STEP = 0.4;

    private final List<ResponseModel> items;
    private final double effectSd;
    private final int categories;
    private final double[] effects;
    private final double[] weights;

    private Testlet(List<ResponseModel> items, double effectSd, int categories) {
        this.items = items;
        this.effectSd = effectSd;
        this.categories = categories;
        int nodes = effectSd > 0 ? 2 * HALF + 1 : 1;
        this.effects = new double[nodes];
        this.weights = new double[nodes];
        double total = 0;
        for (int i = 0; i < nodes; i++) {
            double z = STEP * (i - nodes / 2);
            effects[i] = effectSd * z;
            weights[i] = Math.exp(-z * z / 2);
            total += weights[i];
        }
        for (int i = 0; i < nodes; i++) {
            weights[i] /= total;
        }
    }

    /**
     * A set of items with one effect.
     *
     * @param items the items of the set, at least one; together at most 4,096 patterns of answers
     * @param effectSd σ, spread of the effect over people, in logits, not negative; 0 makes the items
     *     independent given θ
     */
    public static Testlet of(List<? extends ResponseModel> items, double effectSd) {
        if (items.isEmpty()) {
            throw new IllegalArgumentException("items must be at least one, but are none");
        }
        if (!(effectSd >= 0) || Double.isInfinite(effectSd)) {
            throw new IllegalArgumentException("effectSd must be finite and not negative, but is " + effectSd);
        }
        long categories = 1;
        for (ResponseModel item : items) {
            categories *= item.categories();
            if (categories > MOST_CATEGORIES) {
                throw new IllegalArgumentException(
                        "items must have at most " + MOST_CATEGORIES + " patterns of answers together");
            }
        }
        return new Testlet(List.copyOf(items), effectSd, (int) categories);
    }

    /** The items of the set, in the order of their answers. */
    public List<ResponseModel> items() {
        return items;
    }

    /** σ, the spread of the effect over people, in logits. */
    public double effectSd() {
        return effectSd;
    }

    /**
     * The number of a pattern of answers.
     *
     * @param responses the category of each item, in their order
     * @return from 0 (all in category 0) to {@code categories() - 1}; the last item turns fastest
     */
    public int category(int... responses) {
        if (responses.length != items.size()) {
            throw new IllegalArgumentException("responses must be " + items.size() + ", but are " + responses.length);
        }
        int category = 0;
        for (int j = 0; j < responses.length; j++) {
            int n = items.get(j).categories();
            Parameters.requireCategory(responses[j], n);
            category = category * n + responses[j];
        }
        return category;
    }

    @Override
    public int categories() {
        return categories;
    }

    @Override
    public void derivatives(double theta, double[] probabilities, double[] first, double[] second) {
        for (int k = 0; k < categories; k++) {
            probabilities[k] = 0;
            first[k] = 0;
            second[k] = 0;
        }
        double[][] joint = new double[3][categories];
        double[][] one = new double[3][categories];
        for (int i = 0; i < effects.length; i++) {
            multiplyOut(theta + effects[i], joint, one);
            for (int k = 0; k < categories; k++) {
                probabilities[k] += weights[i] * joint[0][k];
                first[k] += weights[i] * joint[1][k];
                second[k] += weights[i] * joint[2][k];
            }
        }
    }

    /** The product of the items' curves and its derivatives for every pattern, items independent at {@code at}. */
    private void multiplyOut(double at, double[][] joint, double[][] one) {
        int patterns = 1;
        joint[0][0] = 1;
        joint[1][0] = 0;
        joint[2][0] = 0;
        for (ResponseModel item : items) {
            int n = item.categories();
            item.derivatives(at, one[0], one[1], one[2]);
            for (int k = patterns - 1; k >= 0; k--) {
                double p = joint[0][k];
                double slope = joint[1][k];
                double curve = joint[2][k];
                for (int x = n - 1; x >= 0; x--) {
                    int to = k * n + x;
                    joint[0][to] = p * one[0][x];
                    joint[1][to] = slope * one[0][x] + p * one[1][x];
                    joint[2][to] = curve * one[0][x] + 2 * slope * one[1][x] + p * one[2][x];
                }
            }
            patterns *= n;
        }
    }

    @Override
    public double logProbability(int category, double theta) {
        Parameters.requireCategory(category, categories);
        double[] logs = new double[effects.length];
        double largest = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < effects.length; i++) {
            logs[i] = Math.log(weights[i]);
            int rest = category;
            for (int j = items.size() - 1; j >= 0; j--) {
                ResponseModel item = items.get(j);
                logs[i] += item.logProbability(rest % item.categories(), theta + effects[i]);
                rest /= item.categories();
            }
            largest = Math.max(largest, logs[i]);
        }
        if (largest == Double.NEGATIVE_INFINITY) {
            return largest;
        }
        double sum = 0;
        for (double log : logs) {
            sum += Math.exp(log - largest);
        }
        return largest + Math.log(sum);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Testlet that && effectSd == that.effectSd && items.equals(that.items);
    }

    @Override
    public int hashCode() {
        return 31 * items.hashCode() + Double.hashCode(effectSd);
    }

    @Override
    public String toString() {
        return "Testlet[effectSd=" + effectSd + ", items=" + items + "]";
    }
}
