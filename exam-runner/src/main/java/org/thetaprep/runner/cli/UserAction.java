package org.thetaprep.runner.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.thetaprep.runner.account.Refusal;
import org.thetaprep.runner.platform.database.Database;
import org.thetaprep.runner.platform.settings.Settings;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** A command on the accounts of an installation, beside a server that may run meanwhile. */
abstract class UserAction implements Callable<Integer>, TakesDatabase {

    @Spec
    private CommandSpec spec;

    /**
     * Does it.
     *
     * @param accounts all accounts
     * @param out where it is told
     * @throws Refusal if it is refused, which is told as wrong use
     */
    abstract void run(UserAccounts accounts, PrintWriter out);

    @Override
    public Integer call() {
        Settings settings = SettingFlags.settings(spec, flags());
        try (Database database = Database.open(new DatabaseSettings(settings).existing())) {
            run(new UserAccounts(database, settings), spec.commandLine().getOut());
            return Main.DONE;
        } catch (Refusal e) {
            throw new WrongUse(e.getMessage());
        }
    }
}
