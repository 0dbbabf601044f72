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

    static final RowMapper<AttemptHeader> MAPPER = (row, context) -> header(row);

    private static final String BY_ID = COLUMNS + "where id = ?";

    private AttemptHeaders() {}

    private static AttemptHeader header(ResultSet row) throws SQLException {
        long closed = row.getLong("closed_at");
        return new AttemptHeader(
                new AttemptId(UUID.fromString(row.getString("id"))),
                LearnerId.of(row.getString("learner_id")),
                row.getString("pack_revision"),
                row.getInt("number"),
                AttemptKind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                Instant.ofEpochMilli(row.getLong("started_at")),
                closed == 0 ? Optional.empty() : Optional.of(Instant.ofEpochMilli(closed)),
                row.getLong("revision"));
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
