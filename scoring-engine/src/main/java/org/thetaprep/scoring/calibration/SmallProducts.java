package org.thetaprep.scoring.calibration;

/** Products and sums of matrices of a few rows. */
final class SmallProducts {

    private SmallProducts() {}

    /** left · right. */
    static double[][] product(double[][] left, double[][] right) {
        double[][] product = new double[left.length][right.length == 0 ? 0 : right[0].length];
        for (int a = 0; a < left.length; a++) {
            for (int s = 0; s < right.length; s++) {
                for (int b = 0; b < product[a].length; b++) {
                    product[a][b] += left[a][s] * right[s][b];
                }
            }
        }
        return product;
    }

    /** left · right′; where the rows of one are shorter, of the columns that both have. */
    static double[][] productWithTransposed(double[][] left, double[][] right) {
        double[][] product = new double[left.length][right.length];
        for (int a = 0; a < left.length; a++) {
            for (int b = 0; b < right.length; b++) {
                int both = Math.min(left[a].length, right[b].length);
                for (int s = 0; s < both; s++) {
                    product[a][b] += left[a][s] * right[b][s];
                }
            }
        }
        return product;
    }

    /** Adds a matrix to a sum. */
    static void add(double[][] sum, double[][] more) {
        for (int a = 0; a < sum.length; a++) {
            for (int b = 0; b < sum[a].length; b++) {
                sum[a][b] += more[a][b];
            }
        }
    }

    /** Adds the transpose of a matrix to a sum. */
    static void addTransposed(double[][] sum, double[][] more) {
        for (int a = 0; a < sum.length; a++) {
            for (int b = 0; b < sum[a].length; b++) {
                sum[a][b] += more[b][a];
            }
        }
    }
}
