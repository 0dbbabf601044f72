package org.thetaprep.runner.cli;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.thetaprep.runner.account.Account;
import org.thetaprep.runner.account.Role;
import org.thetaprep.runner.platform.settings.SettingKey;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code thetaprep user roles}. */
@Command(name = "roles", description = "Gives someone roles, or takes them.", mixinStandardHelpOptions = true)
final class UserRolesCommand implements Callable<Integer>, TakesSettings {

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "LOGIN", description = "Whose account.")
    private String login;

    @Option(names = "--give", paramLabel = "ROLE", description = "instructor, author or operator; may be repeated.")
    private List<String> given = List.of();

    @Option(names = "--take", paramLabel = "ROLE", description = "The same, to take; may be repeated.")
    private List<String> taken = List.of();

    @Override
    public List<SettingKey<?>> flags() {
        return UserAccounts.flags();
    }

    @Override
    public Integer call() {
        return UserAccounts.with(spec, accounts -> {
            Stream.of(given, taken).forEach(roles -> roles.forEach(role -> {
                Account account = accounts.account(login);
                accounts.logins().setRole(account.id(), account, role(role), roles == given);
            }));
            return Main.DONE;
        });
    }

    private static Role role(String id) {
        return Stream.of(Role.INSTRUCTOR, Role.AUTHOR, Role.OPERATOR)
                .filter(role -> role.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new WrongUse("a role is instructor, author or operator, not " + id));
    }
}
