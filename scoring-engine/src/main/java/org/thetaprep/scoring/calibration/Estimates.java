package org.thetaprep.scoring.calibration;

import java.util.ArrayList;
import java.util.List;

/**
 * All parameters at one moment: those of the items, and those of the populations.
 *
 * @param items for each item its parameters
 * @param populations the populations
 */
record Estimates(double[][] items, List<Population> populations) {

    /** The free ones in one vector; variances as logarithms. */
    double[] vector(List<FreePopulation> free) {
        List<Double> values = new ArrayList<>();
        for (double[] item : items) {
            for (double value : item) {
                values.add(value);
            }
        }
        for (int g = 0; g < populations.size(); g++) {
            if (free.get(g).mean()) {
                values.add(populations.get(g).mean());
            }
            if (free.get(g).variance()) {
                values.add(Math.log(populations.get(g).variance()));
            }
        }
        return values.stream().mapToDouble(value -> value).toArray();
    }

    /** The same with the free ones taken from a vector. */
    Estimates with(double[] vector, List<FreePopulation> free) {
        double[][] moved = new double[items.length][];
        int i = 0;
        for (int j = 0; j < items.length; j++) {
            moved[j] = new double[items[j].length];
            for (int m = 0; m < moved[j].length; m++) {
                moved[j][m] = vector[i++];
            }
        }
        List<Population> groups = new ArrayList<>();
        for (int g = 0; g < populations.size(); g++) {
            Population old = populations.get(g);
            double mean = free.get(g).mean() ? vector[i++] : old.mean();
            double variance = free.get(g).variance() ? Math.exp(vector[i++]) : old.variance();
            groups.add(new Population(mean, variance));
        }
        return new Estimates(moved, groups);
    }
}
