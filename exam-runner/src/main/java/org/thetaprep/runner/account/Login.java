package org.thetaprep.runner.account;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What someone signs in with beside the password: a name or an e-mail address. Case does not matter.
 *
 * @param text 1 to 200 letters, digits or signs without spaces, in lower case
 */
public record Login(String text) {

    private static final Pattern FORM = Pattern.compile("[\\p{L}\\p{M}\\p{N}._@+'-]{1,200}");

    private static final Pattern MAIL_ADDRESS = Pattern.compile("[\\w.+'-]{1,64}@[\\w-]+(\\.[\\w-]+)+");

    public Login {
        if (!FORM.matcher(text).matches() || !text.equals(lower(text))) {
            throw new IllegalArgumentException("not a login: " + text);
        }
    }

    /** Reads a login as someone typed it; nothing if it cannot be one. */
    public static Optional<Login> parse(String typed) {
        String text = lower(typed.strip());
        return FORM.matcher(text).matches() ? Optional.of(new Login(text)) : Optional.empty();
    }

    /** Whether it is an e-mail address, to which a letter can be sent. */
    public boolean isMailAddress() {
        return isMailAddress(text);
    }

    static boolean isMailAddress(String text) {
        return MAIL_ADDRESS.matcher(text).matches();
    }

    private static String lower(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return text;
    }
}
