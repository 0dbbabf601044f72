package org.thetaprep.runner.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.concurrent.Callable;
import org.thetaprep.runner.operation.Checked;
import org.thetaprep.runner.operation.Nowhere;
import org.thetaprep.runner.operation.store.BackupReader;
import org.thetaprep.runner.operation.store.BackupWriter;
import org.thetaprep.runner.operation.store.DatabaseRows;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code thetaprep backup}: the whole database as one file, while servers use it. */
@Command(
        name = "backup",
        description = "Writes the whole database, as it is at this instant, to one file that either database can be restored"
                + " from. Servers go on meanwhile. The file holds personal data: keep it as safe as the database.",
        mixinStandardHelpOptions = true)
final class BackupCommand implements Callable<Integer>, TakesDatabase {

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "Where to; a file that is there is not overwritten.")
    private Path file;

    @Option(names = "--verify", description = "Reads a backup instead and says whether it is whole.")
    private boolean verify;

    @Override
    public Integer call() throws IOException {
        Checked checked;
        if (verify) {
            WrongUse.unless(Files.isRegularFile(file), "there is no backup " + file);
            checked = verified(file, new Progress(spec.commandLine().getErr()));
        } else {
            WrongUse.unless(!Files.exists(file), file + " is there already; name another file");
            checked = write();
        }
        spec.commandLine()
                .getOut()
                .println((verify ? "The backup is whole: " : "Backed up ") + Progress.sum(checked.summaries()) + ".");
        return Main.DONE;
    }

    /**
     * Reads a backup to its end.
     *
     * @throws org.thetaprep.runner.operation.BrokenBackup if it is not whole
     */
    static Checked verified(Path file, Progress progress) throws IOException {
        Checked checked = new Checked(new Nowhere(), progress);
        try (var in = Files.newInputStream(file)) {
            new BackupReader(in).sendTo(checked);
        }
        return checked;
    }

    /** The file has its name only once all of it is on disk. */
    private Checked write() throws IOException {
        DatabaseRows rows = new DatabaseRows(database(spec).existing());
        Path partial = file.resolveSibling(file.getFileName() + ".partial");
        Files.deleteIfExists(partial);
        try (FileChannel channel = FileChannel.open(
                        partial,
                        Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
                OutputStream out = Channels.newOutputStream(channel)) {
            Checked checked = new Checked(new BackupWriter(out), new Progress(spec.commandLine().getErr()));
            rows.sendTo(checked);
            channel.force(true);
            Files.move(partial, file, StandardCopyOption.ATOMIC_MOVE);
            return checked;
        } finally {
            Files.deleteIfExists(partial);
        }
    }
}
