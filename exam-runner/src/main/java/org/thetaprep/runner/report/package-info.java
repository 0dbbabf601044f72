/** From a closed attempt to its readiness report: marks, measurement, review of the items, words to act on. */
package org.thetaprep.runner.report;
