package org.thetaprep.runner.operation.store;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.thetaprep.runner.account.LearnerId;
import org.thetaprep.runner.operation.PersonalData;
import org.thetaprep.runner.platform.database.Database;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Finds a person's rows by the tables' own description: a table is theirs by a column that names them as learner, owner or
 * instructor, or by a key to a table that is. A table that a migration adds is found in the same way.
 */
public final class DatabasePersonalData implements PersonalData {

    private static final String LEARNER = "learner";
    private static final String ATTEMPT = "attempt";
    private static final List<String> OWNERS = List.of("learner_id", "owner_id", "instructor_id");
    private static final Set<String> ANSWERS =
            Set.of(ATTEMPT, "attempt_event", "answer_sheet", "practice_session", "practice_event");
    private static final String NOBODY = "Deleted account";

    private final Database database;
    private final JsonMapper mapper = new JsonMapper();

    /** @param database whose */
    public DatabasePersonalData(Database database) {
        this.database = database;
    }

    /** A key of a table to another one. */
    private record Key(String column, String table, String otherColumn) {}

    /** By table, in the order in which each stands after those that it refers to, which of its rows. */
    private static Map<String, String> owned(Connection connection, String root, String condition, List<String> owners)
            throws SQLException {
        Map<String, String> conditions = new LinkedHashMap<>();
        for (String table : Tables.inOrder(connection)) {
            List<String> columns = Tables.columns(connection, table);
            if (table.equals(root)) {
                conditions.put(table, condition);
            } else {
                owners.stream()
                        .filter(columns::contains)
                        .findFirst()
                        .map(owner -> owner + " = :id")
                        .or(() -> inherited(keys(connection, table), root, conditions))
                        .ifPresent(own -> conditions.put(table, own));
            }
        }
        return conditions;
    }

    private static Optional<String> inherited(List<Key> keys, String root, Map<String, String> conditions) {
        return keys.stream()
                .filter(key -> conditions.containsKey(key.table()) && !key.table().equals(LEARNER))
                .findFirst()
                .map(key -> key.column() + " in (select " + key.otherColumn() + " from " + key.table() + " where "
                        + conditions.get(key.table()) + ")");
    }

    private static List<Key> keys(Connection connection, String table) {
        List<Key> keys = new ArrayList<>();
        try {
            DatabaseMetaData about = connection.getMetaData();
            try (ResultSet rows = about.getImportedKeys(null, connection.getSchema(), table)) {
                while (rows.next()) {
                    keys.add(new Key(
                            rows.getString("FKCOLUMN_NAME"),
                            rows.getString("PKTABLE_NAME"),
                            rows.getString("PKCOLUMN_NAME")));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return keys;
    }

    private Map<String, String> ofLearner() {
        return described(LEARNER, "id = :id", OWNERS);
    }

    private Map<String, String> described(String root, String condition, List<String> owners) {
        return database.read(handle -> {
            try {
                return owned(handle.getConnection(), root, condition, owners);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    @Override
    public Map<String, List<Map<String, Object>>> of(LearnerId learner) {
        Map<String, String> conditions = ofLearner();
        conditions.put("audit_row", "actor = :id or object = :id");
        return database.read(handle -> {
            Map<String, List<Map<String, Object>>> tables = new LinkedHashMap<>();
            conditions.forEach((table, condition) -> {
                List<Map<String, Object>> rows = rows(handle, table, condition, learner);
                if (!rows.isEmpty()) {
                    tables.put(table, rows);
                }
            });
            return tables;
        });
    }

    private static List<Map<String, Object>> rows(Handle handle, String table, String condition, LearnerId learner) {
        List<Map<String, Object>> rows = handle.createQuery("select * from " + table + " where " + condition)
                .bind("id", learner.toString())
                .mapToMap()
                .list();
        rows.forEach(row -> row.keySet().removeIf(column -> column.endsWith("_hash")));
        return rows;
    }

    @Override
    public void erase(LearnerId learner, boolean keepAnswers) {
        List<Map.Entry<String, String>> conditions =
                new ArrayList<>(ofLearner().entrySet());
        Collections.reverse(conditions);
        database.write(handle -> {
            eraseLogin(handle, learner);
            for (Map.Entry<String, String> owned : conditions) {
                boolean stays = owned.getKey().equals(LEARNER) || keepAnswers && ANSWERS.contains(owned.getKey());
                if (!stays) {
                    handle.createUpdate("delete from " + owned.getKey() + " where " + owned.getValue())
                            .bind("id", learner.toString())
                            .execute();
                }
            }
            if (keepAnswers) {
                eraseNotes(handle, learner);
            }
            return handle.execute("update learner set display_name = ? where id = ?", NOBODY, learner.toString());
        });
    }

    /** Letters and the audit name a login by itself. */
    private static void eraseLogin(Handle handle, LearnerId learner) {
        handle.createQuery("select login from login where learner_id = ?")
                .bind(0, learner.toString())
                .mapTo(String.class)
                .findOne()
                .ifPresent(login -> {
                    handle.execute("delete from password_letter where login = ?", login);
                    handle.execute("update audit_row set was = '' where was = ?", login);
                    handle.execute("update audit_row set became = '' where became = ?", login);
                });
    }

    /** A note. */
    private record Note(String attempt, long sequence, String body) {}

    private void eraseNotes(Handle handle, LearnerId learner) {
        List<Note> notes = handle
                .createQuery("select attempt_id, sequence, body from attempt_event where attempt_id in"
                        + " (select id from attempt where learner_id = ?) and body like '%\"noted\"%'")
                .bind(0, learner.toString())
                .map((row, context) ->
                        new Note(row.getString("attempt_id"), row.getLong("sequence"), row.getString("body")))
                .list();
        for (Note note : notes) {
            ObjectNode body = (ObjectNode) mapper.readTree(note.body());
            body.put("note", "");
            handle.execute(
                    "update attempt_event set body = ? where attempt_id = ? and sequence = ?",
                    mapper.writeValueAsString(body),
                    note.attempt(),
                    note.sequence());
        }
    }

    @Override
    public int deleteAttempts(long closedBefore, int most) {
        List<Map.Entry<String, String>> conditions =
                new ArrayList<>(described(ATTEMPT, "id = :id", List.of("attempt_id")).entrySet());
        Collections.reverse(conditions);
        return database.write(handle -> {
            List<String> due = handle.createQuery("select id from attempt where closed_at < ? order by closed_at limit ?")
                    .bind(0, closedBefore)
                    .bind(1, most)
                    .mapTo(String.class)
                    .list();
            for (String attempt : due) {
                for (Map.Entry<String, String> owned : conditions) {
                    handle.createUpdate("delete from " + owned.getKey() + " where " + owned.getValue())
                            .bind("id", attempt)
                            .execute();
                }
            }
            return due.size();
        });
    }
}
