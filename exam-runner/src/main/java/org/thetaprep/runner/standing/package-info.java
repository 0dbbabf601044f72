/** Where learners and cohorts stand, for those who teach them. */
package org.thetaprep.runner.standing;
