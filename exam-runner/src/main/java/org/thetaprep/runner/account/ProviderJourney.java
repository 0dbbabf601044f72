package org.thetaprep.runner.account;

/**
 * A way to a provider and back, known to one browser by a secret. What is shown to the provider is made of the secret by
 * SHA-256, so that nothing needs to be kept here, and nobody else can use what comes back.
 *
 * @param secret that the browser keeps
 */
public record ProviderJourney(Secret secret) {

    /** What comes back with them (OAuth 2.0, RFC 6749, section 10.12). */
    public String state() {
        return made("state");
    }

    /** What the provider puts into its word (OpenID Connect Core 1.0, section 3.1.2.1). */
    public String nonce() {
        return made("nonce");
    }

    /** What shows that the code was asked for by us (RFC 7636). */
    public String verifier() {
        return made("verifier");
    }

    private String made(String what) {
        return new Secret(what + " " + secret.text()).hash();
    }
}
