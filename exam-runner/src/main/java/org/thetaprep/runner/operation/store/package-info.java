/** The database as a whole: whether it works, and copies of it. */
package org.thetaprep.runner.operation.store;
