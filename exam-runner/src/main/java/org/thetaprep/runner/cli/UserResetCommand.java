package org.thetaprep.runner.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.thetaprep.runner.account.Account;
import org.thetaprep.runner.platform.settings.SettingKey;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code thetaprep user reset}. */
@Command(name = "reset", description = "Prints a one-time path by which someone chooses a new password.", mixinStandardHelpOptions = true)
final class UserResetCommand implements Callable<Integer>, TakesSettings {

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "LOGIN", description = "Whose account.")
    private String login;

    @Override
    public List<SettingKey<?>> flags() {
        return UserAccounts.flags();
    }

    @Override
    public Integer call() {
        return UserAccounts.with(spec, accounts -> {
            Account account = accounts.account(login);
            spec.commandLine()
                    .getOut()
                    .println("/password?token=" + accounts.links().issue(account.id(), account).text());
            return Main.DONE;
        });
    }
}
