/** Compares how items treat two cohorts of learners of the same ability. */
package org.thetaprep.runner.fairness;
