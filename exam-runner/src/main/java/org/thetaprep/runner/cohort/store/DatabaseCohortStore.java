package org.thetaprep.runner.cohort.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.thetaprep.runner.account.LearnerId;
import org.thetaprep.runner.cohort.Cohort;
import org.thetaprep.runner.cohort.CohortId;
import org.thetaprep.runner.cohort.CohortStore;
import org.thetaprep.runner.platform.database.Database;

/** Cohorts in the tables {@code cohort}, {@code cohort_member} and {@code cohort_instructor}. */
public final class DatabaseCohortStore implements CohortStore {

    private static final String COHORTS = "select c.id, c.name, c.created_at, c.archived_at from cohort c ";
    private static final String IN_ORDER =
            " order by case when c.archived_at is null then 0 else 1 end, c.created_at desc, c.id";

    private static final RowMapper<Cohort> COHORT = (row, context) -> new Cohort(
            CohortId.of(row.getString("id")),
            row.getString("name"),
            Instant.ofEpochMilli(row.getLong("created_at")),
            row.getObject("archived_at") != null);

    private final Database database;

    /** @param database where the tables are */
    public DatabaseCohortStore(Database database) {
        this.database = database;
    }

    @Override
    public void add(Cohort cohort, LearnerId instructor) {
        database.write(handle -> {
            handle.execute(
                    "insert into cohort (id, name, created_at) values (?, ?, ?)",
                    cohort.id().toString(),
                    cohort.name(),
                    cohort.createdAt().toEpochMilli());
            return addInstructor(handle, cohort.id(), instructor, cohort.createdAt());
        });
    }

    private static int addInstructor(Handle handle, CohortId cohort, LearnerId instructor, Instant now) {
        return handle.execute(
                """
                insert into cohort_instructor (cohort_id, instructor_id, since) values (?, ?, ?)
                on conflict do nothing""",
                cohort.toString(),
                instructor.toString(),
                now.toEpochMilli());
    }

    @Override
    public Optional<Cohort> cohort(CohortId id) {
        return database.read(handle -> handle.createQuery(COHORTS + "where c.id = ?")
                .bind(0, id.toString())
                .map(COHORT)
                .findOne());
    }

    @Override
    public void rename(CohortId id, String name) {
        database.write(handle -> handle.execute("update cohort set name = ? where id = ?", name, id.toString()));
    }

    @Override
    public void archive(CohortId id, Optional<Instant> at) {
        database.write(handle -> handle.createUpdate("update cohort set archived_at = :at where id = :id")
                .bind("at", at.map(Instant::toEpochMilli).orElse(null))
                .bind("id", id.toString())
                .execute());
    }

    @Override
    public List<Cohort> all() {
        return database.read(
                handle -> handle.createQuery(COHORTS + IN_ORDER).map(COHORT).list());
    }

    @Override
    public List<Cohort> taughtBy(LearnerId instructor) {
        return cohorts("join cohort_instructor i on i.cohort_id = c.id where i.instructor_id = ?", instructor);
    }

    @Override
    public List<Cohort> of(LearnerId learner) {
        return cohorts("join cohort_member m on m.cohort_id = c.id where m.learner_id = ?", learner);
    }

    private List<Cohort> cohorts(String condition, LearnerId person) {
        return database.read(handle -> handle.createQuery(COHORTS + condition + IN_ORDER)
                .bind(0, person.toString())
                .map(COHORT)
                .list());
    }

    @Override
    public boolean isTaughtBy(CohortId cohort, LearnerId instructor) {
        return count(
                        "select count(*) from cohort_instructor where cohort_id = ? and instructor_id = ?",
                        cohort.toString(),
                        instructor.toString())
                > 0;
    }

    @Override
    public boolean teaches(LearnerId instructor, LearnerId learner) {
        return count(
                        """
                        select count(*) from cohort_instructor i join cohort_member m on m.cohort_id = i.cohort_id
                        where i.instructor_id = ? and m.learner_id = ?""",
                        instructor.toString(),
                        learner.toString())
                > 0;
    }

    private long count(String sql, String first, String second) {
        return database.read(handle -> handle.createQuery(sql)
                .bind(0, first)
                .bind(1, second)
                .mapTo(Long.class)
                .one());
    }

    @Override
    public List<LearnerId> instructors(CohortId cohort) {
        return database.read(handle -> handle.createQuery(
                        """
                        select instructor_id from cohort_instructor where cohort_id = ?
                        order by since, instructor_id""")
                .bind(0, cohort.toString())
                .map((row, context) -> LearnerId.of(row.getString("instructor_id")))
                .list());
    }

    @Override
    public void addInstructor(CohortId cohort, LearnerId instructor, Instant now) {
        database.write(handle -> addInstructor(handle, cohort, instructor, now));
    }

    @Override
    public boolean removeInstructor(CohortId cohort, LearnerId instructor) {
        return database.write(handle -> handle.createUpdate(
                                """
                        delete from cohort_instructor where cohort_id = :cohort and instructor_id = :instructor
                        and (select count(*) from cohort_instructor where cohort_id = :cohort) > 1""")
                        .bind("cohort", cohort.toString())
                        .bind("instructor", instructor.toString())
                        .execute()
                > 0);
    }

    @Override
    public List<Membership> memberships(CohortId cohort) {
        return database.read(handle -> handle.createQuery(
                        """
                        select m.learner_id, m.since from cohort_member m join learner l on l.id = m.learner_id
                        where m.cohort_id = ? order by lower(l.display_name), l.id""")
                .bind(0, cohort.toString())
                .map((row, context) -> new Membership(
                        LearnerId.of(row.getString("learner_id")), Instant.ofEpochMilli(row.getLong("since"))))
                .list());
    }

    @Override
    public List<LearnerId> everyone() {
        return database.read(handle -> handle.createQuery(
                        """
                        select distinct m.learner_id from cohort_member m join cohort c on c.id = m.cohort_id
                        where c.archived_at is null order by m.learner_id""")
                .map((row, context) -> LearnerId.of(row.getString("learner_id")))
                .list());
    }

    @Override
    public int size(CohortId cohort) {
        return database.read(handle -> handle.createQuery("select count(*) from cohort_member where cohort_id = ?")
                .bind(0, cohort.toString())
                .mapTo(Integer.class)
                .one());
    }

    @Override
    public boolean enrol(CohortId cohort, LearnerId learner, Instant now) {
        return database.write(handle -> handle.execute(
                        """
                        insert into cohort_member (cohort_id, learner_id, since) values (?, ?, ?)
                        on conflict do nothing""",
                        cohort.toString(),
                        learner.toString(),
                        now.toEpochMilli())
                > 0);
    }

    @Override
    public boolean leave(CohortId cohort, LearnerId learner) {
        return database.write(handle -> handle.execute(
                        "delete from cohort_member where cohort_id = ? and learner_id = ?",
                        cohort.toString(),
                        learner.toString())
                > 0);
    }
}
