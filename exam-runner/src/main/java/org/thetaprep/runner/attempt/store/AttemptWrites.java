package org.thetaprep.runner.attempt.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.thetaprep.runner.attempt.AttemptHeader;
import org.thetaprep.runner.attempt.AttemptId;
import org.thetaprep.runner.attempt.RecordedEvent;

/**
 * The statements of a change, as plain JDBC: one writer runs them for all learners, and what Jdbi does around a
 * statement costs more than the statement.
 */
final class AttemptWrites {

    private static final String MOVE_ON =
            """
            update attempt set revision = ?, deadline = ?, closed_at = ?, sheeted = 0
            where id = ? and revision = ?""";

    private static final String APPEND =
            """
            insert into attempt_event (attempt_id, sequence, event_id, recorded_at, body)
            values (?, ?, ?, ?, ?)""";

    /**
     * Of the columns it changes none is in an index. The learner is that of the attempt, hence the session's too, or no row
     * changes.
     */
    private static final String GO_ON =
            """
            update attempt set revision = ? where id = ? and revision = ? and learner_id = (
                select learner_id from session where token_hash = ? and expires_at > ? and seen_at > ? - idle_limit)""";

    private AttemptWrites() {}

    /**
     * Writes saves.
     *
     * @return for each whether its attempt was as it was decided on, and its session open; else nothing of it was written
     */
    static List<Boolean> save(Connection connection, List<Save> saves) throws SQLException {
        List<Boolean> stand = goOn(connection, saves);
        try (PreparedStatement insert = connection.prepareStatement(APPEND)) {
            for (int n = 0; n < saves.size(); n++) {
                if (stand.get(n)) {
                    Save save = saves.get(n);
                    add(insert, save.before().id(), save.before().revision(), save.events(), save.bodies());
                }
            }
            insert.executeBatch();
        }
        return stand;
    }

    private static List<Boolean> goOn(Connection connection, List<Save> saves) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(GO_ON)) {
            for (Save save : saves) {
                long at = save.session().at().toEpochMilli();
                update.setLong(1, save.revision());
                update.setString(2, save.before().id().toString());
                update.setLong(3, save.before().revision());
                update.setString(4, save.session().hash());
                update.setLong(5, at);
                update.setLong(6, at);
                update.addBatch();
            }
            return Arrays.stream(update.executeBatch()).mapToObj(rows -> rows == 1).toList();
        }
    }

    /** Moves an attempt's row on to a later revision; false if it is no longer at the one before. */
    static boolean moveOn(
            Connection connection, AttemptHeader before, AttemptHeader after, long expires, Optional<Instant> closedAt) {
        try (PreparedStatement update = connection.prepareStatement(MOVE_ON)) {
            update.setLong(1, after.revision());
            update.setLong(2, expires);
            if (closedAt.isPresent()) {
                update.setLong(3, closedAt.get().toEpochMilli());
            } else {
                update.setNull(3, Types.BIGINT);
            }
            update.setString(4, before.id().toString());
            update.setLong(5, before.revision());
            return update.executeUpdate() == 1;
        } catch (SQLException e) {
            throw new IllegalStateException("attempt " + before.id() + " could not be moved on", e);
        }
    }

    /** Adds events to the log of an attempt, after those that it has. */
    static void append(
            Connection connection, AttemptId id, long after, List<RecordedEvent> events, List<String> bodies) {
        try (PreparedStatement insert = connection.prepareStatement(APPEND)) {
            add(insert, id, after, events, bodies);
            insert.executeBatch();
        } catch (SQLException e) {
            throw new IllegalStateException("events of attempt " + id + " could not be written", e);
        }
    }

    private static void add(
            PreparedStatement insert, AttemptId id, long after, List<RecordedEvent> events, List<String> bodies)
            throws SQLException {
        for (int n = 0; n < events.size(); n++) {
            insert.setString(1, id.toString());
            insert.setLong(2, after + n + 1);
            insert.setString(3, events.get(n).id().value());
            insert.setLong(4, events.get(n).at().toEpochMilli());
            insert.setString(5, bodies.get(n));
            insert.addBatch();
        }
    }
}
