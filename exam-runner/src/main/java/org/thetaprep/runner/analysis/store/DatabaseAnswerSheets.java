package org.thetaprep.runner.analysis.store;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.Query;
import org.thetaprep.runner.account.LearnerId;
import org.thetaprep.runner.analysis.AnswerSheet;
import org.thetaprep.runner.analysis.AnswerSheets;
import org.thetaprep.runner.attempt.AttemptId;
import org.thetaprep.runner.attempt.AttemptKind;
import org.thetaprep.runner.platform.database.Database;

/** Answer sheets in the table {@code answer_sheet}, one row for each attempt. */
public final class DatabaseAnswerSheets implements AnswerSheets {

    private static final int PAGE = 500;
    private static final int LEARNERS = 50;

    private static final String COLUMNS =
            "select attempt_id, revision, learner_id, pack_revision, kind, assigned, closed_at, ability, answers"
                    + " from answer_sheet";

    private static final RowMapper<AnswerSheet> SHEET = (row, context) -> new AnswerSheet(
            new AttemptId(UUID.fromString(row.getString(1))),
            row.getLong(2),
            LearnerId.of(row.getString(3)),
            row.getString(4),
            AttemptKind.valueOf(row.getString(5).toUpperCase(Locale.ROOT)),
            row.getInt(6) == 1,
            Instant.ofEpochMilli(row.getLong(7)),
            Double.parseDouble(row.getString(8)),
            SheetText.read(row.getString(9)));

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
    public void each(Consumer<AnswerSheet> taker) {
        List<AnswerSheet> page = page(COLUMNS + " order by closed_at, attempt_id limit :limit", query -> query);
        while (!page.isEmpty()) {
            page.forEach(taker);
            AnswerSheet last = page.get(page.size() - 1);
            page = page(
                    COLUMNS + " where (closed_at, attempt_id) > (:closed, :attempt)"
                            + " order by closed_at, attempt_id limit :limit",
                    query -> after(query, last));
        }
    }

    @Override
    public void eachByLearner(Optional<Set<LearnerId>> learners, Consumer<AnswerSheet> taker) {
        if (learners.isPresent()) {
            List<String> ids =
                    learners.get().stream().map(LearnerId::toString).sorted().toList();
            for (int from = 0; from < ids.size(); from += LEARNERS) {
                ofLearners(ids.subList(from, Math.min(ids.size(), from + LEARNERS))).forEach(taker);
            }
            return;
        }
        List<AnswerSheet> page =
                page(COLUMNS + " order by learner_id, closed_at, attempt_id limit :limit", query -> query);
        while (!page.isEmpty()) {
            page.forEach(taker);
            AnswerSheet last = page.get(page.size() - 1);
            page = page(
                    COLUMNS + " where (learner_id, closed_at, attempt_id) > (:learner, :closed, :attempt)"
                            + " order by learner_id, closed_at, attempt_id limit :limit",
                    query -> after(query, last).bind("learner", last.learner().toString()));
        }
    }

    private static Query after(Query query, AnswerSheet last) {
        return query.bind("closed", last.closedAt().toEpochMilli())
                .bind("attempt", last.attempt().toString());
    }

    private List<AnswerSheet> page(String statement, UnaryOperator<Query> binding) {
        return database.read(handle -> binding.apply(handle.createQuery(statement))
                .bind("limit", PAGE)
                .map(SHEET)
                .list());
    }

    private List<AnswerSheet> ofLearners(List<String> learners) {
        return database.read(handle -> handle.createQuery(COLUMNS
                        + " where learner_id in (<learners>) order by learner_id, closed_at, attempt_id")
                .bindList("learners", learners)
                .map(SHEET)
                .list());
    }
}
