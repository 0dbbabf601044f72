package org.thetaprep.runner.account.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.thetaprep.runner.account.Account;
import org.thetaprep.runner.account.AccountStore;
import org.thetaprep.runner.account.Learner;
import org.thetaprep.runner.account.LearnerId;
import org.thetaprep.runner.account.Secret;
import org.thetaprep.runner.account.SessionLimits;
import org.thetaprep.runner.account.SignedInSession;
import org.thetaprep.runner.platform.database.Database;

/** Learners and sessions in the tables {@code learner}, {@code sign_in_token} and {@code session}. */
public final class DatabaseAccountStore implements AccountStore {

    /** With each request, hence by plain JDBC. */
    private static final String SESSION = "select " + AccountRows.COLUMNS
            + ", s.seen_at from session s join learner l on l.id = s.learner_id" + AccountRows.JOINS
            + "where s.token_hash = ? and s.expires_at > ? and s.seen_at > ? - s.idle_limit";

    private final Database database;

    /** @param database where the tables are */
    public DatabaseAccountStore(Database database) {
        this.database = database;
    }

    @Override
    public Optional<Learner> onlyLearner() {
        return database.read(AccountRows::firstLearner);
    }

    @Override
    public Optional<Learner> learner(LearnerId id) {
        return database.read(handle -> handle.createQuery("select id, display_name from learner where id = ?")
                .bind(0, id.toString())
                .map(AccountRows.LEARNER)
                .findOne());
    }

    @Override
    public void keepToken(Secret token, Instant now, Instant expires) {
        database.write(handle -> {
            handle.execute("delete from sign_in_token where expires_at <= ?", now.toEpochMilli());
            return handle.execute(
                    "insert into sign_in_token (token_hash, expires_at) values (?, ?)",
                    token.hash(),
                    expires.toEpochMilli());
        });
    }

    @Override
    public boolean isUsable(Secret token, Instant now) {
        return database.read(handle -> handle.createQuery(
                                """
                        select count(*) from sign_in_token
                        where token_hash = :token and used_at is null and expires_at > :now""")
                        .bind("token", token.hash())
                        .bind("now", now.toEpochMilli())
                        .mapTo(Long.class)
                        .one()
                > 0);
    }

    @Override
    public Optional<Learner> signIn(
            Secret token, Learner newcomer, Secret session, Instant now, SessionLimits alone, SessionLimits inAClass) {
        return database.write(handle -> {
            if (!AccountRows.useUp(handle, token, now)) {
                return Optional.empty();
            }
            boolean isClass = AccountRows.isClass(handle);
            Learner learner = isClass
                    ? firstOperator(handle)
                    : AccountRows.firstLearner(handle).orElseGet(() -> {
                        AccountRows.add(handle, newcomer, now);
                        return newcomer;
                    });
            AccountRows.open(handle, session, learner.id(), now, isClass ? inAClass : alone);
            return Optional.of(learner);
        });
    }

    private static Learner firstOperator(Handle handle) {
        return handle.createQuery(
                        """
                        select l.id, l.display_name from account_role r join learner l on l.id = r.learner_id
                        where r.role = 'operator' order by r.since, l.id limit 1""")
                .map(AccountRows.LEARNER)
                .one();
    }

    @Override
    public void open(Secret session, LearnerId learner, Instant now, SessionLimits limits) {
        database.write(handle -> {
            AccountRows.open(handle, session, learner, now, limits);
            return learner;
        });
    }

    @Override
    public Optional<SignedInSession> session(Secret session, Instant now) {
        return database.readPlain(connection -> {
            try (PreparedStatement query = connection.prepareStatement(SESSION)) {
                query.setString(1, session.hash());
                query.setLong(2, now.toEpochMilli());
                query.setLong(3, now.toEpochMilli());
                return oneOfAllRoles(query);
            }
        });
    }

    private static Optional<SignedInSession> oneOfAllRoles(PreparedStatement query) throws SQLException {
        try (ResultSet rows = query.executeQuery()) {
            SignedInSession found = null;
            while (rows.next()) {
                Account account = AccountRows.oneRole(rows);
                found = new SignedInSession(
                        found == null ? account : AccountRows.withRolesOfBoth(found.account(), account),
                        Instant.ofEpochMilli(rows.getLong(6)));
            }
            return Optional.ofNullable(found);
        }
    }

    @Override
    public void touch(Secret session, Instant now) {
        database.write(handle -> handle.execute(
                "update session set seen_at = ? where token_hash = ? and seen_at < ?",
                now.toEpochMilli(),
                session.hash(),
                now.toEpochMilli()));
    }

    @Override
    public void end(Secret session) {
        database.write(handle -> handle.execute("delete from session where token_hash = ?", session.hash()));
    }

    @Override
    public void endAll(LearnerId learner) {
        database.write(handle -> {
            AccountRows.endAll(handle, learner);
            return learner;
        });
    }
}
