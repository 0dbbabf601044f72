/** Cohorts in the database. */
package org.thetaprep.runner.cohort.store;
