package org.thetaprep.runner.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.thetaprep.runner.account.Secret;
import org.thetaprep.runner.fixture.Visitor;

/** What is someone else's looks like what is not there. */
class OwnershipTest {

    private static final Secret SESSION = new Secret("a-session-of-the-other-learner");

    @TempDir
    private Path data;

    @Test
    void another_learners_attempt_is_not_found_and_stays_as_it_is() throws SQLException {
        try (RunningInstallation server = RunningInstallation.start(data)) {
            Visitor owner = server.learner();
            String room = owner.startMock("c01");
            String before = owner.get(room + "/state").body();
            enrolAnother();

            assertThat(asTheOther(server, "/", null).statusCode()).isEqualTo(200);
            String nowhere = "/attempts/" + UUID.randomUUID();
            for (String path : List.of("", "/state", "/report", "/report.pdf", "/items.pdf")) {
                HttpResponse<String> foreign = asTheOther(server, room + path, null);
                HttpResponse<String> missing = asTheOther(server, nowhere + path, null);
                assertThat(foreign.statusCode()).as(path).isEqualTo(404);
                assertThat(foreign.body()).as(path).isEqualTo(missing.body());
            }
            String event = Visitor.events("{\"id\":\"flag-0001\",\"type\":\"flag\",\"place\":1,\"on\":true}");
            assertThat(asTheOther(server, room + "/events", event).statusCode()).isEqualTo(404);
            assertThat(asTheOther(server, room + "/submit", "").statusCode()).isEqualTo(404);
            assertThat(owner.get(room + "/state").body()).isEqualTo(before);
        }
    }

    private void enrolAnother() throws SQLException {
        String id = UUID.randomUUID().toString();
        try (Connection database = DriverManager.getConnection("jdbc:sqlite:" + data.resolve("thetaprep.db"))) {
            insert(
                    database,
                    "insert into learner (id, display_name, created_at) values (?, ?, ?)",
                    id,
                    "The other",
                    Long.MAX_VALUE);
            insert(
                    database,
                    "insert into session (token_hash, learner_id, created_at, expires_at) values (?, ?, 0, ?)",
                    SESSION.hash(),
                    id,
                    Long.MAX_VALUE);
        }
    }

    private static void insert(Connection database, String sql, String first, String second, long third)
            throws SQLException {
        try (PreparedStatement insert = database.prepareStatement(sql)) {
            insert.setString(1, first);
            insert.setString(2, second);
            insert.setLong(3, third);
            insert.executeUpdate();
        }
    }

    private static HttpResponse<String> asTheOther(RunningInstallation server, String path, String body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server.address() + path))
                .header("Origin", server.address())
                .header("Cookie", "thetaprep_session=" + SESSION.text());
        if (body != null) {
            request.POST(HttpRequest.BodyPublishers.ofString(body));
        }
        return server.stranger().send(request.build());
    }
}
