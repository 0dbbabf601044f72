/**
 * Simulated learners, items and studies: whether the estimators keep what they promise.
 *
 * <p>Every study is a function of its conditions and of a source of seeded generators. Each replication
 * has its own generator, so that the result does not depend on the number of threads.
 */
package org.thetaprep.scoring.simulation;
