package org.thetaprep.scoring.model;

/** The logistic function and its logarithm without overflow or loss of digits in either tail. */
final class LogSigmoid {

    private LogSigmoid() {}

    static double sigmoid(double x) {
        if (x >= 0) {
            return 1 / (1 + Math.exp(-x));
        }
        double e = Math.exp(x);
        return e / (1 + e);
    }

    static double of(double x) {
        return x >= 0 ? -Math.log1p(Math.exp(-x)) : x - Math.log1p(Math.exp(x));
    }
}
