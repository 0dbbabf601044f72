package org.thetaprep.runner.account;

import java.util.Locale;

/** What an account may do. Every account may learn. */
public enum Role {
    /** Takes attempts and practises. */
    LEARNER,
    /** Teaches cohorts. */
    INSTRUCTOR,
    /** Writes and keeps the pack. */
    AUTHOR,
    /** Runs the installation: accounts, roles, what was done. */
    OPERATOR;

    /** The role as pages, files and the database name it. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The role of a name.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static Role of(String id) {
        for (Role role : values()) {
            if (role.id().equals(id)) {
                return role;
            }
        }
        throw new IllegalArgumentException("there is no role " + id);
    }
}
