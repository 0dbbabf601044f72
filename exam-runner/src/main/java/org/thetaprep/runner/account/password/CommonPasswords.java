package org.thetaprep.runner.account.password;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;

/** The list of passwords that are guessed first. */
public final class CommonPasswords {

    private CommonPasswords() {}

    /** The shipped list, in lower case. */
    public static Set<String> shipped() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                CommonPasswords.class.getResourceAsStream("/account/common-passwords.txt"), StandardCharsets.UTF_8))) {
            return lines.lines().map(String::strip).filter(line -> !line.isEmpty()).collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
