package org.thetaprep.runner.cli;

import java.io.PrintWriter;
import org.thetaprep.runner.account.Account;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code thetaprep user reset}. */
@Command(name = "reset", description = "Prints a one-time path by which someone chooses a new password.", mixinStandardHelpOptions = true)
final class UserResetCommand extends UserAction {

    @Parameters(paramLabel = "LOGIN", description = "Whose account.")
    private String login;

    @Override
    void run(UserAccounts accounts, PrintWriter out) {
        Account account = accounts.account(login);
        out.println("/password?token=" + accounts.links().issue(account.id(), account).text());
    }
}
