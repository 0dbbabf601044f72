/** Practice sessions in the database: one row a session, one row an event, events as JSON. */
package org.thetaprep.runner.practice.store;
