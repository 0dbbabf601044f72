/** The pages of cohorts. */
package org.thetaprep.runner.cohort.web;
