package org.thetaprep.runner.analysis.store;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.thetaprep.runner.account.LearnerId;
import org.thetaprep.runner.analysis.AnswerSheet;
import org.thetaprep.runner.analysis.AnswerSheets;
import org.thetaprep.runner.attempt.AttemptId;
import org.thetaprep.runner.attempt.AttemptKind;
import org.thetaprep.runner.platform.database.Database;

/** Answer sheets in the table {@code answer_sheet}, one row for each attempt. */
public final class DatabaseAnswerSheets implements AnswerSheets {

    private final Database database;

    /** @param database where the table is */
    public DatabaseAnswerSheets(Database database) {
        this.database = database;
    }

    @Override
    public List<AttemptId> outdated(int most) {
        return database.read(handle -> handle.createQuery(
                        "select id from attempt where closed_at is not null and sheeted = 0 order by id limit ?")
                .bind(0, most)
                .map((row, context) -> new AttemptId(UUID.fromString(row.getString(1))))
                .list());
    }

    @Override
    public void put(List<AnswerSheet> sheets) {
        database.write(handle -> {
            PreparedBatch batch = handle.prepareBatch(
                    """
                    insert into answer_sheet
                        (attempt_id, revision, learner_id, pack_revision, kind, assigned, closed_at, ability, answers)
                    values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                    on conflict (attempt_id) do update set
                        revision = excluded.revision, closed_at = excluded.closed_at,
                        ability = excluded.ability, answers = excluded.answers
                    where answer_sheet.revision < excluded.revision""");
            for (AnswerSheet sheet : sheets) {
                batch.add(
                        sheet.attempt().toString(),
                        sheet.revision(),
                        sheet.learner().toString(),
                        sheet.packRevision(),
                        sheet.kind().name().toLowerCase(Locale.ROOT),
                        sheet.assigned() ? 1 : 0,
                        sheet.closedAt().toEpochMilli(),
                        Double.toString(sheet.ability()),
                        SheetText.write(sheet.answers()));
            }
            return batch.execute().length;
        });
    }

    @Override
    public void settle(Map<AttemptId, Long> revisions) {
        database.write(handle -> {
            PreparedBatch batch = handle.prepareBatch("update attempt set sheeted = 1 where id = ? and revision = ?");
            revisions.forEach((attempt, revision) -> batch.add(attempt.toString(), revision));
            return batch.execute().length;
        });
    }

    @Override
    public void removeReopened() {
        List<String> reopened = database.read(handle -> handle.createQuery(
                        """
                        select s.attempt_id from attempt a join answer_sheet s on s.attempt_id = a.id
                        where a.closed_at is null""")
                .mapTo(String.class)
                .list());
        if (!reopened.isEmpty()) {
            database.write(handle -> {
                PreparedBatch batch = handle.prepareBatch("delete from answer_sheet where attempt_id = ?");
                reopened.forEach(batch::add);
                return batch.execute().length;
            });
        }
    }

    @Override
    public String stamp() {
        return database.read(handle -> handle.createQuery(
                        "select count(revision) as sheets, coalesce(sum(revision), 0) as revisions from answer_sheet")
                .map((row, context) -> row.getLong("sheets") + " " + row.getLong("revisions"))
                .one());
    }

    @Override
    public List<AnswerSheet> all() {
        return database.read(handle -> handle.createQuery(
                        """
                        select attempt_id, revision, learner_id, pack_revision, kind, assigned, closed_at, ability, answers
                        from answer_sheet order by closed_at, attempt_id""")
                .map((row, context) -> new AnswerSheet(
                        new AttemptId(UUID.fromString(row.getString(1))),
                        row.getLong(2),
                        LearnerId.of(row.getString(3)),
                        row.getString(4),
                        AttemptKind.valueOf(row.getString(5).toUpperCase(Locale.ROOT)),
                        row.getInt(6) == 1,
                        Instant.ofEpochMilli(row.getLong(7)),
                        Double.parseDouble(row.getString(8)),
                        SheetText.read(row.getString(9))))
                .list());
    }
}
