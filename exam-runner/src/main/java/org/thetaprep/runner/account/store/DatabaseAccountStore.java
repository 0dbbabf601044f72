package org.thetaprep.runner.account.store;

import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.thetaprep.runner.account.AccountStore;
import org.thetaprep.runner.account.Learner;
import org.thetaprep.runner.account.LearnerId;
import org.thetaprep.runner.account.Secret;
import org.thetaprep.runner.platform.database.Database;

/** Accounts in the tables {@code learner}, {@code sign_in_token} and {@code session}. */
public final class DatabaseAccountStore implements AccountStore {

    private static final RowMapper<Learner> LEARNER =
            (row, context) -> new Learner(LearnerId.of(row.getString("id")), row.getString("display_name"));

    private final Database database;

    /** @param database where the tables are */
    public DatabaseAccountStore(Database database) {
        this.database = database;
    }

    @Override
    public Optional<Learner> onlyLearner() {
        return database.read(DatabaseAccountStore::firstLearner);
    }

    @Override
    public Optional<Learner> learner(LearnerId id) {
        return database.read(handle -> handle.createQuery("select id, display_name from learner where id = ?")
                .bind(0, id.toString())
                .map(LEARNER)
                .findOne());
    }

    private static Optional<Learner> firstLearner(Handle handle) {
        return handle.createQuery("select id, display_name from learner order by created_at, id limit 1")
                .map(LEARNER)
                .findOne();
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
    public Optional<Learner> signIn(Secret token, Learner newcomer, Secret session, Instant now, Instant expires) {
        return database.write(handle -> {
            int used = handle.execute(
                    "update sign_in_token set used_at = ? where token_hash = ? and used_at is null and expires_at > ?",
                    now.toEpochMilli(),
                    token.hash(),
                    now.toEpochMilli());
            if (used == 0) {
                return Optional.empty();
            }
            Learner learner = firstLearner(handle).orElseGet(() -> add(handle, newcomer, now));
            handle.execute("delete from session where expires_at <= ?", now.toEpochMilli());
            handle.execute(
                    "insert into session (token_hash, learner_id, created_at, expires_at) values (?, ?, ?, ?)",
                    session.hash(),
                    learner.id().toString(),
                    now.toEpochMilli(),
                    expires.toEpochMilli());
            return Optional.of(learner);
        });
    }

    private static Learner add(Handle handle, Learner learner, Instant now) {
        handle.execute(
                "insert into learner (id, display_name, created_at) values (?, ?, ?)",
                learner.id().toString(),
                learner.displayName(),
                now.toEpochMilli());
        return learner;
    }

    @Override
    public Optional<Learner> learnerOf(Secret session, Instant now) {
        return database.read(handle -> handle.createQuery(
                        """
                        select l.id, l.display_name from session s join learner l on l.id = s.learner_id
                        where s.token_hash = :session and s.expires_at > :now""")
                .bind("session", session.hash())
                .bind("now", now.toEpochMilli())
                .map(LEARNER)
                .findOne());
    }

    @Override
    public void end(Secret session) {
        database.write(handle -> handle.execute("delete from session where token_hash = ?", session.hash()));
    }
}
