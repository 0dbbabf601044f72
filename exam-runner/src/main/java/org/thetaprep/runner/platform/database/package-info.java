/** The database: one embedded file, read through a pool and written by one thread that commits groups. */
package org.thetaprep.runner.platform.database;
