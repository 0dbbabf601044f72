package org.thetaprep.runner.run.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.Update;
import org.thetaprep.runner.platform.database.Database;
import org.thetaprep.runner.run.Run;
import org.thetaprep.runner.run.RunOutcome;
import org.thetaprep.runner.run.RunStore;
import org.thetaprep.runner.run.Runs;

/**
 * Runs of one kind in a table of their own with the columns {@code id, started_at, pack_revision, outcome, problem} and
 * those of the kind. An index of the table lets one row be {@code running}.
 *
 * @param <R> the kind
 */
public abstract class RunTable<R extends Run<R>> implements RunStore<R> {

    private static final String FOR_EACH = "id, started_at, pack_revision, outcome, problem";

    private final Database database;
    private final String table;
    private final List<String> written;
    private final String select;
    private final RowMapper<R> row;
    private final BiConsumer<Update, R> binding;

    /** Reads what came of a run from its row. */
    @FunctionalInterface
    protected interface Found<T> {

        /** Reads it. */
        T in(ResultSet row) throws SQLException;
    }

    /**
     * @param database where the table is
     * @param table its name
     * @param written the columns of the kind that are written when a run begins and when it ends
     * @param read the columns of the kind that are only read here
     * @param row reads a run
     * @param binding binds the columns that are written, each by its name
     */
    protected RunTable(
            Database database,
            String table,
            List<String> written,
            List<String> read,
            RowMapper<R> row,
            BiConsumer<Update, R> binding) {
        this.database = database;
        this.table = table;
        this.written = List.copyOf(written);
        this.select = "select " + FOR_EACH + columns(written, column -> column) + columns(read, column -> column)
                + " from " + table;
        this.row = row;
        this.binding = binding;
    }

    /** What became of a run by its row. */
    protected static <T> RunOutcome<T> outcome(ResultSet row, Found<T> found) throws SQLException {
        String word = row.getString("outcome");
        return switch (word) {
            case "running" -> new RunOutcome.Running<>();
            case "done" -> new RunOutcome.Done<>(found.in(row));
            case "refused" -> new RunOutcome.Refused<>(row.getString("problem"));
            default -> throw new IllegalStateException("a run must be running, done or refused, but is " + word);
        };
    }

    private static String columns(List<String> names, UnaryOperator<String> text) {
        return names.stream().map(column -> ", " + text.apply(column)).collect(Collectors.joining());
    }

    @Override
    public boolean begin(R run, Instant stale) {
        return database.write(handle -> {
            handle.createUpdate("update " + table + " set outcome = 'refused', problem = :problem"
                            + " where outcome = 'running' and started_at < :stale")
                    .bind("problem", Runs.DIED)
                    .bind("stale", stale.toEpochMilli())
                    .execute();
            Update insert = handle.createUpdate("insert into " + table + " (" + FOR_EACH
                            + columns(written, column -> column)
                            + ") values (:id, :started, :revision, :outcome, :problem"
                            + columns(written, column -> ":" + column) + ") on conflict do nothing")
                    .bind("started", run.startedAt().toEpochMilli())
                    .bind("revision", run.packRevision());
            return executed(insert, run) > 0;
        });
    }

    @Override
    public void finish(R run) {
        database.write(handle -> executed(
                handle.createUpdate("update " + table + " set outcome = :outcome, problem = :problem"
                        + columns(written, column -> column + " = :" + column)
                        + " where id = :id and outcome = 'running'"),
                run));
    }

    private int executed(Update update, R run) {
        update.bind("id", run.id().toString())
                .bind("outcome", run.outcome().word())
                .bind("problem", run.outcome().problem());
        binding.accept(update, run);
        return update.execute();
    }

    @Override
    public List<R> newest(int limit) {
        return database.read(handle -> handle.createQuery(select + " order by started_at desc, id limit :limit")
                .bind("limit", limit)
                .map(row)
                .list());
    }

    @Override
    public Optional<R> find(UUID id) {
        return database.read(handle -> handle.createQuery(select + " where id = :id")
                .bind("id", id.toString())
                .map(row)
                .findOne());
    }

    @Override
    public List<UUID> done(String packRevision, int limit) {
        return database.read(handle -> handle.createQuery("select id from " + table
                        + " where outcome = 'done' and pack_revision = :revision"
                        + " order by started_at desc, id limit :limit")
                .bind("revision", packRevision)
                .bind("limit", limit)
                .map((found, context) -> UUID.fromString(found.getString("id")))
                .list());
    }
}
