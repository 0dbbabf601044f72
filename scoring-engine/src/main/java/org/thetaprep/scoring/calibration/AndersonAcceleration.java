package org.thetaprep.scoring.calibration;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import org.apache.commons.math3.linear.ArrayRealVector;

/**
 * Shortens the way of a fixed-point iteration x ← G(x): of the last few steps, the combination that would have left the
 * smallest residual (Anderson 1965; for the EM algorithm Henderson &amp; Varadhan 2019).
 */
final class AndersonAcceleration {

    private static final int MEMORY = 6;
    private static final double RIDGE = 1e-10;

    private final Deque<double[]> residualSteps = new ArrayDeque<>();
    private final Deque<double[]> imageSteps = new ArrayDeque<>();
    private double[] lastResidual;
    private double[] lastImage;

    /**
     * The next point.
     *
     * @param point where the iteration was
     * @param image where one step leads from there, G(point)
     */
    double[] next(double[] point, double[] image) {
        double[] residual = difference(image, point);
        if (lastResidual != null) {
            residualSteps.addLast(difference(residual, lastResidual));
            imageSteps.addLast(difference(image, lastImage));
            if (residualSteps.size() > MEMORY) {
                residualSteps.removeFirst();
                imageSteps.removeFirst();
            }
        }
        lastResidual = residual;
        lastImage = image.clone();
        if (residualSteps.isEmpty()) {
            return image.clone();
        }
        List<double[]> steps = new ArrayList<>(residualSteps);
        RealVector shares = leastSquares(steps, residual);
        double[] next = image.clone();
        int i = 0;
        for (double[] step : imageSteps) {
            for (int k = 0; k < next.length; k++) {
                next[k] -= shares.getEntry(i) * step[k];
            }
            i++;
        }
        return next;
    }

    /** Forgets all steps, as after one that led downwards. */
    void restart() {
        residualSteps.clear();
        imageSteps.clear();
        lastResidual = null;
        lastImage = null;
    }

    private static RealVector leastSquares(List<double[]> steps, double[] residual) {
        int m = steps.size();
        RealMatrix normal = new Array2DRowRealMatrix(m, m);
        RealVector right = new ArrayRealVector(m);
        for (int i = 0; i < m; i++) {
            for (int j = 0; j < m; j++) {
                normal.setEntry(i, j, product(steps.get(i), steps.get(j)));
            }
            right.setEntry(i, product(steps.get(i), residual));
        }
        for (int i = 0; i < m; i++) {
            normal.setEntry(i, i, normal.getEntry(i, i) * (1 + RIDGE) + Double.MIN_NORMAL);
        }
        return new LUDecomposition(normal, 0).getSolver().solve(right);
    }

    private static double[] difference(double[] a, double[] b) {
        double[] difference = new double[a.length];
        for (int i = 0; i < a.length; i++) {
            difference[i] = a[i] - b[i];
        }
        return difference;
    }

    private static double product(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
