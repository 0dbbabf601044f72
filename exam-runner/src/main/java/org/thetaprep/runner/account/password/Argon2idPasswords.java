package org.thetaprep.runner.account.password;

import com.password4j.Argon2Function;
import com.password4j.types.Argon2;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.thetaprep.runner.account.PasswordKeeper;

/**
 * Argon2id, version 1.3 (RFC 9106), with 19 MiB, two passes and one lane: the least that OWASP's password storage cheat
 * sheet (2024) asks for. Hashes are in the usual form {@code $argon2id$v=19$m=19456,t=2,p=1$salt$hash}.
 */
public final class Argon2idPasswords implements PasswordKeeper {

    private static final int MEMORY_KIB = 19_456;
    private static final int PASSES = 2;
    private static final int LANES = 1;
    private static final int HASH_BYTES = 32;
    private static final int SALT_BYTES = 16;
    private static final int AT_ONCE = 2;

    private final Argon2Function argon2 =
            Argon2Function.getInstance(MEMORY_KIB, PASSES, LANES, HASH_BYTES, Argon2.ID);
    private final Semaphore places = new Semaphore(AT_ONCE, true);
    private final RandomGenerator random;

    /** Random bytes in the form of a hash: no password is known to have it, and to compare with it costs as much. */
    private final String nobodys;

    /** @param random a source fit for secrets */
    public Argon2idPasswords(RandomGenerator random) {
        this.random = random;
        this.nobodys = "$argon2id$v=19$m=%d,t=%d,p=%d$%s$%s"
                .formatted(MEMORY_KIB, PASSES, LANES, text(bytes(SALT_BYTES)), text(bytes(HASH_BYTES)));
    }

    private byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }

    private static String text(byte[] bytes) {
        return Base64.getEncoder().withoutPadding().encodeToString(bytes);
    }

    @Override
    public String hash(String password) {
        return inTurn(() -> hashOf(password.getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public boolean fits(String password, String hash) {
        return inTurn(() -> Argon2Function.getInstanceFromHash(hash)
                .check(password.getBytes(StandardCharsets.UTF_8), hash.getBytes(StandardCharsets.US_ASCII)));
    }

    @Override
    public boolean fitsNothing(String password) {
        fits(password, nobodys);
        return false;
    }

    private String hashOf(byte[] password) {
        return argon2.hash(password, bytes(SALT_BYTES)).getResult();
    }

    private <T> T inTurn(Supplier<T> computation) {
        places.acquireUninterruptibly();
        try {
            return computation.get();
        } finally {
            places.release();
        }
    }
}
