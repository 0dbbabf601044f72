package org.thetaprep.runner.platform.database;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import javax.sql.DataSource;
import org.flywaydb.core.api.FlywayException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementExceptions;
import org.jdbi.v3.core.statement.StatementExceptions.MessageRendering;

/**
 * The database of an installation: SQLite with write-ahead log and full synchronisation, or PostgreSQL. The
 * statements are the same on both.
 *
 * <p>Reads come from a small pool and see the last commit. Writes go through {@link GroupCommit}: each is
 * durable, that is on disk, before its caller is answered. Several servers may share one PostgreSQL database: a unit
 * of writing then guards what it read by a condition in its first statement (see docs/architecture.md).
 */
public final class Database implements AutoCloseable {

    private final HikariDataSource readers;
    private final HikariDataSource writer;
    private final Jdbi reading;
    private final GroupCommit groupCommit;
    private final ThreadLocal<Handle> running = new ThreadLocal<>();

    private Database(HikariDataSource readers, HikariDataSource writer, WriteObserver observer) {
        this.readers = readers;
        this.writer = writer;
        this.reading = discreet(readers);
        this.groupCommit = GroupCommit.start(discreet(writer), observer);
    }

    /** A failed statement must not carry what was bound to it, answers and names, into the log. */
    private static Jdbi discreet(DataSource source) {
        Jdbi jdbi = Jdbi.create(source);
        jdbi.configure(StatementExceptions.class, said -> said.setMessageRendering(MessageRendering.NONE));
        return jdbi;
    }

    /**
     * Opens the embedded database, makes its file if it is missing, and brings its tables up to date.
     *
     * @param file the database file; its folder exists and is writable
     * @return the open database
     */
    public static Database open(Path file) {
        return open(new DatabaseAddress.SqliteFile(file));
    }

    /**
     * Opens a database and brings its tables up to date.
     *
     * @param address where it is
     * @return the open database
     * @throws DatabaseUnavailable if it cannot be reached
     * @throws UnfitDatabase if it cannot be used as it is
     */
    public static Database open(DatabaseAddress address) {
        return open(address, WriteObserver.NONE);
    }

    /**
     * The same, and tells of each unit of writing.
     *
     * @param address where it is
     * @param observer is told
     * @throws DatabaseUnavailable if it cannot be reached
     */
    public static Database open(DatabaseAddress address, WriteObserver observer) {
        Pools pools = Pools.of(address);
        try {
            HikariDataSource writer = pools.writer();
            try {
                Schema.migrate(pools.writing());
                return new Database(pools.reader(), writer, observer);
            } catch (RuntimeException e) {
                writer.close();
                throw e;
            }
        } catch (PoolInitializationException | FlywayException e) {
            if (SqlFailures.storageFault(e).isPresent()) {
                throw new UnfitDatabase(
                        "the database " + address + " cannot be used: "
                                + new StorageFault(SqlFailures.storageFault(e).get(), e).getMessage(),
                        e);
            }
            if (e instanceof FlywayException) {
                throw e;
            }
            throw new DatabaseUnavailable("the database " + address + " cannot be reached: " + reason(e), e);
        }
    }

    private static String reason(Throwable e) {
        Throwable deepest = e;
        while (deepest.getCause() != null) {
            deepest = deepest.getCause();
        }
        return deepest.getMessage();
    }

    /**
     * Reads.
     *
     * @param query what to read with the handle; it must not write
     * @return what the query returned
     * @throws DatabaseUnavailable if the database went away
     * @throws StorageFault if the disk, or what is on it, is at fault
     */
    public <T> T read(Function<Handle, T> query) {
        Handle around = running.get();
        if (around != null) {
            return query.apply(around);
        }
        try {
            return reading.withHandle(query::apply);
        } catch (RuntimeException e) {
            throw said(e);
        }
    }

    /**
     * The same by plain JDBC.
     *
     * @param query what to read with the connection; it must not write
     * @return what the query returned
     * @throws DatabaseUnavailable if the database went away
     * @throws StorageFault if the disk, or what is on it, is at fault
     */
    public <T> T readPlain(PlainQuery<T> query) {
        Handle around = running.get();
        if (around != null) {
            return run(query, around.getConnection());
        }
        try (Connection connection = readers.getConnection()) {
            return run(query, connection);
        } catch (SQLException e) {
            throw said(new IllegalStateException("no connection to read with", e));
        } catch (RuntimeException e) {
            throw said(e);
        }
    }

    private static <T> T run(PlainQuery<T> query, Connection connection) {
        try {
            return query.run(connection);
        } catch (SQLException e) {
            throw new IllegalStateException("a query failed", e);
        }
    }

    private static RuntimeException said(RuntimeException e) {
        if (SqlFailures.isLostConnection(e)) {
            return new DatabaseUnavailable("the database went away", e);
        }
        return SqlFailures.storageFault(e)
                .<RuntimeException>map(kind -> new StorageFault(kind, e))
                .orElse(e);
    }

    /**
     * Writes, and returns once the write is on disk.
     *
     * @param unit the statements of one all-or-nothing unit; it may be run again from its beginning where it collided
     *     with another server's, so it must not keep anything of a run outside itself
     * @return what the unit returned
     * @throws WriteQueueFull if more writes wait than the queue holds; nothing was written
     * @throws DatabaseUnavailable if the database went away; whether it was written is not known
     * @throws StorageFault if the disk, or what is on it, is at fault; nothing was written
     * @throws RuntimeException what the unit threw; nothing of it was written
     */
    public <T> T write(Function<Handle, T> unit) {
        Handle around = running.get();
        if (around != null) {
            return unit.apply(around);
        }
        CompletableFuture<T> written = groupCommit.submit(handle -> within(handle, unit));
        return GroupCommit.await(written);
    }

    /**
     * A way to write units of one kind together.
     *
     * @param statements how they are written
     */
    public <U, R> JointWrites<U, R> jointly(JointWrites.Statements<U, R> statements) {
        return new JointWrites<>(groupCommit, statements);
    }

    /** Runs a unit; what it reads and writes through this database meanwhile is of the same unit. */
    private <T> T within(Handle handle, Function<Handle, T> unit) {
        running.set(handle);
        try {
            return unit.apply(handle);
        } finally {
            running.remove();
        }
    }

    /** Whether the caller is inside a unit of writing, which may still be taken back. */
    public boolean isWithinUnit() {
        return running.get() != null;
    }

    /** How many units wait to be written. */
    public int waiting() {
        return groupCommit.waiting();
    }

    @Override
    public void close() {
        groupCommit.close();
        readers.close();
        writer.close();
    }
}
