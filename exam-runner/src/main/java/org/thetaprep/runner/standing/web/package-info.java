/** The pages that show where a cohort and its learners stand. */
package org.thetaprep.runner.standing.web;
