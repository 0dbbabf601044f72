/** Disputes and rulings in the database. */
package org.thetaprep.runner.dispute.store;
