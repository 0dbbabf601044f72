/** The pages of assignments: for instructors within a cohort, for learners at {@code /assignments}. */
package org.thetaprep.runner.assignment.web;
