package org.thetaprep.runner.account.store;

import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.thetaprep.runner.account.LearnerId;
import org.thetaprep.runner.account.PasswordLinkStore;
import org.thetaprep.runner.account.Secret;
import org.thetaprep.runner.platform.database.Database;

/** Password links in the table {@code password_link}. */
public final class DatabasePasswordLinkStore implements PasswordLinkStore {

    private final Database database;

    /** @param database where the table is */
    public DatabasePasswordLinkStore(Database database) {
        this.database = database;
    }

    @Override
    public void keep(Secret token, LearnerId owner, LearnerId issuer, Instant now, Instant expires) {
        database.write(handle -> {
            end(handle, owner, now);
            return insert(handle, token, owner, issuer, now, expires);
        });
    }

    @Override
    public void keepBeside(Secret token, LearnerId owner, LearnerId issuer, Instant now, Instant expires) {
        database.write(handle -> insert(handle, token, owner, issuer, now, expires));
    }

    private static int insert(
            Handle handle, Secret token, LearnerId owner, LearnerId issuer, Instant now, Instant expires) {
        return handle.execute(
                """
                insert into password_link (token_hash, learner_id, issued_by, created_at, expires_at)
                values (?, ?, ?, ?, ?)""",
                token.hash(),
                owner.toString(),
                issuer.toString(),
                now.toEpochMilli(),
                expires.toEpochMilli());
    }

    @Override
    public Optional<LearnerId> owner(Secret token, Instant now) {
        return database.read(handle -> handle.createQuery(
                        """
                        select learner_id from password_link
                        where token_hash = :token and ended_at is null and expires_at > :now""")
                .bind("token", token.hash())
                .bind("now", now.toEpochMilli())
                .map((row, context) -> LearnerId.of(row.getString("learner_id")))
                .findOne());
    }

    @Override
    public Optional<LearnerId> use(Secret token, Instant now) {
        return database.write(handle -> handle.createQuery(
                        """
                        update password_link set ended_at = :now
                        where token_hash = :token and ended_at is null and expires_at > :now returning learner_id""")
                .bind("token", token.hash())
                .bind("now", now.toEpochMilli())
                .map((row, context) -> LearnerId.of(row.getString("learner_id")))
                .findOne());
    }

    @Override
    public void end(LearnerId owner, Instant now) {
        database.write(handle -> end(handle, owner, now));
    }

    private static int end(Handle handle, LearnerId owner, Instant now) {
        return handle.execute(
                "update password_link set ended_at = ? where learner_id = ? and ended_at is null",
                now.toEpochMilli(),
                owner.toString());
    }
}
