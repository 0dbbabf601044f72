package org.thetaprep.scoring.readiness;

/** The distribution of the number of right answers to independent items (Lord &amp; Wingersky 1984). */
final class NumberCorrect {

    private NumberCorrect() {}

    /**
     * Probabilities of 0, 1, …, n right answers.
     *
     * @param correct the probability of a right answer to each of n items
     */
    static double[] distribution(double[] correct) {
        double[] sum = new double[correct.length + 1];
        sum[0] = 1;
        for (int n = 0; n < correct.length; n++) {
            double p = correct[n];
            for (int x = n + 1; x > 0; x--) {
                sum[x] = sum[x] * (1 - p) + sum[x - 1] * p;
            }
            sum[0] *= 1 - p;
        }
        return sum;
    }
}
