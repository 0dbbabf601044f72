/**
 * How ready a learner is: scaled scores with their intervals, and the chance of passing a fresh form.
 */
package org.thetaprep.scoring.readiness;
