/** Grades of a cohort, assignment by assignment. */
package org.thetaprep.runner.gradebook;
