package org.thetaprep.runner.cli;

import java.io.PrintWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code thetaprep user delete}. */
@Command(name = "delete", description = "Deletes what is kept of someone, for good.", mixinStandardHelpOptions = true)
final class UserDeleteCommand extends UserAction {

    @Parameters(paramLabel = "LOGIN", description = "Whose account.")
    private String login;

    @Option(names = "--confirm", required = true, paramLabel = "LOGIN", description = "The login once more.")
    private String confirmed;

    @Override
    public Integer call() {
        WrongUse.unless(confirmed.equals(login), "--confirm must be the login once more, " + login);
        return super.call();
    }

    @Override
    void run(UserAccounts accounts, PrintWriter out) {
        accounts.data().delete(UserAccounts.ACTOR, accounts.account(login));
    }
}
