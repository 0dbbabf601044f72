/** Cohorts: who is taught together, and by whom. */
package org.thetaprep.runner.cohort;
