package org.thetaprep.runner.account.store;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.thetaprep.runner.account.LearnerId;
import org.thetaprep.runner.account.ProviderIdentityStore;
import org.thetaprep.runner.account.Secret;
import org.thetaprep.runner.platform.database.Database;

/** Identities in the tables {@code provider_identity} and {@code provider_return}. */
public final class DatabaseProviderIdentityStore implements ProviderIdentityStore {

    /** A browser forgets its journey after minutes, so that a return this old belongs to none. */
    private static final Duration REMEMBERED = Duration.ofDays(7);

    private final Database database;

    /** @param database where the tables are */
    public DatabaseProviderIdentityStore(Database database) {
        this.database = database;
    }

    @Override
    public Optional<LearnerId> owner(String issuer, String subject) {
        return database.read(
                handle -> handle.createQuery("select learner_id from provider_identity where issuer = ? and subject = ?")
                        .bind(0, issuer)
                        .bind(1, subject)
                        .map((row, context) -> LearnerId.of(row.getString("learner_id")))
                        .findOne());
    }

    @Override
    public void link(String issuer, String subject, LearnerId owner, Instant now) {
        database.write(handle -> handle.execute(
                """
                insert into provider_identity (issuer, subject, learner_id, since) values (?, ?, ?, ?)
                on conflict do nothing""",
                issuer,
                subject,
                owner.toString(),
                now.toEpochMilli()));
    }

    @Override
    public boolean useUp(Secret state, Instant now) {
        return database.write(handle -> {
            boolean first = handle.execute(
                            "insert into provider_return (state_hash, at) values (?, ?) on conflict do nothing",
                            state.hash(),
                            now.toEpochMilli())
                    > 0;
            handle.execute(
                    "delete from provider_return where at < ?", now.minus(REMEMBERED).toEpochMilli());
            return first;
        });
    }
}
