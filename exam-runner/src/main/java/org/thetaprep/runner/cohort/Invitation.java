package org.thetaprep.runner.cohort;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A way into a cohort for people without an account, or with one.
 *
 * @param id names it
 * @param cohort the cohort
 * @param code the code that a class shares; nothing for a link, whose secret is not kept
 * @param usesLeft how often it can be used
 * @param expiresAt when it ends
 */
public record Invitation(UUID id, CohortId cohort, Optional<String> code, long usesLeft, Instant expiresAt) {}
