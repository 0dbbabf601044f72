package org.thetaprep.runner.assignment;

/**
 * An aim with its share of a set.
 *
 * @param aim what items are to be about
 * @param reason what speaks for it
 * @param weight its share, relative to those of the other aims
 */
record WeightedAim(Aim aim, TargetedSet.Reason reason, double weight) {}
