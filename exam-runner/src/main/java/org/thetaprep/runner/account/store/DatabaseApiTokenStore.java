package org.thetaprep.runner.account.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.thetaprep.runner.account.ApiToken;
import org.thetaprep.runner.account.ApiTokenStore;
import org.thetaprep.runner.account.LearnerId;
import org.thetaprep.runner.account.Secret;
import org.thetaprep.runner.platform.database.Database;

/** Tokens of programs in the table {@code api_token}. */
public final class DatabaseApiTokenStore implements ApiTokenStore {

    private static final String USABLE = " where ended_at is null and expires_at > :now and ";

    private final Database database;

    /** @param database where the table is */
    public DatabaseApiTokenStore(Database database) {
        this.database = database;
    }

    @Override
    public void keep(ApiToken token, LearnerId owner, Secret secret) {
        database.write(handle -> handle.execute(
                """
                insert into api_token (id, owner_id, name, token_hash, created_at, expires_at)
                values (?, ?, ?, ?, ?, ?)""",
                token.id().toString(),
                owner.toString(),
                token.name(),
                secret.hash(),
                token.createdAt().toEpochMilli(),
                token.expiresAt().toEpochMilli()));
    }

    @Override
    public Optional<LearnerId> owner(Secret secret, Instant now) {
        return database.read(
                handle -> handle.createQuery("select owner_id from api_token" + USABLE + "token_hash = :secret")
                        .bind("now", now.toEpochMilli())
                        .bind("secret", secret.hash())
                        .map((row, context) -> LearnerId.of(row.getString("owner_id")))
                        .findOne());
    }

    @Override
    public List<ApiToken> of(LearnerId owner, Instant now) {
        return database.read(handle -> handle.createQuery("select id, name, created_at, expires_at from api_token"
                        + USABLE + "owner_id = :owner order by created_at desc, id")
                .bind("now", now.toEpochMilli())
                .bind("owner", owner.toString())
                .map((row, context) -> new ApiToken(
                        UUID.fromString(row.getString("id")),
                        row.getString("name"),
                        Instant.ofEpochMilli(row.getLong("created_at")),
                        Instant.ofEpochMilli(row.getLong("expires_at"))))
                .list());
    }

    @Override
    public boolean revoke(LearnerId owner, UUID id, Instant now) {
        return database.write(handle -> handle.createUpdate(
                                "update api_token set ended_at = :now" + USABLE + "owner_id = :owner and id = :id")
                        .bind("now", now.toEpochMilli())
                        .bind("owner", owner.toString())
                        .bind("id", id.toString())
                        .execute()
                > 0);
    }
}
