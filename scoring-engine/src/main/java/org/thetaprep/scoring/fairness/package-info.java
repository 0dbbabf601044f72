/**
 * Whether items treat two groups of people of the same ability alike: {@link MantelHaenszel} for complete answers
 * or for people matched by their abilities,
 * {@link LikelihoodRatio} for any. Many items are tested at once; {@link FalseDiscoveryRate} allows for that.
 */
package org.thetaprep.scoring.fairness;
