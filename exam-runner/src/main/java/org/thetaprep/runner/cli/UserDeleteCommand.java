package org.thetaprep.runner.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.thetaprep.runner.platform.settings.SettingKey;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code thetaprep user delete}. */
@Command(name = "delete", description = "Deletes what is kept of someone, for good.", mixinStandardHelpOptions = true)
final class UserDeleteCommand implements Callable<Integer>, TakesSettings {

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "LOGIN", description = "Whose account.")
    private String login;

    @Option(names = "--confirm", required = true, paramLabel = "LOGIN", description = "The login once more.")
    private String confirmed;

    @Override
    public List<SettingKey<?>> flags() {
        return UserAccounts.flags();
    }

    @Override
    public Integer call() {
        WrongUse.unless(confirmed.equals(login), "--confirm must be the login once more, " + login);
        return UserAccounts.with(spec, accounts -> {
            accounts.data().delete(UserAccounts.ACTOR, accounts.account(login));
            return Main.DONE;
        });
    }
}
