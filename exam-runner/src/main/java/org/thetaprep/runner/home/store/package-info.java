/** The plan's own data in the database. */
package org.thetaprep.runner.home.store;
