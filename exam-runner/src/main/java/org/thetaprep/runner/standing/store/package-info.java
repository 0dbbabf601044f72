/** Standings in the database. */
package org.thetaprep.runner.standing.store;
