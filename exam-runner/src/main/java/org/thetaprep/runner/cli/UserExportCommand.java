package org.thetaprep.runner.cli;

import java.io.PrintWriter;
import org.thetaprep.runner.operation.web.PersonalDataJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code thetaprep user export}. */
@Command(name = "export", description = "Writes everything that is kept of someone as JSON.", mixinStandardHelpOptions = true)
final class UserExportCommand extends UserAction {

    @Parameters(paramLabel = "LOGIN", description = "Whose account.")
    private String login;

    @Override
    void run(UserAccounts accounts, PrintWriter out) {
        out.println(PersonalDataJson.whole(
                accounts.data().export(UserAccounts.ACTOR, accounts.account(login).id())));
    }
}
