package org.thetaprep.runner.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.thetaprep.runner.account.Role;
import org.thetaprep.runner.account.Secret;
import org.thetaprep.runner.fixture.AnotherLearner;
import org.thetaprep.runner.fixture.DatabaseKind;
import org.thetaprep.runner.fixture.Enrolled;
import org.thetaprep.runner.fixture.Visitor;
import org.thetaprep.runner.platform.database.DatabaseAddress;

/** A server that is asked to stop finishes what it has begun, as a process of its own. */
class GracefulStopTest {

    /** What makes the body of a request long, without a meaning. */
    private static final int SPACES = 10_000;

    @TempDir
    private Path data;

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    @Timeout(90)
    void a_request_that_is_under_way_is_finished_and_saved_and_the_process_ends_with_0(DatabaseKind kind)
            throws Exception {
        DatabaseAddress address = kind.fresh();
        Secret session = Enrolled.in(address, "Learner");
        String room;
        try (ServerProcess server = ServerProcess.start(address)) {
            room = Visitor.signedIn(server.address(), session).startMock("c01");
            String body = Visitor.events("{\"id\":\"flag-0001\",\"type\":\"flag\",\"place\":1,\"on\":true}")
                    + " ".repeat(SPACES);
            try (Socket connection = new Socket("127.0.0.1", server.port())) {
                OutputStream out = connection.getOutputStream();
                out.write(("POST " + room + "/events HTTP/1.1\r\nHost: 127.0.0.1:" + server.port() + "\r\nOrigin: "
                                + server.address() + "\r\nCookie: thetaprep_session=" + session.text()
                                + "\r\nContent-Type: application/json\r\nAccept: application/json\r\nContent-Length: "
                                + body.length() + "\r\n\r\n" + body.strip())
                        .getBytes(StandardCharsets.US_ASCII));
                out.flush();
                untilItIsBeingHandled(server);
                CompletableFuture<Integer> stopped = CompletableFuture.supplyAsync(() -> code(server));
                int sent = untilItTakesNoMore(server, out);
                out.write(" ".repeat(SPACES - sent).getBytes(StandardCharsets.US_ASCII));
                out.flush();
                BufferedReader in = new BufferedReader(
                        new InputStreamReader(connection.getInputStream(), StandardCharsets.UTF_8));
                assertThat(in.readLine()).isEqualTo("HTTP/1.1 200 OK");
                assertThat(stopped.get()).isZero();
            }
        }
        try (ServerProcess again = ServerProcess.start(address)) {
            assertThat(Visitor.signedIn(again.address(), session)
                            .state(room)
                            .get("places")
                            .get(0)
                            .get("flagged")
                            .booleanValue())
                    .isTrue();
        }
    }

    @Test
    @Timeout(90)
    void a_stream_of_the_live_view_ends_as_one_that_is_complete() throws Exception {
        Path database = data.resolve("thetaprep.db");
        try (ServerProcess server = ServerProcess.start(data)) {
            AnotherLearner grace = AnotherLearner.inAClass(database, "Grace", Role.INSTRUCTOR);
            Visitor instructor = Visitor.signedIn(server.address(), grace.session());
            String cohort = instructor
                    .post("/cohorts", "name=Rivers")
                    .headers()
                    .firstValue("Location")
                    .orElseThrow();
            CompletableFuture<Integer> stopped = new CompletableFuture<>();
            try (Stream<String> stream = instructor.stream(cohort + "/live/stream")) {
                List<String> lines = stream.peek(line -> {
                            if (line.equals("event: board")) {
                                stopped.completeAsync(() -> code(server));
                            }
                        })
                        .toList();
                assertThat(lines).contains("event: board");
            }
            assertThat(stopped.get()).isZero();
        }
    }

    private static int code(ServerProcess server) {
        try {
            return server.stop();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Requests are taken in their order on one machine: once a later one was answered, the first is being read. */
    private static void untilItIsBeingHandled(ServerProcess server) {
        assertThat(new Visitor(server.address()).get("/health/ready").statusCode()).isEqualTo(200);
        assertThat(new Visitor(server.address()).get("/health/live").statusCode()).isEqualTo(200);
    }

    /** Sends a space more each time, so that the request under way is not taken for dead; returns how many. */
    private static int untilItTakesNoMore(ServerProcess server, OutputStream out) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(server.address() + "/health/live"))
                .build();
        boolean taken = true;
        int sent = 0;
        while (taken) {
            out.write(' ');
            out.flush();
            sent++;
            try {
                taken = HttpClient.newHttpClient()
                                .send(request, HttpResponse.BodyHandlers.discarding())
                                .statusCode()
                        == 200;
            } catch (IOException e) {
                taken = false;
            }
        }
        return sent;
    }
}
