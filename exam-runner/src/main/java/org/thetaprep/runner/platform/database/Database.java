package org.thetaprep.runner.platform.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/**
 * The embedded database of an installation: SQLite with write-ahead log and full synchronisation.
 *
 * <p>Reads come from a small pool and see the last commit. Writes go through {@link GroupCommit}: each is
 * durable, that is on disk, before its caller is answered.
 */
public final class Database implements AutoCloseable {

    private static final int READERS = 4;
    private static final int BUSY_TIMEOUT_MILLIS = 10_000;

    private final HikariDataSource readers;
    private final HikariDataSource writer;
    private final Jdbi reading;
    private final GroupCommit groupCommit;

    private Database(HikariDataSource readers, HikariDataSource writer) {
        this.readers = readers;
        this.writer = writer;
        this.reading = Jdbi.create(readers);
        this.groupCommit = GroupCommit.start(Jdbi.create(writer));
    }

    /**
     * Opens the database file, makes it if it is missing, and brings its tables up to date.
     *
     * @param file the database file; its folder exists and is writable
     * @return the open database
     */
    public static Database open(Path file) {
        HikariDataSource writer = pool(file, "writer", 1, false);
        migrate(writer);
        return new Database(pool(file, "readers", READERS, true), writer);
    }

    private static void migrate(HikariDataSource source) {
        Flyway.configure(Database.class.getClassLoader())
                .dataSource(source)
                .locations("classpath:db/migration")
                .load()
                .migrate();
    }

    private static HikariDataSource pool(Path file, String name, int size, boolean queriesOnly) {
        SQLiteConfig pragmas = new SQLiteConfig();
        pragmas.setJournalMode(SQLiteConfig.JournalMode.WAL);
        pragmas.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        pragmas.setBusyTimeout(BUSY_TIMEOUT_MILLIS);
        pragmas.enforceForeignKeys(true);
        pragmas.setTransactionMode(
                queriesOnly ? SQLiteConfig.TransactionMode.DEFERRED : SQLiteConfig.TransactionMode.IMMEDIATE);
        SQLiteDataSource source = new SQLiteDataSource(pragmas);
        source.setUrl("jdbc:sqlite:" + file);
        HikariConfig config = new HikariConfig();
        config.setDataSource(source);
        config.setPoolName(name);
        config.setMaximumPoolSize(size);
        config.setMinimumIdle(1);
        return new HikariDataSource(config);
    }

    /**
     * Reads.
     *
     * @param query what to read with the handle; it must not write
     * @return what the query returned
     */
    public <T> T read(Function<Handle, T> query) {
        return reading.withHandle(query::apply);
    }

    /**
     * Writes, and returns once the write is on disk.
     *
     * @param unit the statements of one all-or-nothing unit
     * @return what the unit returned
     * @throws WriteQueueFull if more writes wait than the queue holds; nothing was written
     * @throws RuntimeException what the unit threw; nothing of it was written
     */
    public <T> T write(Function<Handle, T> unit) {
        CompletableFuture<T> written = groupCommit.submit(unit);
        return GroupCommit.await(written);
    }

    @Override
    public void close() {
        groupCommit.close();
        readers.close();
        writer.close();
    }
}
