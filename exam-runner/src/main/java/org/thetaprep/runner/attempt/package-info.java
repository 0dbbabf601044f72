/**
 * Attempts: one learner's one run through one form. The core here is pure: an attempt is the fold of its events,
 * a command is decided against the folded state at an instant that the caller gives. The database is behind
 * {@link org.thetaprep.runner.attempt.AttemptStore}, pages and requests are in {@code web}.
 */
package org.thetaprep.runner.attempt;
