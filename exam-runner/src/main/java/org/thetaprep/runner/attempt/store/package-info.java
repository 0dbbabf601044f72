/** Attempts in the database: one row an attempt, one row an event, events as JSON. */
package org.thetaprep.runner.attempt.store;
