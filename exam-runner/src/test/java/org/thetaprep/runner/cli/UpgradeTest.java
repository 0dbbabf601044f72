package org.thetaprep.runner.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.thetaprep.runner.account.Secret;
import org.thetaprep.runner.fixture.DatabaseKind;
import org.thetaprep.runner.fixture.Enrolled;
import org.thetaprep.runner.fixture.MovableClock;
import org.thetaprep.runner.fixture.Visitor;
import org.thetaprep.runner.platform.database.Connections;
import org.thetaprep.runner.platform.database.DatabaseAddress;
import org.thetaprep.runner.platform.database.Schema;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A database of the first tables, with what the program wrote into them then, is upgraded at the start. */
class UpgradeTest {

    /** The tables of the first version with their columns, each after those that it refers to. */
    private static final Map<String, String> FIRST_TABLES = Map.of(
            "learner", "id, display_name, created_at",
            "session", "token_hash, learner_id, created_at, expires_at",
            "pack_archive", "revision, pack_id, stored_at, files",
            "attempt", "id, learner_id, pack_revision, number, started_at, deadline, closed_at",
            "attempt_event", "attempt_id, sequence, event_id, recorded_at, body");

    private static final List<String> ORDER = List.of("learner", "session", "pack_archive", "attempt", "attempt_event");

    /** What the start of an attempt said then. */
    private static final Set<String> FIRST_FIELDS = Set.of("type", "blueprint", "seed", "deadline", "form");

    private static final JsonMapper JSON = new JsonMapper();

    @TempDir
    private Path data;

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void attempts_of_the_first_version_go_on_and_closed_ones_are_reported_as_before(DatabaseKind kind) throws Exception {
        DatabaseAddress now = new DatabaseAddress.SqliteFile(data.resolve("thetaprep.db"));
        Secret session = Enrolled.in(now, "Learner");
        MovableClock clock = new MovableClock();
        String closed;
        String open;
        String report;
        JsonNode places;
        try (RunningInstallation server = RunningInstallation.start(now, clock, 1)) {
            Visitor learner = Visitor.signedIn(server.address(), session);
            closed = learner.startMock("c01");
            learner.answer(closed, 1, 0, null);
            learner.post(closed + "/submit", "");
            report = learner.get(closed + "/report").body();
            open = learner.startMock("c01");
            learner.answer(open, 1, 0, null);
            learner.answer(open, 2, 0, null);
            places = learner.state(open).get("places");
        }
        DatabaseAddress first = kind.fresh();
        Schema.make(first, "1");
        copy(now, first);
        assertThat(Schema.version(first)).contains("1");

        try (RunningInstallation server = RunningInstallation.start(first, clock, 2)) {
            Visitor learner = Visitor.signedIn(server.address(), session);
            assertThat(learner.state(open).get("status").stringValue()).isEqualTo("running");
            assertThat(learner.state(open).get("places")).isEqualTo(places);
            assertThat(learner.answer(open, 2, 1, null).statusCode()).isEqualTo(200);
            assertThat(learner.post(open + "/submit", "").statusCode()).isEqualTo(303);
            assertThat(learner.get(open + "/report").statusCode()).isEqualTo(200);
            assertThat(scaledScore(learner.get(closed + "/report").body())).isEqualTo(scaledScore(report));
        }
        assertThat(Schema.version(first)).isEqualTo(Schema.version(now));
    }

    private static List<String> scaledScore(String report) {
        List<String> scores = java.util.regex.Pattern.compile("\\b[1-9]\\d\\d\\b")
                .matcher(report.replaceAll("<[^>]*>", " "))
                .results()
                .map(found -> found.group())
                .toList();
        assertThat(scores).isNotEmpty();
        return scores;
    }

    private static void copy(DatabaseAddress from, DatabaseAddress to) throws SQLException {
        try (Connection source = Connections.snapshot(from);
                Connection target = Connections.writing(to)) {
            for (String table : ORDER) {
                String columns = FIRST_TABLES.get(table);
                int count = columns.split(",").length;
                try (Statement select = source.createStatement();
                        ResultSet rows = select.executeQuery("select " + columns + " from " + table);
                        PreparedStatement insert = target.prepareStatement("insert into " + table + " (" + columns
                                + ") values (" + String.join(", ", Collections.nCopies(count, "?")) + ")")) {
                    while (rows.next()) {
                        if (!table.equals("attempt_event") || wasThere(rows.getString("body"))) {
                            copy(rows, insert, count);
                        }
                    }
                }
            }
            target.commit();
        }
    }

    private static boolean wasThere(String body) {
        return !body.startsWith("{\"type\":\"scored\"");
    }

    private static void copy(ResultSet row, PreparedStatement insert, int count) throws SQLException {
        for (int i = 1; i <= count; i++) {
            Object value = row.getObject(i);
            insert.setObject(i, value instanceof String text && text.startsWith("{\"type\":\"started\"") ? first(text) : value);
        }
        insert.executeUpdate();
    }

    private static String first(String started) {
        ObjectNode event = (ObjectNode) JSON.readTree(started);
        event.retain(FIRST_FIELDS);
        return JSON.writeValueAsString(event);
    }
}
