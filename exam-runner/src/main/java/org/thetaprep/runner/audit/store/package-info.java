/** Audit rows in the database. */
package org.thetaprep.runner.audit.store;
