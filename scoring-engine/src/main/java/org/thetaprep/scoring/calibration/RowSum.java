package org.thetaprep.scoring.calibration;

/**
 * Adds multiples of rows to a sum, four rows at once, so that the sum is read and written a quarter as often. The order in
 * which rows come decides the bits of the sum, nothing else.
 */
final class RowSum {

    private final double[][] rows = new double[4][];
    private final double[] factors = new double[4];
    private int waiting;

    /**
     * Adds a multiple of a row, now or with the next ones.
     *
     * @param sum what is added to, the same until {@link #finish}
     * @param to elements from 0 to before this one are added
     */
    void add(double factor, double[] row, double[] sum, int to) {
        rows[waiting] = row;
        factors[waiting] = factor;
        waiting++;
        if (waiting == 4) {
            four(factors[0], rows[0], factors[1], rows[1], factors[2], rows[2], factors[3], rows[3], sum, to);
            waiting = 0;
        }
    }

    /** Adds the rows that wait. */
    void finish(double[] sum, int to) {
        for (int i = 0; i < waiting; i++) {
            one(factors[i], rows[i], sum, to);
        }
        waiting = 0;
    }

    static void one(double factor, double[] row, double[] sum, int to) {
        for (int i = 0; i < to; i++) {
            sum[i] += factor * row[i];
        }
    }

    static void four(
            double f, double[] a, double g, double[] b, double h, double[] c, double k, double[] d, double[] sum, int to) {
        for (int i = 0; i < to; i++) {
            sum[i] += f * a[i] + g * b[i] + (h * c[i] + k * d[i]);
        }
    }
}
