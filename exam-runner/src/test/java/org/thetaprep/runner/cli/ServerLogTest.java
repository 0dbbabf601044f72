package org.thetaprep.runner.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.thetaprep.runner.account.Role;
import org.thetaprep.runner.fixture.AnotherLearner;
import org.thetaprep.runner.fixture.Visitor;
import org.thetaprep.runner.platform.database.DatabaseAddress;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a server logs can be found by the id of a request and tells of nobody. */
class ServerLogTest {

    private static final Pattern PLAIN =
            Pattern.compile("(\\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z (INFO|WARN|ERROR) +\\S+ \\S+ .*|    .*)");

    @TempDir
    private Path data;

    private ServerProcess start(String... settings) throws Exception {
        return ServerProcess.start(
                new DatabaseAddress.SqliteFile(data.resolve("thetaprep.db")), data.resolve("log"), settings);
    }

    private AnotherLearner philippa() {
        return AnotherLearner.inAClass(data.resolve("thetaprep.db"), "Philippa Example", Role.OPERATOR);
    }

    private String logged() throws Exception {
        return Files.readString(data.resolve("log"));
    }

    /** Takes a mock exam, with notes, until a table of the server breaks under it. */
    private static void takeMock(Visitor learner) {
        String room = learner.startMock("c01");
        JsonNode places = learner.state(room).get("places");
        for (int place = 1; place <= places.size(); place++) {
            learner.answer(room, place, 0, "{\"choice\":1}");
        }
        learner.postJson(
                room + "/events",
                Visitor.events("{\"id\":\"note-0001\",\"type\":\"note\",\"place\":1,\"note\":\"my-own-note\"}"));
        learner.post(room + "/submit", "");
        learner.get(room + "/report");
    }

    private HttpResponse<String> failing(Visitor learner) throws Exception {
        String room = learner.startMock("c01");
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + data.resolve("thetaprep.db"));
                Statement statement = connection.createStatement()) {
            statement.execute("pragma busy_timeout = 20000");
            statement.execute("alter table attempt_event rename to attempt_event_gone");
        }
        return learner.answer(room, 1, 0, "{\"choice\":2}");
    }

    @Test
    void a_whole_mock_and_a_failure_in_json_lines_name_nobody_and_no_answer_and_are_found_by_the_request() throws Exception {
        try (ServerProcess server = start("--log-format", "json", "--log-requests", "yes")) {
            AnotherLearner philippa = philippa();
            Visitor learner = Visitor.signedIn(server.address(), philippa.session());
            takeMock(learner);
            HttpResponse<String> failed = failing(learner);
            assertThat(failed.statusCode()).isEqualTo(500);
            String id = Visitor.json(failed).get("request").stringValue();
            assertThat(failed.headers().firstValue("X-Request-Id")).contains(id);
            assertThat(server.stop()).isZero();

            JsonMapper json = new JsonMapper();
            List<JsonNode> lines =
                    logged().lines().<JsonNode>map(line -> json.readTree(line)).toList();
            assertThat(lines).hasSizeGreaterThan(65);
            assertThat(lines)
                    .filteredOn(line -> line.path("mdc").path("request").asString("").equals(id))
                    .anySatisfy(line -> {
                        assertThat(line.get("level").stringValue()).isEqualTo("ERROR");
                        assertThat(line.get("formattedMessage").stringValue())
                                .isEqualTo("POST /attempts/{attempt}/events failed");
                        assertThat(line.has("throwable")).isTrue();
                    });
            assertThat(logged())
                    .doesNotContain(
                            "Philippa",
                            philippa.login(),
                            philippa.id().toString(),
                            philippa.session().text(),
                            "choice\\\"",
                            "\\\"option",
                            "my-own-note",
                            "127.0.0.1");
        }
    }

    @Test
    void in_plain_lines_nothing_that_comes_from_outside_passes_for_a_line() throws Exception {
        try (ServerProcess server = start("--log-requests", "yes")) {
            Visitor stranger = new Visitor(server.address());
            stranger.get("/nothing%0A2026-01-01T00:00:00.000Z%20ERROR%20forged");
            stranger.get("/nothing%0D%0Aforged");
            failing(Visitor.signedIn(server.address(), philippa().session()));
            assertThat(server.stop()).isZero();
        }
        assertThat(logged()).doesNotContain("forged");
        assertThat(logged().lines()).allMatch(line -> PLAIN.matcher(line).matches());
        assertThat(logged()).contains("GET none 404", "    Caused by: ");
    }
}
