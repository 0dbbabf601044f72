/** Measures the bank by the answers of mock exams, and proposes which items may count. */
package org.thetaprep.runner.calibration;
