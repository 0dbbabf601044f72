package org.thetaprep.runner.account;

import java.util.Optional;
import java.util.UUID;

/**
 * A letter that waits to be sent: a one-time address at which someone chooses a password.
 *
 * @param id names it
 * @param login whose password; nobody may have it
 * @param issuer who lets them choose one; nothing if they asked themselves
 * @param site the address of this server as the recipient opens it, without a slash at its end
 * @param tries how often sending it was tried
 */
public record PasswordLetter(UUID id, Login login, Optional<LearnerId> issuer, String site, int tries) {}
