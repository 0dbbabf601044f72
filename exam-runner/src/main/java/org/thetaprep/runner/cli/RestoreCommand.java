package org.thetaprep.runner.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.thetaprep.runner.operation.RowSink;
import org.thetaprep.runner.operation.store.BackupReader;
import org.thetaprep.runner.platform.database.DatabaseAddress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code thetaprep restore}: a database out of a backup. */
@Command(
        name = "restore",
        description = "Makes the database of a backup again, in a folder or on a PostgreSQL server, where there is none yet.",
        mixinStandardHelpOptions = true)
final class RestoreCommand implements Callable<Integer>, TakesDatabase {

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "The backup.")
    private Path file;

    @Override
    public Integer call() throws IOException {
        WrongUse.unless(Files.isRegularFile(file), "there is no backup " + file);
        DatabaseAddress to = database(spec).address();
        CopiedDatabase target = new CopiedDatabase(to);
        target.refuseOverwriting();
        Progress silent = new Progress(spec.commandLine().getErr());
        spec.commandLine().getErr().println("Reading the backup to its end first:");
        String sum = Progress.sum(BackupCommand.verified(file, silent).summaries());
        spec.commandLine().getErr().println("It is whole. Restoring:");
        target.fill(sink -> read(sink), silent);
        spec.commandLine()
                .getOut()
                .println("Restored " + sum + " to " + DatabaseSettings.described(to) + ", compared with the backup.");
        return Main.DONE;
    }

    private void read(RowSink sink) {
        try (InputStream in = Files.newInputStream(file)) {
            new BackupReader(in).sendTo(sink);
        } catch (IOException e) {
            throw new WrongUse("the backup " + file + " cannot be read");
        }
    }
}
