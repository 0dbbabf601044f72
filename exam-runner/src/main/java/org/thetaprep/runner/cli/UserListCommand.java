package org.thetaprep.runner.cli;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.thetaprep.runner.account.Role;
import org.thetaprep.runner.platform.settings.SettingKey;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code thetaprep user list}. */
@Command(name = "list", description = "Lists accounts: login, name, roles.", mixinStandardHelpOptions = true)
final class UserListCommand implements Callable<Integer>, TakesSettings {

    @Spec
    private CommandSpec spec;

    @Override
    public List<SettingKey<?>> flags() {
        return UserAccounts.flags();
    }

    @Override
    public Integer call() {
        return UserAccounts.with(spec, accounts -> {
            accounts.logins().accounts().forEach(account -> spec.commandLine()
                    .getOut()
                    .println(account.login().orElseThrow() + "\t" + account.learner().displayName() + "\t"
                            + account.roles().stream().map(Role::id).sorted().collect(Collectors.joining(" "))));
            return Main.DONE;
        });
    }
}
