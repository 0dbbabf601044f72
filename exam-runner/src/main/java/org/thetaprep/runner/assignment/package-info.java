/** Assignments: what instructors give the learners of a cohort to work on, for each learner the same or what they need. */
package org.thetaprep.runner.assignment;
