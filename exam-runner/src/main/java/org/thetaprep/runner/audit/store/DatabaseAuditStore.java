package org.thetaprep.runner.audit.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.Query;
import org.thetaprep.runner.audit.AuditFilter;
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
    public <T> T together(Supplier<T> act) {
        return database.write(handle -> act.get());
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
    public List<AuditRow> newest(AuditFilter filter, int skip, int limit) {
        if (isEmpty(filter)) {
            return List.of();
        }
        return database.read(handle -> bound(
                        handle.createQuery(
                                COLUMNS + where(filter) + "order by at desc, id limit :limit offset :skip"),
                        filter)
                .bind("limit", limit)
                .bind("skip", skip)
                .map(ROW)
                .list());
    }

    /** Whether nobody is asked for, so that no row can be theirs. */
    private static boolean isEmpty(AuditFilter filter) {
        return filter.people().filter(Set::isEmpty).isPresent();
    }

    private static String where(AuditFilter filter) {
        List<String> conditions = new ArrayList<>();
        filter.act().ifPresent(act -> conditions.add("act = :act"));
        filter.people().ifPresent(people -> conditions.add("(actor in (<people>) or object in (<people>))"));
        return conditions.isEmpty() ? "" : "where " + String.join(" and ", conditions) + " ";
    }

    private static Query bound(Query query, AuditFilter filter) {
        filter.act().ifPresent(act -> query.bind("act", act));
        filter.people().ifPresent(people -> query.bindList("people", List.copyOf(people)));
        return query;
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
    public long count(AuditFilter filter) {
        if (isEmpty(filter)) {
            return 0;
        }
        return database.read(handle -> bound(
                        handle.createQuery("select count(*) from audit_row " + where(filter)), filter)
                .mapTo(Long.class)
                .one());
    }

    @Override
    public List<String> acts() {
        return database.read(handle -> handle.createQuery("select distinct act from audit_row order by act")
                .mapTo(String.class)
                .list());
    }
}
