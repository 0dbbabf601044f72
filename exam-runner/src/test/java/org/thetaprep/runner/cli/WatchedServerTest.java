package org.thetaprep.runner.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.thetaprep.runner.account.Secret;
import org.thetaprep.runner.fixture.DatabaseKind;
import org.thetaprep.runner.fixture.Enrolled;
import org.thetaprep.runner.fixture.MovableClock;
import org.thetaprep.runner.fixture.Visitor;
import org.thetaprep.runner.platform.database.DatabaseAddress;

/** A server says whether it is well, and counts what it does without telling of whom. */
class WatchedServerTest {

    @TempDir
    private Path data;

    private RunningInstallation start(Map<String, String> settings) {
        return RunningInstallation.start(
                new DatabaseAddress.SqliteFile(data.resolve("thetaprep.db")), settings, new MovableClock(), 1);
    }

    private static HttpResponse<String> metrics(RunningInstallation server, String authorization) {
        return server.stranger()
                .send(HttpRequest.newBuilder(URI.create(server.address() + "/metrics"))
                        .header("Authorization", authorization)
                        .build());
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void a_server_that_reads_and_writes_is_alive_and_ready(DatabaseKind kind) {
        try (RunningInstallation server =
                RunningInstallation.start(kind.fresh(), Map.of(), new MovableClock(), 1)) {
            assertThat(server.stranger().get("/health/live").body()).isEqualTo("{\"status\":\"up\"}");
            HttpResponse<String> ready = server.stranger().get("/health/ready");
            assertThat(ready.statusCode()).isEqualTo(200);
            assertThat(Visitor.json(ready).get("status").stringValue()).isEqualTo("ready");
            assertThat(Visitor.json(ready).get("checks").get("write").stringValue()).isEqualTo("well");
        }
    }

    @Test
    void a_server_whose_disk_is_nearly_full_is_alive_and_not_ready() {
        try (RunningInstallation server = start(Map.of("least-free-disk", "2000000000"))) {
            HttpResponse<String> ready = server.stranger().get("/health/ready");
            assertThat(ready.statusCode()).isEqualTo(503);
            assertThat(Visitor.json(ready).get("checks").get("disk").stringValue()).isEqualTo("failed");
            assertThat(Visitor.json(ready).get("checks").get("write").stringValue()).isEqualTo("well");
            assertThat(server.stranger().get("/health/live").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void figures_are_there_for_whoever_has_the_token_and_for_nobody_else() {
        try (RunningInstallation server = start(Map.of("metrics-token", "a-long-secret"))) {
            assertThat(server.learner().get("/metrics").statusCode()).isEqualTo(404);
            assertThat(metrics(server, "Bearer another").statusCode()).isEqualTo(404);
            HttpResponse<String> shown = metrics(server, "Bearer a-long-secret");
            assertThat(shown.statusCode()).isEqualTo(200);
            assertThat(shown.headers().firstValue("Content-Type")).contains("text/plain; version=0.0.4; charset=utf-8");
        }
        try (RunningInstallation server = start(Map.of())) {
            assertThat(metrics(server, "Bearer a-long-secret").statusCode()).isEqualTo(404);
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void figures_count_saves_requests_jobs_and_open_attempts_and_name_nobody(DatabaseKind kind) {
        DatabaseAddress address = kind.fresh();
        Secret session = Enrolled.in(address, "Philippa Example");
        try (RunningInstallation server =
                RunningInstallation.start(address, Map.of("management-port", "0"), new MovableClock(), 1)) {
            Visitor learner = Visitor.signedIn(server.address(), session);
            String room = learner.startMock("c01");
            assertThat(learner.answer(room, 1, 0, null).statusCode()).isEqualTo(200);
            assertThat(learner.get("/nothing-is-here").statusCode()).isEqualTo(404);

            String figures = server.watcher().get("/metrics").body();
            assertThat(figures)
                    .contains(
                            "thetaprep_attempts_open 1.0",
                            "thetaprep_write_queue 0.0",
                            "thetaprep_ready 1.0",
                            "thetaprep_save_seconds_bucket{outcome=\"saved\",le=\"0.1\"}",
                            "thetaprep_http_seconds_count{method=\"POST\",route=\"/attempts/{attempt}/events\",status=\"200\"} 1",
                            "thetaprep_http_seconds_count{method=\"GET\",route=\"none\",status=\"404\"} 1",
                            "thetaprep_job_seconds_count{job=\"expiry\",outcome=\"done\"}",
                            "jvm_memory_used_bytes")
                    .doesNotContain("Philippa", session.text(), room.substring("/attempts/".length()), "nothing-is-here");
            assertThat(server.watcher().get("/health/ready").statusCode()).isEqualTo(200);
            assertThat(server.watcher().get("/attempts").statusCode()).isEqualTo(404);
        }
    }
}
