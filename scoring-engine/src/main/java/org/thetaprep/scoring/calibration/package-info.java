/**
 * Item parameters from answers: marginal maximum likelihood by the EM algorithm (Bock &amp; Aitkin 1981).
 *
 * <p>{@link Calibration} is the door. Inside, an {@link ExpectationStep} turns people into {@link ExpectedCounts}, which
 * are sums over people and can so be made in any number of parts; a maximization step for each item turns counts into
 * parameters; {@link AndersonAcceleration} shortens the way.
 */
package org.thetaprep.scoring.calibration;
