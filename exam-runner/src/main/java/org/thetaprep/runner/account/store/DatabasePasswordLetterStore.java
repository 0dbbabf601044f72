package org.thetaprep.runner.account.store;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.mapper.RowMapper;
import org.thetaprep.runner.account.LearnerId;
import org.thetaprep.runner.account.Login;
import org.thetaprep.runner.account.PasswordLetter;
import org.thetaprep.runner.account.PasswordLetterStore;
import org.thetaprep.runner.platform.database.Database;

/** Letters in the table {@code password_letter}. */
public final class DatabasePasswordLetterStore implements PasswordLetterStore {

    private static final int LONGEST_FAILURE = 400;

    private static final RowMapper<PasswordLetter> LETTER = (row, context) -> new PasswordLetter(
            UUID.fromString(row.getString("id")),
            new Login(row.getString("login")),
            Optional.ofNullable(row.getString("issued_by")).map(LearnerId::of),
            row.getString("site"),
            row.getInt("tries"));

    private final Database database;

    /** @param database where the table is */
    public DatabasePasswordLetterStore(Database database) {
        this.database = database;
    }

    @Override
    public void queue(PasswordLetter letter, Instant now) {
        database.write(handle -> handle.execute(
                """
                insert into password_letter (id, login, issued_by, site, queued_at, tries, due_at)
                values (?, ?, ?, ?, ?, ?, ?)""",
                letter.id().toString(),
                letter.login().text(),
                letter.issuer().map(LearnerId::toString).orElse(null),
                letter.site(),
                now.toEpochMilli(),
                letter.tries(),
                now.toEpochMilli()));
    }

    @Override
    public List<PasswordLetter> take(Instant now, Instant lease, int limit) {
        List<String> due = database.read(
                handle -> handle.createQuery("select id from password_letter where due_at <= :now order by due_at limit :limit")
                        .bind("now", now.toEpochMilli())
                        .bind("limit", limit)
                        .mapTo(String.class)
                        .list());
        if (due.isEmpty()) {
            return List.of();
        }
        return database.write(handle -> handle.createQuery(
                        """
                        update password_letter set due_at = :lease where id in (<ids>) and due_at <= :now
                        returning id, login, issued_by, site, tries""")
                .bindList("ids", due)
                .bind("lease", lease.toEpochMilli())
                .bind("now", now.toEpochMilli())
                .map(LETTER)
                .list());
    }

    @Override
    public void postpone(UUID id, Instant due, String failure) {
        database.write(handle -> handle.execute(
                "update password_letter set due_at = ?, tries = tries + 1, failure = ? where id = ? and ended_at is null",
                due.toEpochMilli(),
                shortened(failure),
                id.toString()));
    }

    @Override
    public void end(UUID id, Instant now, Outcome outcome, Optional<String> failure) {
        database.write(handle -> handle.execute(
                "update password_letter set due_at = null, ended_at = ?, outcome = ?, failure = ? where id = ?",
                now.toEpochMilli(),
                outcome.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                failure.map(DatabasePasswordLetterStore::shortened).orElse(null),
                id.toString()));
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST_FAILURE ? text : text.substring(0, LONGEST_FAILURE);
    }

    @Override
    public Waiting waiting() {
        return database.read(handle -> new Waiting(
                handle.createQuery("select count(*) from password_letter where due_at is not null")
                        .mapTo(Integer.class)
                        .one(),
                handle.createQuery(
                                """
                                select failure from password_letter where due_at is not null and failure is not null
                                order by due_at desc limit 1""")
                        .mapTo(String.class)
                        .findOne()));
    }
}
