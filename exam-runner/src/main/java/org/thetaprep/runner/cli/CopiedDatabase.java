package org.thetaprep.runner.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.function.Consumer;
import org.thetaprep.runner.operation.Checked;
import org.thetaprep.runner.operation.RowSink;
import org.thetaprep.runner.operation.TableSummary;
import org.thetaprep.runner.operation.store.DatabaseFilling;
import org.thetaprep.runner.platform.database.DatabaseAddress;

/** A database that is made as a copy: it is there whole, or not at all. */
final class CopiedDatabase {

    private static final List<String> BESIDE = List.of("", "-wal", "-shm", "-journal");

    private final DatabaseAddress address;

    /** @param address where it is to be */
    CopiedDatabase(DatabaseAddress address) {
        this.address = address;
    }

    /**
     * Makes sure that a folder holds no database yet; of a server this is found out when it is filled.
     *
     * @throws WrongUse if it does
     */
    void refuseOverwriting() {
        if (address instanceof DatabaseAddress.SqliteFile embedded) {
            WrongUse.unless(
                    !Files.exists(embedded.file()),
                    embedded.file() + " is there already and is not overwritten; name another folder with --data");
        }
    }

    /**
     * Makes it.
     *
     * @param source sends all rows
     * @param progress is told how it goes
     */
    List<TableSummary> fill(Consumer<RowSink> source, Progress progress) {
        return address.match(new DatabaseAddress.Cases<>() {
            @Override
            public List<TableSummary> sqlite(DatabaseAddress.SqliteFile embedded) {
                return fillFile(embedded.file(), source, progress);
            }

            @Override
            public List<TableSummary> postgres(DatabaseAddress.Postgres server) {
                return fill(server, source, progress);
            }
        });
    }

    private static List<TableSummary> fillFile(Path file, Consumer<RowSink> source, Progress progress) {
        Path partial = file.resolveSibling(file.getFileName() + ".partial");
        try {
            delete(partial);
            List<TableSummary> summaries = fill(new DatabaseAddress.SqliteFile(partial), source, progress);
            Files.move(partial, file, StandardCopyOption.ATOMIC_MOVE);
            return summaries;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            delete(partial);
        }
    }

    private static void delete(Path database) {
        for (String suffix : BESIDE) {
            try {
                Files.deleteIfExists(database.resolveSibling(database.getFileName() + suffix));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static List<TableSummary> fill(DatabaseAddress address, Consumer<RowSink> source, Progress progress) {
        try (DatabaseFilling filling = new DatabaseFilling(address)) {
            Checked checked = new Checked(filling, progress);
            source.accept(checked);
            return checked.summaries();
        }
    }
}
