/** Drill events in the database. */
package org.thetaprep.runner.drill.store;
