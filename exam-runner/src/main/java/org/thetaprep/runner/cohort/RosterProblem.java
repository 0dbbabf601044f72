package org.thetaprep.runner.cohort;

/**
 * What is wrong with a roster.
 *
 * @param line where, from 1
 * @param message what is wrong and what is expected, as a sentence
 */
public record RosterProblem(int line, String message) {}
