/** Ticks on the last checks in the database. */
package org.thetaprep.runner.reference.store;
