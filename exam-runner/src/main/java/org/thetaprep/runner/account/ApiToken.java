package org.thetaprep.runner.account;

import java.time.Instant;
import java.util.UUID;

/**
 * A secret with which a program reads what its owner may read, without the secret.
 *
 * @param id names it
 * @param name what its owner calls it, 1 to 100 characters
 * @param createdAt when it was made
 * @param expiresAt when it ends
 */
public record ApiToken(UUID id, String name, Instant createdAt, Instant expiresAt) {}
