package org.thetaprep.runner.account.password;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class Argon2idPasswordsTest {

    private final Argon2idPasswords passwords = new Argon2idPasswords(new Random(7));

    @Test
    void a_hash_fits_its_password_and_no_other() {
        String hash = passwords.hash("a green lamp on tüesday");
        assertThat(hash).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
        assertThat(passwords.fits("a green lamp on tüesday", hash)).isTrue();
        assertThat(passwords.fits("a green lamp on tuesday", hash)).isFalse();
        assertThat(passwords.fitsNothing("a green lamp on tüesday")).isFalse();
    }

    @Test
    void the_same_password_has_another_hash_each_time() {
        assertThat(passwords.hash("a green lamp on tuesday")).isNotEqualTo(passwords.hash("a green lamp on tuesday"));
    }
}
