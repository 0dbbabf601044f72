package org.thetaprep.scoring.readiness;

/**
 * One domain of a learner's readiness.
 *
 * @param domain index of the domain in the profile structure, from 0
 * @param responses number of answers to items of this domain
 * @param estimate the domain's ability, with what it borrows from the other domains
 * @param state where it stands against the cut
 */
public record DomainReadiness(int domain, int responses, ScoreEstimate estimate, DomainState state) {}
