package org.thetaprep.runner.calibration.store;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.mapper.RowMapper;
import org.thetaprep.runner.calibration.CalibrationRun;
import org.thetaprep.runner.calibration.CalibrationStore;
import org.thetaprep.runner.platform.database.Database;

/** Calibrations in the table {@code calibration_run}. */
public final class DatabaseCalibrationStore implements CalibrationStore {

    private static final String COLUMNS =
            """
            select id, started_at, pack_revision, outcome, finished_at, learners, left_out, problem, proposals
            from calibration_run""";

    private static final RowMapper<CalibrationRun> RUN = (row, context) -> new CalibrationRun(
            UUID.fromString(row.getString("id")),
            Instant.ofEpochMilli(row.getLong("started_at")),
            row.getString("pack_revision"),
            CalibrationRun.Outcome.valueOf(row.getString("outcome").toUpperCase(Locale.ROOT)),
            Optional.of(row.getLong("finished_at")).filter(at -> at > 0).map(Instant::ofEpochMilli),
            row.getInt("learners"),
            row.getInt("left_out"),
            row.getString("problem"),
            ProposalText.read(row.getString("proposals")));

    private final Database database;

    /** @param database where the table is */
    public DatabaseCalibrationStore(Database database) {
        this.database = database;
    }

    @Override
    public boolean begin(CalibrationRun run, Instant stale) {
        return database.write(handle -> {
            handle.createUpdate(
                            """
                            update calibration_run set outcome = 'refused', problem = 'the server stopped meanwhile',
                                finished_at = started_at
                            where outcome = 'running' and started_at < :stale""")
                    .bind("stale", stale.toEpochMilli())
                    .execute();
            return handle.createUpdate(
                                    """
                                    insert into calibration_run (id, started_at, pack_revision, outcome, finished_at,
                                        learners, left_out, problem, proposals)
                                    values (:id, :started, :revision, 'running', 0, 0, 0, '', '')
                                    on conflict do nothing""")
                            .bind("id", run.id().toString())
                            .bind("started", run.startedAt().toEpochMilli())
                            .bind("revision", run.packRevision())
                            .execute()
                    > 0;
        });
    }

    @Override
    public void finish(CalibrationRun run) {
        database.write(handle -> handle.createUpdate(
                        """
                        update calibration_run set outcome = :outcome, finished_at = :finished, learners = :learners,
                            left_out = :left, problem = :problem, proposals = :proposals
                        where id = :id and outcome = 'running'""")
                .bind("id", run.id().toString())
                .bind("outcome", run.outcome().name().toLowerCase(Locale.ROOT))
                .bind("finished", run.finishedAt().map(Instant::toEpochMilli).orElse(0L))
                .bind("learners", run.learners())
                .bind("left", run.leftOut())
                .bind("problem", run.problem())
                .bind("proposals", ProposalText.write(run.proposals()))
                .execute());
    }

    @Override
    public List<CalibrationRun> newest(int limit) {
        return database.read(handle -> handle.createQuery(COLUMNS + " order by started_at desc, id limit :limit")
                .bind("limit", limit)
                .map(RUN)
                .list());
    }

    @Override
    public Optional<CalibrationRun> find(UUID id) {
        return database.read(handle -> handle.createQuery(COLUMNS + " where id = :id")
                .bind("id", id.toString())
                .map(RUN)
                .findOne());
    }
}
