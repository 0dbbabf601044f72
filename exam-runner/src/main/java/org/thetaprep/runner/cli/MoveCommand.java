package org.thetaprep.runner.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.thetaprep.runner.operation.TableSummary;
import org.thetaprep.runner.operation.store.DatabaseRows;
import org.thetaprep.runner.platform.database.DatabaseAddress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code thetaprep move}: from the embedded database to PostgreSQL, and back. */
@Command(
        name = "move",
        description = "Copies a database into an empty one of either kind, table by table, and compares both by rows and hashes."
                + " Stop the servers first: what they write meanwhile stays behind. The old database is left as it is; a"
                + " move that was cut off leaves nothing and is begun anew.",
        mixinStandardHelpOptions = true)
final class MoveCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(names = "--from", required = true, paramLabel = "DIR|URL", description = "Data folder, or postgresql://… address.")
    private String from;

    @Option(
            names = "--to",
            required = true,
            paramLabel = "DIR|URL",
            description = "Data folder without a database, or postgresql://… address of an empty database.")
    private String to;

    @Override
    public Integer call() {
        DatabaseAddress source = address(from);
        if (source instanceof DatabaseAddress.SqliteFile file) {
            WrongUse.unless(Files.isRegularFile(file.file()), "there is no database " + file.file());
        }
        DatabaseAddress target = address(to);
        CopiedDatabase copy = new CopiedDatabase(target);
        copy.refuseOverwriting();
        List<TableSummary> moved = copy.fill(
                sink -> new DatabaseRows(source).sendTo(sink), new Progress(spec.commandLine().getErr()));
        spec.commandLine()
                .getOut()
                .println("Copied " + Progress.sum(moved) + " to " + DatabaseSettings.described(target)
                        + ", compared with the old ones. Start the servers with it now.");
        return Main.DONE;
    }

    /** The password comes from the address, or as everywhere else. */
    private DatabaseAddress address(String text) {
        boolean isServer = text.startsWith("postgres") || text.startsWith("jdbc:");
        if (!isServer) {
            WrongUse.unless(Files.isDirectory(Path.of(text)), "there is no folder " + text);
        }
        return new DatabaseSettings(SettingFlags.settings(Map.of(isServer ? "database" : "data", text))).address();
    }
}
