package org.thetaprep.runner.attempt.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.mapper.RowMapper;
import org.thetaprep.runner.account.LearnerId;
import org.thetaprep.runner.attempt.AttemptHeader;
import org.thetaprep.runner.attempt.AttemptId;
import org.thetaprep.runner.attempt.AttemptKind;

/** Rows of the table {@code attempt}. */
final class AttemptHeaders {

    static final String COLUMNS =
            "select id, learner_id, pack_revision, number, kind, started_at, closed_at, revision from attempt ";

    /** Of a row that begins with these columns. */
    static final RowMapper<AttemptHeader> MAPPER = (row, context) -> header(row);

    private static final String BY_ID = COLUMNS + "where id = ?";

    private AttemptHeaders() {}

    private static AttemptHeader header(ResultSet row) throws SQLException {
        long closed = row.getLong(7);
        return new AttemptHeader(
                new AttemptId(UUID.fromString(row.getString(1))),
                LearnerId.of(row.getString(2)),
                row.getString(3),
                row.getInt(4),
                AttemptKind.valueOf(row.getString(5).toUpperCase(Locale.ROOT)),
                Instant.ofEpochMilli(row.getLong(6)),
                closed == 0 ? Optional.empty() : Optional.of(Instant.ofEpochMilli(closed)),
                row.getLong(8));
    }

    /** An attempt's row, by plain JDBC: each heartbeat asks for it. */
    static Optional<AttemptHeader> find(Connection connection, AttemptId id) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(BY_ID)) {
            query.setString(1, id.toString());
            try (ResultSet rows = query.executeQuery()) {
                return rows.next() ? Optional.of(header(rows)) : Optional.empty();
            }
        }
    }
}
