/** Assignments in the database: work, conditions and plans as JSON. */
package org.thetaprep.runner.assignment.store;
