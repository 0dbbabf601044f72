package org.thetaprep.runner.audit.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.mapper.RowMapper;
import org.thetaprep.runner.audit.AuditRow;
import org.thetaprep.runner.audit.AuditStore;
import org.thetaprep.runner.platform.database.Database;

/** Audit rows in the table {@code audit_row}. */
public final class DatabaseAuditStore implements AuditStore {

    private static final String COLUMNS = "select id, at, actor, act, object, was, became from audit_row ";

    private static final RowMapper<AuditRow> ROW = (row, context) -> new AuditRow(
            UUID.fromString(row.getString("id")),
            Instant.ofEpochMilli(row.getLong("at")),
            Optional.ofNullable(row.getString("actor")),
            row.getString("act"),
            Optional.ofNullable(row.getString("object")),
            Optional.ofNullable(row.getString("was")),
            Optional.ofNullable(row.getString("became")));

    private final Database database;

    /** @param database where the table is */
    public DatabaseAuditStore(Database database) {
        this.database = database;
    }

    @Override
    public void add(AuditRow row) {
        database.write(handle -> handle.createUpdate(
                        """
                        insert into audit_row (id, at, actor, act, object, was, became)
                        values (:id, :at, :actor, :act, :object, :was, :became)""")
                .bind("id", row.id().toString())
                .bind("at", row.at().toEpochMilli())
                .bind("actor", row.actor().orElse(null))
                .bind("act", row.act())
                .bind("object", row.object().orElse(null))
                .bind("was", row.was().orElse(null))
                .bind("became", row.became().orElse(null))
                .execute());
    }

    @Override
    public List<AuditRow> newest(int skip, int limit) {
        return database.read(handle -> handle.createQuery(COLUMNS + "order by at desc, id limit :limit offset :skip")
                .bind("limit", limit)
                .bind("skip", skip)
                .map(ROW)
                .list());
    }

    @Override
    public List<AuditRow> about(String object, int limit) {
        return database.read(
                handle -> handle.createQuery(COLUMNS + "where object = :object order by at desc, id limit :limit")
                        .bind("object", object)
                        .bind("limit", limit)
                        .map(ROW)
                        .list());
    }

    @Override
    public long count() {
        return database.read(handle -> handle.createQuery("select count(*) from audit_row")
                .mapTo(Long.class)
                .one());
    }
}
