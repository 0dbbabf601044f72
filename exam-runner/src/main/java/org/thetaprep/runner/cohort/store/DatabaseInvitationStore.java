package org.thetaprep.runner.cohort.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.mapper.RowMapper;
import org.thetaprep.runner.account.LearnerId;
import org.thetaprep.runner.account.Secret;
import org.thetaprep.runner.cohort.CohortId;
import org.thetaprep.runner.cohort.Invitation;
import org.thetaprep.runner.cohort.InvitationStore;
import org.thetaprep.runner.platform.database.Database;

/** Invitations in the table {@code cohort_invitation}. */
public final class DatabaseInvitationStore implements InvitationStore {

    private static final String USABLE =
            "select id, cohort_id, shown, uses_left, expires_at from cohort_invitation"
                    + " where ended_at is null and uses_left > 0 and expires_at > :now and ";

    private static final RowMapper<Invitation> INVITATION = (row, context) -> new Invitation(
            UUID.fromString(row.getString("id")),
            CohortId.of(row.getString("cohort_id")),
            Optional.ofNullable(row.getString("shown")),
            row.getLong("uses_left"),
            Instant.ofEpochMilli(row.getLong("expires_at")));

    private final Database database;

    /** @param database where the table is */
    public DatabaseInvitationStore(Database database) {
        this.database = database;
    }

    @Override
    public void keep(Invitation invitation, Secret opens, LearnerId issuer, Instant now) {
        database.write(handle -> handle.createUpdate(
                        """
                        insert into cohort_invitation
                            (id, cohort_id, code_hash, shown, uses_left, issued_by, created_at, expires_at)
                        values (:id, :cohort, :opens, :shown, :uses, :issuer, :now, :expires)""")
                .bind("id", invitation.id().toString())
                .bind("cohort", invitation.cohort().toString())
                .bind("opens", opens.hash())
                .bind("shown", invitation.code().orElse(null))
                .bind("uses", invitation.usesLeft())
                .bind("issuer", issuer.toString())
                .bind("now", now.toEpochMilli())
                .bind("expires", invitation.expiresAt().toEpochMilli())
                .execute());
    }

    @Override
    public Optional<Invitation> find(Secret opens, Instant now) {
        return database.read(handle -> handle.createQuery(USABLE + "code_hash = :opens")
                .bind("now", now.toEpochMilli())
                .bind("opens", opens.hash())
                .map(INVITATION)
                .findOne());
    }

    @Override
    public List<Invitation> of(CohortId cohort, Instant now) {
        return database.read(
                handle -> handle.createQuery(USABLE + "cohort_id = :cohort order by created_at desc, id")
                        .bind("now", now.toEpochMilli())
                        .bind("cohort", cohort.toString())
                        .map(INVITATION)
                        .list());
    }

    @Override
    public boolean use(UUID id, Instant now) {
        return database.write(handle -> handle.execute(
                        """
                        update cohort_invitation set uses_left = uses_left - 1
                        where id = ? and ended_at is null and uses_left > 0 and expires_at > ?""",
                        id.toString(),
                        now.toEpochMilli())
                > 0);
    }

    @Override
    public void giveBack(UUID id) {
        database.write(handle -> handle.execute(
                "update cohort_invitation set uses_left = uses_left + 1 where id = ?", id.toString()));
    }

    @Override
    public void revoke(CohortId cohort, UUID id, Instant now) {
        database.write(handle -> handle.execute(
                "update cohort_invitation set ended_at = ? where cohort_id = ? and id = ? and ended_at is null",
                now.toEpochMilli(),
                cohort.toString(),
                id.toString()));
    }
}
