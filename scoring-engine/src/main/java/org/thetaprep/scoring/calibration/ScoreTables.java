package org.thetaprep.scoring.calibration;

import java.util.List;

/**
 * The complete-data scores, ∂ log P_k(θ_q) / ∂ξ_m, of all answers to all items, and of being of a population, which is kept
 * as if it were the answer to one more item.
 */
final class ScoreTables {

    private final double[][][][] scores;
    private final int[] places;
    private final int size;
    private final int nodes;

    ScoreTables(List<ItemCurves> items, Estimates at, List<FreePopulation> free, double[] nodes) {
        this.nodes = nodes.length;
        this.scores = new double[items.size() + 1][][][];
        this.places = new int[items.size() + 2];
        for (int j = 0; j < items.size(); j++) {
            scores[j] = ofItem(items.get(j), at.items()[j], nodes);
            places[j + 1] = places[j] + items.get(j).parameters();
        }
        scores[items.size()] = ofPopulations(at, free, nodes);
        this.size = places[items.size()]
                + free.stream().mapToInt(FreePopulation::parameters).sum();
        places[items.size() + 1] = size;
    }

    private static double[][][] ofItem(ItemCurves item, double[] xi, double[] nodes) {
        int m = item.parameters();
        double[][][] score = new double[item.categories()][m][nodes.length];
        double[] p = new double[item.categories()];
        double[][] dp = new double[p.length][m];
        for (int q = 0; q < nodes.length; q++) {
            item.at(xi, nodes[q], p, dp);
            for (int k = 0; k < p.length; k++) {
                for (int a = 0; a < m; a++) {
                    score[k][a][q] = dp[k][a] / Math.max(p[k], Double.MIN_NORMAL);
                }
            }
        }
        return score;
    }

    private static double[][][] ofPopulations(Estimates at, List<FreePopulation> free, double[] nodes) {
        int parameters = free.stream().mapToInt(FreePopulation::parameters).sum();
        double[][][] score = new double[free.size()][parameters][nodes.length];
        int place = 0;
        for (int g = 0; g < free.size(); g++) {
            Population group = at.populations().get(g);
            PopulationMoments moments = PopulationMoments.of(group, nodes);
            for (int q = 0; q < nodes.length; q++) {
                double first = nodes[q] - moments.mean();
                double second = nodes[q] * nodes[q] - moments.square();
                int a = place;
                if (free.get(g).mean()) {
                    score[g][a++][q] = first / group.variance();
                }
                if (free.get(g).variance()) {
                    score[g][a][q] = second / (2 * group.variance()) - group.mean() * first / group.variance();
                }
            }
            place += free.get(g).parameters();
        }
        return score;
    }

    /** Number of items and one more, the populations. */
    int count() {
        return scores.length;
    }

    /** Number of nodes. */
    int nodes() {
        return nodes;
    }

    /** Number of parameters. */
    int size() {
        return size;
    }

    /** Number of parameters of an item. */
    int parameters(int item) {
        return places[item + 1] - places[item];
    }

    /** Where each item's parameters begin; those of the populations last, then their end. */
    int[] places() {
        return places.clone();
    }

    /** The number of answers that there are to an item; of populations their number. */
    int states(int item) {
        return scores[item].length;
    }

    /** The scores of one answer by parameter and node. */
    double[][] of(int item, int state) {
        return scores[item][state];
    }
}
