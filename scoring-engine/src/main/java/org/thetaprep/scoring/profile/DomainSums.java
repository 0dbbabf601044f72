package org.thetaprep.scoring.profile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The distribution of the sum of one whole number from each domain, each of which depends on that domain's ability alone
 * (as numbers of right answers do): within a component of the posterior a convolution, over all of them their mixture.
 * What the domains give within each component is kept, and so are the sums of the first and of the last half of the
 * domains, so that a question about another table for one domain costs little.
 *
 * <p>Sums are given for some values of the label shift, evenly spaced, as many as a sum over all of them needs; and over
 * abilities they are made of the nodes that they need ({@link NeededNodes}).
 */
public final class DomainSums {

    /** Nodes of less probability than this within a component add nothing that can be seen in a sum. */
    private static final double SMALLEST = 1e-12;

    /** A component that counts, and its share of its value of the label shift, which is numbered among those given. */
    private record Part(int component, int shift, double share) {}

    private final ProfileComponents components;
    private final double[] shiftWeights;
    private final double[] shifts;
    private final List<Part> parts;
    private final int longest;
    private final double[][][] within;
    private final int halfway;
    private final double[][] first;
    private final double[][] last;

    /**
     * @param components the components of the posterior
     * @param tables for each domain, for each node of the abilities' grid, the probabilities of 0, 1, …
     */
    DomainSums(ProfileComponents components, double[][][] tables) {
        this.components = components;
        int[] needed = NeededNodes.ofShift(components);
        this.shiftWeights = normalised(
                Arrays.stream(needed).mapToDouble(components::shiftWeight).toArray());
        this.shifts = Arrays.stream(needed).mapToDouble(components::shift).toArray();
        this.parts = new ArrayList<>();
        for (int s = 0; s < needed.length; s++) {
            addParts(s, needed[s]);
        }
        this.within = new double[tables.length][][];
        int length = 1;
        for (int d = 0; d < tables.length; d++) {
            within[d] = within(d, tables[d]);
            length += tables[d][0].length - 1;
        }
        this.longest = length;
        this.halfway = (tables.length + 1) / 2;
        this.first = sums(0, halfway, within);
        this.last = sums(halfway, tables.length, within);
    }

    private static double[] normalised(double[] weights) {
        double sum = Arrays.stream(weights).sum();
        return Arrays.stream(weights).map(weight -> weight / sum).toArray();
    }

    private void addParts(int shift, int numbered) {
        double least = ProfileComponents.NEGLIGIBLE * components.shiftWeight(numbered);
        int from = numbered * components.factors();
        double counted = 0;
        for (int c = from; c < from + components.factors(); c++) {
            counted += components.weights[c] > least ? components.weights[c] : 0;
        }
        for (int c = from; c < from + components.factors(); c++) {
            if (components.weights[c] > least) {
                parts.add(new Part(c, shift, components.weights[c] / counted));
            }
        }
    }

    /** The values of the label shift, in logits, from the lowest. */
    public double[] shifts() {
        return shifts.clone();
    }

    /** The posterior probability of each value of the label shift; they sum to 1. */
    public double[] shiftWeights() {
        return shiftWeights.clone();
    }

    /** What a domain gives within each part. */
    private double[][] within(int domain, double[][] table) {
        int stride = NeededNodes.strideOfAbility(components, domain, parts.stream().mapToInt(Part::component));
        int numbers = table[0].length;
        double[] byNumber = byNumber(table, stride);
        double[] shares = new double[byNumber.length / numbers];
        double[][] result = new double[parts.size()][];
        for (int p = 0; p < result.length; p++) {
            components.nodes(domain, parts.get(p).component(), stride, shares);
            result[p] = average(shares, byNumber, numbers);
        }
        return result;
    }

    /** The table, of the nodes that a sum needs, with the nodes of each number side by side. */
    private static double[] byNumber(double[][] table, int stride) {
        int nodes = (table.length + stride - 1) / stride;
        int numbers = table[0].length;
        double[] turned = new double[nodes * numbers];
        for (int i = 0; i < nodes; i++) {
            for (int x = 0; x < numbers; x++) {
                turned[x * nodes + i] = table[i * stride][x];
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
        double total = 0;
        for (int i = from; i < to; i++) {
            total += nodes[i];
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
            result[x] = first / total;
            result[x + 1] = second / total;
            result[x + 2] = third / total;
            result[x + 3] = fourth / total;
        }
        for (; x < numbers; x++) {
            int a = x * nodes.length;
            double sum = 0;
            for (int i = from; i < to; i++) {
                sum += nodes[i] * byNumber[a + i];
            }
            result[x] = sum / total;
        }
        return result;
    }

    /** The sum of some domains within each part. */
    private double[][] sums(int from, int to, double[][][] domains) {
        double[][] sums = new double[parts.size()][];
        for (int p = 0; p < sums.length; p++) {
            double[] sum = {1};
            for (int d = from; d < to; d++) {
                double[] longer = new double[sum.length + domains[d][p].length - 1];
                addSum(sum, domains[d][p], 1, longer);
                sum = longer;
            }
            sums[p] = sum;
        }
        return sums;
    }

    /** Adds the distribution of the sum of two numbers, so many times. */
    private static void addSum(double[] one, double[] other, double weight, double[] result) {
        for (int i = 0; i < one.length; i++) {
            double p = weight * one[i];
            for (int j = 0; j < other.length; j++) {
                result[i + j] += p * other[j];
            }
        }
    }

    /** For each value of the label shift the probabilities of the sums 0, 1, … */
    public double[][] byShift() {
        double[][] result = new double[shifts.length][longest];
        for (int p = 0; p < parts.size(); p++) {
            Part part = parts.get(p);
            addSum(first[p], last[p], part.share(), result[part.shift()]);
        }
        return result;
    }

    /**
     * The probability that the sum reaches a mark where one domain has another table. The sum is spread evenly over half a
     * step to both sides.
     *
     * @param mark any number
     * @param domain the domain, from 0
     * @param table for each node of the abilities' grid, the probabilities of as many numbers as before
     */
    public double reaching(double mark, int domain, double[][] table) {
        double[][][] domains = within.clone();
        domains[domain] = within(domain, table);
        boolean early = domain < halfway;
        double[][] changed = early ? sums(0, halfway, domains) : sums(halfway, domains.length, domains);
        double[][] kept = early ? last : first;
        double result = 0;
        for (int p = 0; p < changed.length; p++) {
            Part part = parts.get(p);
            result += shiftWeights[part.shift()] * part.share() * reaching(mark, changed[p], kept[p]);
        }
        return Math.min(1, result);
    }

    private static double reaching(double mark, double[] one, double[] other) {
        double[] atLeast = new double[other.length + 1];
        for (int j = other.length - 1; j >= 0; j--) {
            atLeast[j] = atLeast[j + 1] + other[j];
        }
        int least = (int) Math.floor(mark - 0.5) + 1;
        double partly = least + 0.5 - mark;
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            int need = least - i;
            if (need < 0) {
                sum += one[i] * atLeast[0];
            } else if (need < other.length) {
                sum += one[i] * (atLeast[need + 1] + partly * other[need]);
            }
        }
        return sum;
    }
}
