package org.thetaprep.runner.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.stream.Stream;
import org.thetaprep.runner.account.Account;
import org.thetaprep.runner.account.Role;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code thetaprep user roles}. */
@Command(name = "roles", description = "Gives someone roles, or takes them.", mixinStandardHelpOptions = true)
final class UserRolesCommand extends UserAction {

    @Parameters(paramLabel = "LOGIN", description = "Whose account.")
    private String login;

    @Option(names = "--give", paramLabel = "ROLE", description = "instructor, author or operator; may be repeated.")
    private List<String> given = List.of();

    @Option(names = "--take", paramLabel = "ROLE", description = "The same, to take; may be repeated.")
    private List<String> taken = List.of();

    @Override
    void run(UserAccounts accounts, PrintWriter out) {
        Stream.of(given, taken).forEach(roles -> roles.forEach(role -> {
            Account account = accounts.account(login);
            accounts.logins().setRole(account.id(), account, role(role), roles == given);
        }));
    }

    private static Role role(String id) {
        return Stream.of(Role.INSTRUCTOR, Role.AUTHOR, Role.OPERATOR)
                .filter(role -> role.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new WrongUse("a role is instructor, author or operator, not " + id));
    }
}
