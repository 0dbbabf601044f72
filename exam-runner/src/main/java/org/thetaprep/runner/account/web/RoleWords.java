package org.thetaprep.runner.account.web;

import java.util.stream.Collectors;
import org.thetaprep.runner.account.Account;
import org.thetaprep.runner.account.Role;

/** Roles as pages name them. */
final class RoleWords {

    private RoleWords() {}

    /** What someone is, as a list in words. */
    static String of(Account account) {
        return account.roles().stream().sorted().map(Role::id).collect(Collectors.joining(", "));
    }
}
