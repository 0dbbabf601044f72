package org.thetaprep.scoring.calibration;

/**
 * How far a calibration is.
 *
 * @param step expectation steps taken
 * @param logLikelihood at the last point kept
 * @param gain a quadratic guess of what is left to gain there; the calibration ends when it is below the tolerance
 */
public record CalibrationProgress(int step, double logLikelihood, double gain) {}
