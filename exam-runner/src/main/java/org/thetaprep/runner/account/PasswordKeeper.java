package org.thetaprep.runner.account;

/** Turns passwords into what may be kept of them, slowly on purpose. */
public interface PasswordKeeper {

    /** What is kept in place of a password; different each time. */
    String hash(String password);

    /** Whether a password is the one that a hash was made of. */
    boolean fits(String password, String hash);

    /** Takes as long as {@link #fits} and says no, so that an unknown login looks like a wrong password. */
    boolean fitsNothing(String password);
}
