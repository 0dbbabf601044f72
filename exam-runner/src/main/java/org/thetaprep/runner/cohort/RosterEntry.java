package org.thetaprep.runner.cohort;

import org.thetaprep.runner.account.Login;

/**
 * A learner as a roster names them.
 *
 * @param line where in the roster, from 1
 * @param name what they are called
 * @param login what they sign in with
 */
public record RosterEntry(int line, String name, Login login) {}
