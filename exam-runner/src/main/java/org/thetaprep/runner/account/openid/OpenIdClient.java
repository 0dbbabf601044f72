package org.thetaprep.runner.account.openid;

import java.net.URI;
import java.util.Set;

/**
 * What this installation is to a provider.
 *
 * @param issuer the provider's address, by https; by http on the loopback address alone
 * @param id what the provider knows us as
 * @param secret by which it knows that it is us
 */
public record OpenIdClient(URI issuer, String id, String secret) {

    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    public OpenIdClient {
        if (!isProtected(issuer)) {
            throw new IllegalArgumentException("an issuer is an address that begins with https://, was " + issuer);
        }
        if (id.isBlank() || secret.isBlank()) {
            throw new IllegalArgumentException("a provider needs a client id and a client secret");
        }
    }

    /** Whether nobody on the way can read or change what is sent there. */
    static boolean isProtected(URI address) {
        return address.getHost() != null
                && ("https".equals(address.getScheme())
                        || "http".equals(address.getScheme()) && LOOPBACK.contains(address.getHost()));
    }

    @Override
    public String toString() {
        return id + " at " + issuer;
    }
}
