package org.thetaprep.runner.attempt.store;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.thetaprep.content.item.ItemId;
import org.thetaprep.runner.account.LearnerId;
import org.thetaprep.runner.attempt.AttemptActivity;
import org.thetaprep.runner.attempt.AttemptHeader;
import org.thetaprep.runner.attempt.AttemptId;
import org.thetaprep.runner.attempt.AttemptStore.OpenAttempt;
import org.thetaprep.runner.platform.database.Database;

/**
 * What the rows of attempts say without folding their logs.
 *
 * @param database where the tables are
 */
record AttemptRows(Database database) {

    /** A row with the instant of its last event as {@code last_save}. */
    static final RowMapper<OpenAttempt> WITH_LAST_SAVE = (row, context) ->
            new OpenAttempt(AttemptHeaders.MAPPER.map(row, context), Instant.ofEpochMilli(row.getLong("last_save")));

    static Optional<AttemptHeader> open(Handle handle, LearnerId learner) {
        return handle.createQuery(AttemptHeaders.COLUMNS + "where learner_id = ? and closed_at is null")
                .bind(0, learner.toString())
                .map(AttemptHeaders.MAPPER)
                .findOne();
    }

    static Optional<AttemptHeader> header(Handle handle, AttemptId id) {
        return handle.createQuery(AttemptHeaders.COLUMNS + "where id = ?")
                .bind(0, id.toString())
                .map(AttemptHeaders.MAPPER)
                .findOne();
    }

    static List<AttemptHeader> of(Handle handle, LearnerId learner) {
        return handle.createQuery(AttemptHeaders.COLUMNS + "where learner_id = ? order by number desc")
                .bind(0, learner.toString())
                .map(AttemptHeaders.MAPPER)
                .list();
    }

    Optional<AttemptHeader> openOf(LearnerId learner) {
        return database.read(handle -> open(handle, learner));
    }

    int countOpen() {
        return database.read(handle -> handle.createQuery("select count(*) from attempt where closed_at is null")
                .mapTo(Integer.class)
                .one());
    }

    List<OpenAttempt> open() {
        return database.read(handle -> handle.createQuery(
                        """
                        select id, learner_id, pack_revision, number, kind, started_at, closed_at, revision,
                            (select max(recorded_at) from attempt_event where attempt_id = attempt.id) as last_save
                        from attempt where closed_at is null order by last_save, id""")
                .map(WITH_LAST_SAVE)
                .list());
    }

    List<AttemptHeader> of(LearnerId learner) {
        return database.read(handle -> of(handle, learner));
    }

    List<AttemptHeader> onAssignment(String assignment) {
        return database.read(handle -> handle.createQuery(
                        AttemptHeaders.COLUMNS + "where assignment_id = ? order by started_at, id")
                .bind(0, assignment)
                .map(AttemptHeaders.MAPPER)
                .list());
    }

    Map<LearnerId, AttemptActivity> activity(Collection<LearnerId> learners) {
        if (learners.isEmpty()) {
            return Map.of();
        }
        Map<LearnerId, AttemptActivity> activity = new HashMap<>();
        database.read(handle -> handle.createQuery(
                        """
                        select learner_id,
                               sum(case when closed_at is null then 0 else 1 end) as closed,
                               sum(case when closed_at is null then 0 else revision end) as revisions,
                               count(*) as begun, max(started_at) as last_start
                        from attempt where learner_id in (<ids>) group by learner_id""")
                .bindList("ids", learners.stream().map(LearnerId::toString).toList())
                .map((row, context) -> activity.put(
                        LearnerId.of(row.getString("learner_id")),
                        new AttemptActivity(
                                row.getLong("closed"),
                                row.getLong("revisions"),
                                row.getLong("begun") > row.getLong("closed"),
                                Optional.of(Instant.ofEpochMilli(row.getLong("last_start"))))))
                .list());
        return activity;
    }

    List<AttemptHeader> closed() {
        return database.read(
                handle -> handle.createQuery(AttemptHeaders.COLUMNS + "where closed_at is not null order by learner_id, number")
                        .map(AttemptHeaders.MAPPER)
                        .list());
    }

    List<AttemptHeader> closedWith(ItemId item, String packRevision, Optional<AttemptId> after, int most) {
        return database.read(handle -> handle.createQuery(AttemptHeaders.COLUMNS
                        + """
                        where pack_revision = :revision and closed_at is not null and id > :after
                            and exists (select 1 from attempt_event start
                                where start.attempt_id = attempt.id and start.sequence = 1 and start.body like :item)
                        order by id limit :most""")
                .bind("revision", packRevision)
                .bind("after", after.map(AttemptId::toString).orElse(""))
                .bind("item", "%" + EventJson.given(item) + "%")
                .bind("most", most)
                .map(AttemptHeaders.MAPPER)
                .list());
    }

    List<AttemptId> runningWithDeadlineBefore(Instant instant) {
        return database.read(handle -> handle.createQuery(
                        AttemptHeaders.COLUMNS + "where closed_at is null and deadline < ? order by deadline")
                .bind(0, instant.toEpochMilli())
                .map(AttemptHeaders.MAPPER)
                .map(AttemptHeader::id)
                .list());
    }

    boolean anyBegunSince(Instant instant) {
        return database.read(handle -> handle.createQuery("select count(*) from attempt where started_at >= :instant")
                .bind("instant", instant.toEpochMilli())
                .mapTo(Long.class)
                .one())
                > 0;
    }
}
