/** Pages of calibrations. */
package org.thetaprep.runner.calibration.web;
