package org.thetaprep.runner.assignment.store;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.thetaprep.runner.account.LearnerId;
import org.thetaprep.runner.assignment.Assigned;
import org.thetaprep.runner.assignment.Assignment;
import org.thetaprep.runner.assignment.AssignmentId;
import org.thetaprep.runner.assignment.AssignmentStore;
import org.thetaprep.runner.attempt.ExtraTime;
import org.thetaprep.runner.cohort.CohortId;
import org.thetaprep.runner.platform.database.Database;

/** Assignments in the tables {@code assignment}, {@code assignment_revision} and {@code assigned}. */
public final class DatabaseAssignmentStore implements AssignmentStore {

    private static final String SELECT =
            "select a.id, a.cohort_id, a.revision, a.state, a.title, a.body, a.changed_by, a.changed_at from assignment a ";

    private static final RowMapper<Assignment> ASSIGNMENT = (row, context) -> {
        AssignmentJson.Body body = AssignmentJson.read(row.getString("body"));
        return new Assignment(
                AssignmentId.of(row.getString("id")),
                CohortId.of(row.getString("cohort_id")),
                row.getString("title"),
                body.work(),
                body.conditions(),
                Assignment.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getInt("revision"),
                LearnerId.of(row.getString("changed_by")),
                Instant.ofEpochMilli(row.getLong("changed_at")));
    };

    private static final RowMapper<Assigned> ASSIGNED = (row, context) -> new Assigned(
            LearnerId.of(row.getString("learner_id")),
            Optional.ofNullable(row.getString("plan")).map(PlanJson::read),
            Optional.ofNullable(row.getString("extra_time")).map(PlanJson::extraTime));

    private final Database database;

    /** @param database where the tables are */
    public DatabaseAssignmentStore(Database database) {
        this.database = database;
    }

    @Override
    public void add(Assignment assignment) {
        database.write(handle -> {
            handle.execute(
                    """
                    insert into assignment (id, cohort_id, revision, state, title, body, changed_by, changed_at)
                    values (?, ?, ?, ?, ?, ?, ?, ?)""",
                    assignment.id().toString(),
                    assignment.cohort().toString(),
                    assignment.revision(),
                    state(assignment),
                    assignment.title(),
                    AssignmentJson.write(assignment.work(), assignment.conditions()),
                    assignment.changedBy().toString(),
                    assignment.changedAt().toEpochMilli());
            record(handle, assignment);
            return null;
        });
    }

    private static String state(Assignment assignment) {
        return assignment.state().name().toLowerCase(Locale.ROOT);
    }

    private static void record(Handle handle, Assignment assignment) {
        handle.execute(
                """
                insert into assignment_revision
                    (assignment_id, revision, state, title, body, changed_by, changed_at)
                values (?, ?, ?, ?, ?, ?, ?)""",
                assignment.id().toString(),
                assignment.revision(),
                state(assignment),
                assignment.title(),
                AssignmentJson.write(assignment.work(), assignment.conditions()),
                assignment.changedBy().toString(),
                assignment.changedAt().toEpochMilli());
    }

    @Override
    public Optional<Assignment> find(AssignmentId id) {
        return database.read(handle -> handle.createQuery(SELECT + "where a.id = ?")
                .bind(0, id.toString())
                .map(ASSIGNMENT)
                .findOne());
    }

    @Override
    public List<Assignment> of(CohortId cohort) {
        return database.read(
                handle -> handle.createQuery(SELECT + "where a.cohort_id = ? order by a.changed_at desc, a.id")
                        .bind(0, cohort.toString())
                        .map(ASSIGNMENT)
                        .list());
    }

    @Override
    public boolean write(Assignment next) {
        return database.write(handle -> {
            int written = handle.execute(
                    """
                    update assignment set revision = ?, state = ?, title = ?, body = ?, changed_by = ?, changed_at = ?
                    where id = ? and revision = ?""",
                    next.revision(),
                    state(next),
                    next.title(),
                    AssignmentJson.write(next.work(), next.conditions()),
                    next.changedBy().toString(),
                    next.changedAt().toEpochMilli(),
                    next.id().toString(),
                    next.revision() - 1);
            if (written == 1) {
                record(handle, next);
            }
            return written == 1;
        });
    }

    @Override
    public List<Assignment> revisions(AssignmentId id) {
        return database.read(handle -> handle.createQuery(
                        """
                        select r.assignment_id as id, a.cohort_id, r.revision, r.state, r.title, r.body, r.changed_by,
                            r.changed_at
                        from assignment_revision r join assignment a on a.id = r.assignment_id
                        where r.assignment_id = ? order by r.revision desc""")
                .bind(0, id.toString())
                .map(ASSIGNMENT)
                .list());
    }

    @Override
    public List<Assigned> assigned(AssignmentId id) {
        return database.read(handle -> handle.createQuery(
                        "select learner_id, plan, extra_time from assigned where assignment_id = ? order by learner_id")
                .bind(0, id.toString())
                .map(ASSIGNED)
                .list());
    }

    @Override
    public Optional<Assigned> assigned(AssignmentId id, LearnerId learner) {
        return database.read(handle -> handle.createQuery(
                        "select learner_id, plan, extra_time from assigned where assignment_id = ? and learner_id = ?")
                .bind(0, id.toString())
                .bind(1, learner.toString())
                .map(ASSIGNED)
                .findOne());
    }

    @Override
    public void plan(AssignmentId id, List<Assigned> parts) {
        database.write(handle -> {
            PreparedBatch batch = handle.prepareBatch(
                    """
                    insert into assigned (assignment_id, learner_id, plan) values (?, ?, ?)
                    on conflict (assignment_id, learner_id) do update set plan = excluded.plan""");
            parts.forEach(part -> batch.add(
                    id.toString(),
                    part.learner().toString(),
                    part.plan().map(PlanJson::write).orElse(null)));
            return parts.isEmpty() ? null : batch.execute();
        });
    }

    @Override
    public void include(AssignmentId id, List<LearnerId> learners) {
        database.write(handle -> {
            PreparedBatch batch = handle.prepareBatch(
                    "insert into assigned (assignment_id, learner_id) values (?, ?) on conflict do nothing");
            learners.forEach(learner -> batch.add(id.toString(), learner.toString()));
            return learners.isEmpty() ? null : batch.execute();
        });
    }

    @Override
    public void setExtraTime(AssignmentId id, LearnerId learner, Optional<ExtraTime> extraTime) {
        database.write(handle -> handle.execute(
                "update assigned set extra_time = ? where assignment_id = ? and learner_id = ?",
                extraTime.map(PlanJson::write).orElse(null),
                id.toString(),
                learner.toString()));
    }

    @Override
    public List<Assignment> assignedTo(LearnerId learner) {
        return database.read(handle -> handle.createQuery(SELECT
                        + """
                        join assigned p on p.assignment_id = a.id
                        where p.learner_id = ? and a.state = 'assigned' order by a.changed_at desc, a.id""")
                .bind(0, learner.toString())
                .map(ASSIGNMENT)
                .list());
    }
}
