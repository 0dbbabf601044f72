package org.thetaprep.runner.platform.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/**
 * The connections to a database: one that writes, some that read.
 *
 * @param writing makes the writer's connection
 * @param reading makes the readers' connections
 * @param readers how many of those there are at most
 */
record Pools(DataSource writing, DataSource reading, int readers) {

    private static final int BUSY_TIMEOUT_MILLIS = 10_000;

    /** Saves of many learners touch the same pages again and again: of a longer log fewer pages are written back. */
    private static final int PAGES_TO_A_CHECKPOINT = 4_000;

    /**
     * What the writer keeps of the database, about 16 MB: each learner's saves go to pages of their own, and those that the two
     * megabytes of SQLite's default do not hold are read again for each. Readers keep little, as each commit makes it stale.
     */
    private static final int PAGES_OF_THE_WRITER = 4_000;

    private static final int SECONDS_TO_CONNECT = 5;

    static Pools of(DatabaseAddress address) {
        return address.match(new DatabaseAddress.Cases<>() {
            @Override
            public Pools sqlite(DatabaseAddress.SqliteFile file) {
                return new Pools(
                        embedded(file, SQLiteConfig.TransactionMode.IMMEDIATE),
                        embedded(file, SQLiteConfig.TransactionMode.DEFERRED),
                        4);
            }

            @Override
            public Pools postgres(DatabaseAddress.Postgres server) {
                return new Pools(source(server), source(server), 8);
            }
        });
    }

    private static DataSource embedded(DatabaseAddress.SqliteFile address, SQLiteConfig.TransactionMode mode) {
        SQLiteConfig pragmas = new SQLiteConfig();
        pragmas.setJournalMode(SQLiteConfig.JournalMode.WAL);
        pragmas.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        pragmas.setPragma(SQLiteConfig.Pragma.WAL_AUTOCHECKPOINT, String.valueOf(PAGES_TO_A_CHECKPOINT));
        pragmas.setBusyTimeout(BUSY_TIMEOUT_MILLIS);
        pragmas.enforceForeignKeys(true);
        pragmas.setTransactionMode(mode);
        if (mode == SQLiteConfig.TransactionMode.IMMEDIATE) {
            pragmas.setCacheSize(PAGES_OF_THE_WRITER);
        }
        SQLiteDataSource source = new SQLiteDataSource(pragmas) {
            @Override
            public Connection getConnection() throws SQLException {
                return KeptStatements.of(super.getConnection());
            }
        };
        source.setUrl("jdbc:sqlite:" + address.file());
        return source;
    }

    private static DataSource source(DatabaseAddress.Postgres address) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setConnectTimeout(SECONDS_TO_CONNECT);
        source.setTcpKeepAlive(true);
        source.setApplicationName("thetaprep");
        source.setLogServerErrorDetail(false);
        source.setURL(address.url());
        address.user().ifPresent(source::setUser);
        address.password().ifPresent(source::setPassword);
        return source;
    }

    HikariDataSource writer() {
        return pool(writing, "writer", 1);
    }

    HikariDataSource reader() {
        return pool(reading, "readers", readers);
    }

    private static HikariDataSource pool(DataSource source, String name, int size) {
        HikariConfig config = new HikariConfig();
        config.setDataSource(source);
        config.setPoolName(name);
        config.setMaximumPoolSize(size);
        config.setMinimumIdle(1);
        config.setConnectionTimeout(BUSY_TIMEOUT_MILLIS);
        return new HikariDataSource(config);
    }
}
