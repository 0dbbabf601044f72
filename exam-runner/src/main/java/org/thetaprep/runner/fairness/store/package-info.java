/** Comparisons in the database. */
package org.thetaprep.runner.fairness.store;
