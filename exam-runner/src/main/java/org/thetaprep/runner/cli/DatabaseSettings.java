package org.thetaprep.runner.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.thetaprep.runner.platform.database.DatabaseAddress;
import org.thetaprep.runner.platform.settings.SettingKey;
import org.thetaprep.runner.platform.settings.SettingReader;
import org.thetaprep.runner.platform.settings.Settings;

/** Where an installation keeps its data, by its settings. */
final class DatabaseSettings {

    static final SettingKey<Optional<Path>> DATA = SettingKey.of(
            "data",
            "DIR",
            "",
            "Folder that holds the database; without it the folder 'data' beside the program",
            SettingReader.optional(SettingReader.path()));

    private static final Pattern PASSWORD_IN_ADDRESS =
            Pattern.compile("(?<=://[^:/@]{0,200}:)[^@/]*(?=@)|(?<=[?&]password=)[^&]*");

    static final SettingKey<Optional<DatabaseAddress.Postgres>> DATABASE = SettingKey.of(
                    "database",
                    "URL",
                    "",
                    "PostgreSQL database in place of the folder, postgresql://user@host:5432/name; several servers may"
                            + " share it",
                    SettingReader.optional(DatabaseSettings::postgres))
            .shownBy(text -> PASSWORD_IN_ADDRESS.matcher(text).replaceAll("****"));

    static final SettingKey<Optional<String>> PASSWORD = SettingKey.secret(
                    "database-password",
                    "SECRET",
                    "Password of the PostgreSQL database, or @FILE for a file that holds it")
            .orFromVariable("PGPASSWORD");

    /** The keys of what is set here. */
    static final List<SettingKey<?>> KEYS = List.of(DATA, DATABASE, PASSWORD);

    private static final String DATABASE_FILE = "thetaprep.db";

    private final Settings settings;

    /** @param settings in force */
    DatabaseSettings(Settings settings) {
        this.settings = settings;
    }

    private static DatabaseAddress.Postgres postgres(String text) {
        try {
            return DatabaseAddress.parse(text);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("postgresql://user:password@host:5432/name");
        }
    }

    /** Where the data are; a folder of one's own is made when it is missing. */
    DatabaseAddress address() {
        return server().orElseGet(() -> inFolder(dataFolder()));
    }

    /**
     * Where the data are.
     *
     * @throws WrongUse if the folder holds none
     */
    DatabaseAddress existing() {
        return server().orElseGet(() -> existing(folder()));
    }

    /**
     * The embedded database of a folder.
     *
     * @throws WrongUse if the folder holds none
     */
    static DatabaseAddress existing(Path folder) {
        Path file = folder.resolve(DATABASE_FILE);
        if (!Files.isRegularFile(file)) {
            throw new WrongUse("there is no database " + file + "; name its folder with --data");
        }
        return new DatabaseAddress.SqliteFile(file);
    }

    /** The embedded database of a folder, whether it is there or not. */
    static DatabaseAddress inFolder(Path folder) {
        return new DatabaseAddress.SqliteFile(folder.resolve(DATABASE_FILE));
    }

    private Optional<DatabaseAddress> server() {
        Optional<DatabaseAddress.Postgres> database = settings.get(DATABASE);
        if (database.isEmpty() || settings.standsBefore(DATA, DATABASE)) {
            return Optional.empty();
        }
        if (settings.get(DATA).isPresent() && !settings.standsBefore(DATABASE, DATA)) {
            throw new WrongUse("give either --data or --database, not both");
        }
        return Optional.of(withPassword(database.get()));
    }

    private DatabaseAddress withPassword(DatabaseAddress.Postgres address) {
        return new DatabaseAddress.Postgres(
                address.url(), address.user(), address.password().or(() -> settings.get(PASSWORD)));
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

    private Path folder() {
        return settings.get(DATA).orElseGet(() -> Path.of(System.getProperty("thetaprep.home", "."), "data"));
    }

    private Path dataFolder() {
        Path folder = folder();
        if (settings.get(DATA).isPresent() && !Files.isDirectory(folder)) {
            throw new WrongUse("the data folder " + folder + " does not exist; make it with: mkdir -p '" + folder + "'");
        }
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
