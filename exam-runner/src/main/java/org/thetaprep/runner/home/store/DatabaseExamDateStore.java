package org.thetaprep.runner.home.store;

import java.time.LocalDate;
import java.util.Optional;
import org.thetaprep.runner.account.LearnerId;
import org.thetaprep.runner.home.ExamDateStore;
import org.thetaprep.runner.platform.database.Database;

/** Exam dates in the table {@code exam_date}. */
public final class DatabaseExamDateStore implements ExamDateStore {

    private final Database database;

    /** @param database where the table is */
    public DatabaseExamDateStore(Database database) {
        this.database = database;
    }

    @Override
    public Optional<LocalDate> of(LearnerId learner) {
        return database.read(handle -> handle.createQuery("select exam_on from exam_date where learner_id = ?")
                .bind(0, learner.toString())
                .mapTo(String.class)
                .findOne()
                .map(LocalDate::parse));
    }

    @Override
    public void set(LearnerId learner, LocalDate day) {
        database.write(handle -> handle.execute(
                """
                insert into exam_date (learner_id, exam_on) values (?, ?)
                on conflict (learner_id) do update set exam_on = excluded.exam_on""",
                learner.toString(),
                day.toString()));
    }

    @Override
    public void remove(LearnerId learner) {
        database.write(handle -> handle.execute("delete from exam_date where learner_id = ?", learner.toString()));
    }
}
