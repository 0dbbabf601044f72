package org.thetaprep.scoring.calibration;

/**
 * What an {@link ExpectationStep} makes of some people: how many of them, by expectation, are at each node of ability
 * and answered each item in each way; and the logarithm of the likelihood of all their answers. All of it are sums over
 * people, so the counts of two parts of the people are {@link #plus added}.
 */
public final class ExpectedCounts {

    final double[][][] answers;
    final double[][] people;
    double logLikelihood;

    ExpectedCounts(int[] categories, int groups, int nodes) {
        this.answers = new double[categories.length][][];
        for (int j = 0; j < categories.length; j++) {
            answers[j] = new double[categories[j]][nodes];
        }
        this.people = new double[groups][nodes];
    }

    /** Logarithm of the likelihood of the answers, without priors. */
    public double logLikelihood() {
        return logLikelihood;
    }

    /**
     * How many people are expected at a node and answered an item in one way.
     *
     * @param item its place
     * @param category the answer
     * @param node place among the nodes of ability
     */
    public double answers(int item, int category, int node) {
        return answers[item][category][node];
    }

    /**
     * Adds the counts of other people.
     *
     * @param other counts by the same step
     * @return this, with the other added
     */
    public ExpectedCounts plus(ExpectedCounts other) {
        for (int j = 0; j < answers.length; j++) {
            add(answers[j], other.answers[j]);
        }
        add(people, other.people);
        logLikelihood += other.logLikelihood;
        return this;
    }

    private static void add(double[][] to, double[][] from) {
        for (int k = 0; k < to.length; k++) {
            for (int q = 0; q < to[k].length; q++) {
                to[k][q] += from[k][q];
            }
        }
    }
}
