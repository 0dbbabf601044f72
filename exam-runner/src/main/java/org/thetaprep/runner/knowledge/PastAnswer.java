package org.thetaprep.runner.knowledge;

import java.time.Instant;

/**
 * An answer with when it was given, as far as its occasion tells.
 *
 * @param at when its occasion ended
 * @param answer the answer
 */
public record PastAnswer(Instant at, GivenAnswer answer) {}
