package org.thetaprep.runner.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.thetaprep.runner.platform.database.DatabaseAddress;
import picocli.CommandLine.Option;

/** Where an installation keeps its data. */
final class DatabaseOptions {

    private static final String DATABASE_FILE = "thetaprep.db";

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Folder that holds the database (default: the folder 'data' beside the program).")
    private Optional<Path> data;

    @Option(
            names = "--database",
            paramLabel = "URL",
            description = "PostgreSQL database in place of the folder: postgresql://user:password@host:5432/name. "
                    + "Several servers may share it. The password may also come from the variable PGPASSWORD.")
    private Optional<String> database;

    /** Where the data are; a folder of one's own is made when it is missing. */
    DatabaseAddress address() {
        return database.isEmpty() ? new DatabaseAddress.SqliteFile(dataFolder().resolve(DATABASE_FILE)) : server();
    }

    /**
     * Where the data are.
     *
     * @throws WrongUse if the folder holds none
     */
    DatabaseAddress existing() {
        if (database.isPresent()) {
            return server();
        }
        Path file = data.orElseGet(DatabaseOptions::usualFolder).resolve(DATABASE_FILE);
        if (!Files.isRegularFile(file)) {
            throw new WrongUse("there is no database " + file + "; name its folder with --data");
        }
        return new DatabaseAddress.SqliteFile(file);
    }

    private DatabaseAddress server() {
        if (data.isPresent()) {
            throw new WrongUse("give either --data or --database, not both");
        }
        try {
            return withPassword(DatabaseAddress.parse(database.get()));
        } catch (IllegalArgumentException e) {
            throw new WrongUse("--database: " + e.getMessage());
        }
    }

    private static DatabaseAddress withPassword(DatabaseAddress.Postgres address) {
        return address.password().isPresent()
                ? address
                : new DatabaseAddress.Postgres(
                        address.url(), address.user(), Optional.ofNullable(System.getenv("PGPASSWORD")));
    }

    static String described(DatabaseAddress address) {
        return address.match(new DatabaseAddress.Cases<>() {
            @Override
            public String sqlite(DatabaseAddress.SqliteFile embedded) {
                return embedded.file().toAbsolutePath().normalize().getParent().toString();
            }

            @Override
            public String postgres(DatabaseAddress.Postgres server) {
                return server.toString();
            }
        });
    }

    private static Path usualFolder() {
        return Path.of(System.getProperty("thetaprep.home", "."), "data");
    }

    private Path dataFolder() {
        if (data.isPresent() && !Files.isDirectory(data.get())) {
            throw new WrongUse(
                    "the data folder " + data.get() + " does not exist; make it with: mkdir -p '" + data.get() + "'");
        }
        Path folder = data.orElseGet(DatabaseOptions::usualFolder);
        try {
            Files.createDirectories(folder);
            Path probe = Files.createTempFile(folder, "probe", ".tmp");
            Files.delete(probe);
            return folder;
        } catch (IOException e) {
            throw new WrongUse("the data folder " + folder
                    + " cannot be written to; change its owner or name another with --data");
        }
    }
}
