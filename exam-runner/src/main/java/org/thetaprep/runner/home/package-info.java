/** The plan: whether a learner is ready, what is weak, and what to do next. */
package org.thetaprep.runner.home;
