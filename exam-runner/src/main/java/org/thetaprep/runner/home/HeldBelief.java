package org.thetaprep.runner.home;

import org.thetaprep.content.reference.Misconception;
import org.thetaprep.runner.knowledge.Belief;

/**
 * A misconception that costs a learner items.
 *
 * @param misconception the misconception
 * @param belief what the answers show of it
 */
public record HeldBelief(Misconception misconception, Belief belief) {}
