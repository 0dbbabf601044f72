package org.thetaprep.scoring.profile;

/**
 * The distribution of the sum of one whole number from each domain, each of which depends on that domain's ability alone
 * (as numbers of right answers do): within a component of the posterior a convolution, over all of them their mixture.
 * What the domains give within each component is kept, so that a question about another table for one domain costs little.
 */
public final class DomainSums {

    /** Nodes of less probability than this within a component add nothing that can be seen in a sum. */
    private static final double SMALLEST = 1e-12;

    private final ProfileComponents components;
    private final boolean[] counts;
    private final int longest;
    private final double[][][] within;

    /**
     * @param components the components of the posterior
     * @param tables for each domain, for each node of the abilities' grid, the probabilities of 0, 1, …
     */
    DomainSums(ProfileComponents components, double[][][] tables) {
        this.components = components;
        this.counts = new boolean[components.weights.length];
        for (int s = 0; s < components.shifts(); s++) {
            double least = ProfileComponents.NEGLIGIBLE * components.shiftWeight(s);
            for (int c = s * components.factors(); c < (s + 1) * components.factors(); c++) {
                counts[c] = components.weights[c] > least;
            }
        }
        this.within = new double[tables.length][][];
        int length = 1;
        for (int d = 0; d < tables.length; d++) {
            within[d] = within(d, tables[d]);
            length += tables[d][0].length - 1;
        }
        this.longest = length;
    }

    /** What a domain gives within each component that counts. */
    private double[][] within(int domain, double[][] table) {
        double[] byNumber = byNumber(table);
        int numbers = table[0].length;
        double[] nodes = new double[table.length];
        double[][] result = new double[counts.length][];
        for (int c = 0; c < counts.length; c++) {
            if (counts[c]) {
                components.nodes(domain, c, nodes);
                result[c] = average(nodes, byNumber, numbers);
            }
        }
        return result;
    }

    /** The table with the nodes of each number side by side. */
    private static double[] byNumber(double[][] table) {
        int nodes = table.length;
        int numbers = table[0].length;
        double[] turned = new double[nodes * numbers];
        for (int i = 0; i < nodes; i++) {
            for (int x = 0; x < numbers; x++) {
                turned[x * nodes + i] = table[i][x];
            }
        }
        return turned;
    }

    /** Four numbers at a time: the additions to one sum wait for each other, those to four do not. */
    private static double[] average(double[] nodes, double[] byNumber, int numbers) {
        int from = 0;
        int to = nodes.length;
        while (from < to && nodes[from] <= SMALLEST) {
            from++;
        }
        while (to > from && nodes[to - 1] <= SMALLEST) {
            to--;
        }
        double[] result = new double[numbers];
        int x = 0;
        for (; x + 3 < numbers; x += 4) {
            int a = x * nodes.length;
            int b = a + nodes.length;
            int c = b + nodes.length;
            int d = c + nodes.length;
            double first = 0;
            double second = 0;
            double third = 0;
            double fourth = 0;
            for (int i = from; i < to; i++) {
                double p = nodes[i];
                first += p * byNumber[a + i];
                second += p * byNumber[b + i];
                third += p * byNumber[c + i];
                fourth += p * byNumber[d + i];
            }
            result[x] = first;
            result[x + 1] = second;
            result[x + 2] = third;
            result[x + 3] = fourth;
        }
        for (; x < numbers; x++) {
            int a = x * nodes.length;
            double sum = 0;
            for (int i = from; i < to; i++) {
                sum += nodes[i] * byNumber[a + i];
            }
            result[x] = sum;
        }
        return result;
    }

    /** For each value of the label shift, from the lowest, the probabilities of the sums 0, 1, … */
    public double[][] byShift() {
        return byShift(within);
    }

    /**
     * The same where one domain has another table.
     *
     * @param domain the domain, from 0
     * @param table for each node of the abilities' grid, the probabilities of as many numbers as before
     */
    public double[][] byShift(int domain, double[][] table) {
        double[][][] other = within.clone();
        other[domain] = within(domain, table);
        return byShift(other);
    }

    private double[][] byShift(double[][][] parts) {
        double[][] result = new double[components.shifts()][];
        for (int s = 0; s < result.length; s++) {
            result[s] = mixture(s, parts);
        }
        return result;
    }

    private double[] mixture(int shift, double[][][] parts) {
        double[] result = new double[longest];
        double used = 0;
        for (int c = shift * components.factors(); c < (shift + 1) * components.factors(); c++) {
            if (counts[c]) {
                double weight = components.weights[c];
                used += weight;
                double[] sum = {1};
                for (double[][] part : parts) {
                    sum = convolve(sum, part[c]);
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

    private static double[] convolve(double[] first, double[] second) {
        double[] result = new double[first.length + second.length - 1];
        for (int x = 0; x < result.length; x++) {
            int to = Math.min(x, first.length - 1);
            double sum = 0;
            for (int i = Math.max(0, x - second.length + 1); i <= to; i++) {
                sum += first[i] * second[x - i];
            }
            result[x] = sum;
        }
        return result;
    }
}
