package org.thetaprep.runner.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.thetaprep.runner.operation.web.PersonalDataJson;
import org.thetaprep.runner.platform.settings.SettingKey;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code thetaprep user export}. */
@Command(name = "export", description = "Writes everything that is kept of someone as JSON.", mixinStandardHelpOptions = true)
final class UserExportCommand implements Callable<Integer>, TakesSettings {

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
            spec.commandLine()
                    .getOut()
                    .println(PersonalDataJson.whole(accounts.data()
                            .export(UserAccounts.ACTOR, accounts.account(login).id())));
            return Main.DONE;
        });
    }
}
