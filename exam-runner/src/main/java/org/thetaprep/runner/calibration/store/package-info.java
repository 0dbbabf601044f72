/** Calibrations in the database. */
package org.thetaprep.runner.calibration.store;
