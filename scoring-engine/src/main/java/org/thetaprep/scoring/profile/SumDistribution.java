package org.thetaprep.scoring.profile;

/**
 * The distribution of the sum of one whole number from each domain, each of which depends on that domain's ability alone:
 * within a component of the posterior a convolution, over all of them their mixture.
 */
final class SumDistribution {

    /** Nodes of less probability than this within a component add nothing that can be seen in a sum. */
    private static final double SMALLEST = 1e-12;

    private final ProfileComponents components;
    private final double[][][] tables;
    private final int longest;

    /**
     * @param components the posterior
     * @param tables for each domain, for each node of the abilities' grid, the probabilities of 0, 1, …
     */
    SumDistribution(ProfileComponents components, double[][][] tables) {
        this.components = components;
        this.tables = tables;
        int length = 1;
        for (double[][] table : tables) {
            length += table[0].length - 1;
        }
        this.longest = length;
    }

    /**
     * The probabilities of the sums 0, 1, … under one value of the label shift.
     *
     * @param shift from 0, the lowest
     * @param shiftWeight the posterior probability of that value
     */
    double[] under(int shift, double shiftWeight) {
        double[] result = new double[longest];
        double used = 0;
        double least = ProfileComponents.NEGLIGIBLE * shiftWeight;
        for (int k = 0; k < components.factors(); k++) {
            int c = shift * components.factors() + k;
            double weight = components.weights[c];
            if (weight > least) {
                used += weight;
                double[] sum = {1};
                for (int d = 0; d < tables.length; d++) {
                    sum = convolve(sum, within(c, d));
                }
                for (int x = 0; x < longest; x++) {
                    result[x] += weight * sum[x];
                }
            }
        }
        for (int x = 0; x < longest; x++) {
            result[x] /= used;
        }
        return result;
    }

    private double[] within(int component, int domain) {
        double[][] table = tables[domain];
        double[] nodes = components.nodes(domain, component);
        double[] result = new double[table[0].length];
        for (int i = 0; i < nodes.length; i++) {
            double p = nodes[i];
            if (p > SMALLEST) {
                double[] row = table[i];
                for (int x = 0; x < result.length; x++) {
                    result[x] += p * row[x];
                }
            }
        }
        return result;
    }

    private static double[] convolve(double[] first, double[] second) {
        double[] sum = new double[first.length + second.length - 1];
        for (int i = 0; i < first.length; i++) {
            for (int j = 0; j < second.length; j++) {
                sum[i + j] += first[i] * second[j];
            }
        }
        return sum;
    }
}
