package org.thetaprep.runner.account;

import java.util.Optional;
import java.util.Set;

/**
 * A person who uses the installation.
 *
 * @param learner who they are
 * @param login what they sign in with; nothing for the only learner of an installation for one
 * @param hasPassword whether a password was chosen; an invited account has none yet
 * @param roles what they may do; {@link Role#LEARNER} is always among them
 */
public record Account(Learner learner, Optional<Login> login, boolean hasPassword, Set<Role> roles) {

    public Account {
        roles = Set.copyOf(roles);
        if (!roles.contains(Role.LEARNER)) {
            throw new IllegalArgumentException("every account may learn");
        }
    }

    /** Who they are. */
    public LearnerId id() {
        return learner.id();
    }

    /** Whether they may do what a role may. */
    public boolean is(Role role) {
        return roles.contains(role);
    }
}
