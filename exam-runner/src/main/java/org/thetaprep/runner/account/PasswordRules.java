package org.thetaprep.runner.account;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Which passwords are taken: long ones that are not the first to be guessed. Nothing else is asked of them. */
public final class PasswordRules {

    /** The fewest characters. */
    public static final int SHORTEST = 10;

    /** The most characters. */
    public static final int LONGEST = 256;

    private final Set<String> common;

    /** @param common passwords that are guessed first, in lower case */
    public PasswordRules(Set<String> common) {
        this.common = Set.copyOf(common);
    }

    /**
     * Why a password is not taken.
     *
     * @param password what someone chose
     * @param login what they sign in with
     * @return the reason as a sentence for them, or nothing if it is taken
     */
    public Optional<String> refusal(String password, Login login) {
        int length = password.codePointCount(0, password.length());
        String lower = password.toLowerCase(Locale.ROOT);
        if (length < SHORTEST) {
            return Optional.of("The password has " + length + (length == 1 ? " character" : " characters") + "; take "
                    + SHORTEST + " or more. A short sentence is easy to remember.");
        }
        if (length > LONGEST) {
            return Optional.of("The password is longer than " + LONGEST + " characters.");
        }
        if (lower.chars().distinct().count() < 4) {
            return Optional.of("The password repeats so few characters that it is guessed early.");
        }
        if (isCommon(lower)) {
            return Optional.of("This password is among the first that are guessed. Take one that nobody else has.");
        }
        if (lower.contains(name(login)) && length - name(login).length() < SHORTEST) {
            return Optional.of("The password is little more than the login. Take one that does not hold it.");
        }
        return Optional.empty();
    }

    /** Common as it is, or but for digits and signs put behind it. */
    private boolean isCommon(String lower) {
        return common.contains(lower) || common.contains(lower.replaceFirst("[^\\p{L}]+$", ""));
    }

    private static String name(Login login) {
        int at = login.text().indexOf('@');
        return at > 0 ? login.text().substring(0, at) : login.text();
    }
}
