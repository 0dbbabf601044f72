package org.thetaprep.runner.cli;

import java.io.PrintWriter;
import java.util.stream.Collectors;
import org.thetaprep.runner.account.Role;
import picocli.CommandLine.Command;

/** {@code thetaprep user list}. */
@Command(name = "list", description = "Lists accounts: login, name, roles.", mixinStandardHelpOptions = true)
final class UserListCommand extends UserAction {

    @Override
    void run(UserAccounts accounts, PrintWriter out) {
        accounts.logins().accounts().forEach(account -> out.println(
                account.login().orElseThrow() + "\t" + account.learner().displayName() + "\t"
                        + account.roles().stream().map(Role::id).sorted().collect(Collectors.joining(" "))));
    }
}
