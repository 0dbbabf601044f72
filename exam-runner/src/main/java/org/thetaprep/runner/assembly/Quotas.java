package org.thetaprep.runner.assembly;

/** Whole numbers in given shares. */
public final class Quotas {

    private Quotas() {}

    /**
     * Whole numbers that sum to a total, by largest remainders; equal remainders go to the earlier.
     *
     * @param shares relative to their sum, not negative, at least one positive unless there are none
     * @param total the sum, not negative
     */
    public static int[] of(double[] shares, int total) {
        double sum = 0;
        for (double share : shares) {
            sum += share;
        }
        int[] counts = new int[shares.length];
        double[] owed = new double[shares.length];
        int left = shares.length == 0 ? 0 : total;
        for (int i = 0; i < counts.length; i++) {
            double exact = total * shares[i] / sum;
            counts[i] = (int) Math.floor(exact + 1e-9);
            owed[i] = exact - counts[i];
            left -= counts[i];
        }
        for (; left > 0; left--) {
            int most = 0;
            for (int i = 1; i < owed.length; i++) {
                most = owed[i] > owed[most] + 1e-9 ? i : most;
            }
            counts[most]++;
            owed[most]--;
        }
        return counts;
    }
}
