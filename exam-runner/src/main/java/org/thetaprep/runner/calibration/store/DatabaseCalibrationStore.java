package org.thetaprep.runner.calibration.store;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.Update;
import org.thetaprep.runner.account.LearnerId;
import org.thetaprep.runner.calibration.CalibrationRun;
import org.thetaprep.runner.calibration.CalibrationSchedule.Every;
import org.thetaprep.runner.calibration.CalibrationSchedule;
import org.thetaprep.runner.calibration.CalibrationStore;
import org.thetaprep.runner.calibration.ParameterVersion;
import org.thetaprep.runner.itembank.ParameterVersions;
import org.thetaprep.runner.platform.database.Database;
import org.thetaprep.runner.run.store.RunTable;

/** Calibrations in the table {@code calibration_run}; those that were accepted, in {@code parameter_version}. */
public final class DatabaseCalibrationStore extends RunTable<CalibrationRun>
        implements CalibrationStore, ParameterVersions {

    private static final int AT_ONCE = 20;

    private static final String VERSIONS = "select number, run_id, accepted_by, accepted_at, declined from parameter_version";

    private static final RowMapper<ParameterVersion> VERSION = (row, context) -> new ParameterVersion(
            row.getInt("number"),
            UUID.fromString(row.getString("run_id")),
            LearnerId.parse(row.getString("accepted_by")).orElseThrow(),
            Instant.ofEpochMilli(row.getLong("accepted_at")),
            row.getString("declined").lines().collect(Collectors.toSet()));

    private static final List<String> COLUMNS = List.of("origin", "learners", "left_out", "proposals", "scale");

    private static final RowMapper<CalibrationRun> RUN = (row, context) -> new CalibrationRun(
            UUID.fromString(row.getString("id")),
            CalibrationRun.Origin.valueOf(row.getString("origin").toUpperCase(Locale.ROOT)),
            Instant.ofEpochMilli(row.getLong("started_at")),
            row.getString("pack_revision"),
            outcome(row, found -> EstimatesText.read(found.getString("scale"), found.getString("proposals"))),
            row.getInt("learners"),
            row.getInt("left_out"),
            row.getInt("steps"));

    private final Database database;

    /** @param database where the table is */
    public DatabaseCalibrationStore(Database database) {
        super(database, "calibration_run", COLUMNS, List.of("steps"), RUN, DatabaseCalibrationStore::bind);
        this.database = database;
    }

    private static void bind(Update update, CalibrationRun run) {
        update.bind("origin", run.origin().name().toLowerCase(Locale.ROOT))
                .bind("learners", run.learners())
                .bind("left_out", run.leftOut())
                .bind("proposals", ProposalText.write(run.proposals()))
                .bind("scale", EstimatesText.scale(run.estimates()));
    }

    @Override
    public Optional<ParameterVersion> accept(String exam, UUID run, LearnerId by, Instant at, Set<String> declined) {
        for (int attempt = 0; attempt < AT_ONCE; attempt++) {
            boolean kept = database.write(handle -> handle.createUpdate(
                                    """
                                    insert into parameter_version (number, exam, run_id, accepted_by, accepted_at, declined)
                                    select coalesce(max(number), 0) + 1, cast(:exam as text), cast(:run as text),
                                        cast(:by as text), cast(:at as bigint), cast(:declined as text)
                                    from parameter_version where true
                                    on conflict do nothing""")
                            .bind("exam", exam)
                            .bind("run", run.toString())
                            .bind("by", by.toString())
                            .bind("at", at.toEpochMilli())
                            .bind("declined", String.join("\n", new TreeSet<>(declined)))
                            .execute()
                    > 0);
            Optional<ParameterVersion> known = versionOf(run);
            if (known.isPresent()) {
                return known.filter(version -> kept);
            }
        }
        throw new IllegalStateException("too many calibrations are accepted at once");
    }

    private Optional<ParameterVersion> versionOf(UUID run) {
        return database.read(handle -> handle.createQuery(VERSIONS + " where run_id = :run")
                .bind("run", run.toString())
                .map(VERSION)
                .findOne());
    }

    @Override
    public List<ParameterVersion> versions(String exam) {
        return database.read(handle -> handle.createQuery(VERSIONS + " where exam = :exam order by number desc")
                .bind("exam", exam)
                .map(VERSION)
                .list());
    }

    @Override
    public int newest(String exam) {
        return database.read(handle -> handle.createQuery(
                        "select coalesce(max(number), 0) from parameter_version where exam = :exam")
                .bind("exam", exam)
                .mapTo(Integer.class)
                .one());
    }

    @Override
    public Version find(int number) {
        ParameterVersion version = database.read(handle -> handle.createQuery(VERSIONS + " where number = :number")
                .bind("number", number)
                .map(VERSION)
                .findOne()
                .orElseThrow(() -> new IllegalStateException("no parameters of version " + number + " are kept")));
        CalibrationRun run = find(version.run()).orElseThrow();
        return new Version(run.packRevision(), version.parameters(run.estimates()));
    }

    @Override
    public void progress(UUID run, int steps) {
        database.write(handle -> handle.createUpdate(
                        "update calibration_run set steps = :steps where id = :id and outcome = 'running'")
                .bind("steps", steps)
                .bind("id", run.toString())
                .execute());
    }

    @Override
    public CalibrationSchedule schedule(String exam) {
        return database.read(handle -> handle.createQuery(
                        "select every, next_at from calibration_schedule where exam = :exam")
                .bind("exam", exam)
                .map((row, context) -> new CalibrationSchedule(
                        Every.valueOf(row.getString("every").toUpperCase(Locale.ROOT)),
                        Optional.of(row.getLong("next_at")).filter(at -> at > 0).map(Instant::ofEpochMilli)))
                .findOne()
                .orElse(CalibrationSchedule.NEVER));
    }

    @Override
    public void schedule(String exam, CalibrationSchedule schedule, LearnerId by, Instant at) {
        database.write(handle -> handle.createUpdate(
                        """
                        insert into calibration_schedule (exam, every, next_at, set_by, set_at)
                        values (:exam, :every, :next, :by, :at)
                        on conflict (exam) do update set every = excluded.every, next_at = excluded.next_at,
                            set_by = excluded.set_by, set_at = excluded.set_at""")
                .bind("exam", exam)
                .bind("every", every(schedule))
                .bind("next", next(schedule))
                .bind("by", by.toString())
                .bind("at", at.toEpochMilli())
                .execute());
    }

    private static String every(CalibrationSchedule schedule) {
        return schedule.every().name().toLowerCase(Locale.ROOT);
    }

    private static long next(CalibrationSchedule schedule) {
        return schedule.next().map(Instant::toEpochMilli).orElse(0L);
    }

    @Override
    public boolean moveOn(String exam, CalibrationSchedule due, CalibrationSchedule following) {
        return database.write(handle -> handle.createUpdate(
                                """
                                update calibration_schedule set next_at = :next
                                where exam = :exam and every = :every and next_at = :due""")
                        .bind("exam", exam)
                        .bind("every", every(due))
                        .bind("due", next(due))
                        .bind("next", next(following))
                        .execute()
                > 0);
    }
}
