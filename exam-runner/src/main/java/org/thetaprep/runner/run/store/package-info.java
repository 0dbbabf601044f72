/** Runs in the database. */
package org.thetaprep.runner.run.store;
