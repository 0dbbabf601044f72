package org.thetaprep.runner.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.random.RandomGenerator;

/**
 * A secret that is shown once and kept only as its hash.
 *
 * @param text what the holder shows, 43 characters that are safe in an address (256 random bits)
 */
public record Secret(String text) {

    private static final int BYTES = 32;

    /**
     * Makes a new secret.
     *
     * @param random a source fit for secrets
     */
    public static Secret from(RandomGenerator random) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return new Secret(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** What is kept in place of the secret: its SHA-256 as 64 hexadecimal digits. */
    public String hash() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
