package org.thetaprep.scoring.simulation;

import java.util.ArrayList;
import java.util.List;

/**
 * How well stated probabilities agree with what happened.
 *
 * @param count number of forecasts
 * @param brier mean squared difference of probability and outcome (Brier 1950)
 * @param calibrationError expected calibration error: mean absolute difference, weighted by count, between
 *     mean forecast and rate in ten bins of equal width
 * @param meanForecast mean of the stated probabilities
 * @param rate share of the events that happened
 * @param bins the reliability diagram, without empty bins
 */
public record ForecastAccuracy(
        int count, double brier, double calibrationError, double meanForecast, double rate, List<Bin> bins) {

    private static final int BINS = 10;

    /**
     * Forecasts of about the same probability.
     *
     * @param count how many
     * @param meanForecast their mean
     * @param rate share of their events that happened
     */
    public record Bin(int count, double meanForecast, double rate) {}

    public ForecastAccuracy {
        bins = List.copyOf(bins);
    }

    /**
     * Compares forecasts with outcomes.
     *
     * @param forecasts probabilities, not empty
     * @param outcomes whether each event happened
     */
    public static ForecastAccuracy of(double[] forecasts, boolean[] outcomes) {
        if (forecasts.length == 0 || forecasts.length != outcomes.length) {
            throw new IllegalArgumentException("outcomes must be as many as forecasts and not none, but are "
                    + outcomes.length + " for " + forecasts.length);
        }
        int[] counts = new int[BINS];
        double[] stated = new double[BINS];
        double[] happened = new double[BINS];
        double brier = 0;
        for (int i = 0; i < forecasts.length; i++) {
            int bin = Math.min(BINS - 1, (int) (forecasts[i] * BINS));
            double outcome = outcomes[i] ? 1 : 0;
            counts[bin]++;
            stated[bin] += forecasts[i];
            happened[bin] += outcome;
            brier += (forecasts[i] - outcome) * (forecasts[i] - outcome);
        }
        List<Bin> bins = new ArrayList<>();
        double gap = 0;
        double sum = 0;
        double events = 0;
        for (int bin = 0; bin < BINS; bin++) {
            gap += Math.abs(stated[bin] - happened[bin]);
            sum += stated[bin];
            events += happened[bin];
            if (counts[bin] > 0) {
                bins.add(new Bin(counts[bin], stated[bin] / counts[bin], happened[bin] / counts[bin]));
            }
        }
        int n = forecasts.length;
        return new ForecastAccuracy(n, brier / n, gap / n, sum / n, events / n, bins);
    }
}
