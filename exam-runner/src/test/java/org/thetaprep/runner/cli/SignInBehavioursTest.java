package org.thetaprep.runner.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.thetaprep.runner.account.Role;
import org.thetaprep.runner.fixture.Visitor;
import org.thetaprep.runner.platform.web.WebServer;

/** Behaviours 21 and 22 of docs/behaviours.md: who signs in, and what a session is good for. */
class SignInBehavioursTest extends SecurityBehaviours {

    private HttpResponse<String> found(Visitor visitor, String login, String password) {
        String token = server.signInAddress().replaceFirst("^.*=", "");
        return visitor.post(
                "/class", "token=" + token + "&name=Ada&login=" + login + "&password=" + encoded(password));
    }

    @Test
    void b21_long_passwords_are_taken_and_common_ones_refused() {
        assertThat(found(server.stranger(), "ada", "password123!").body()).contains("among the first that are guessed");
        assertThat(found(server.stranger(), "ada", "ada1234567").body()).contains("little more than the login");
        String longOne = "the lamp is green on tuesdays and blue on fridays ".repeat(4).strip();
        assertThat(longOne).hasSizeGreaterThan(190);
        assertThat(found(server.stranger(), "ada", longOne).statusCode()).isEqualTo(303);
        assertThat(signIn(server.stranger(), "ada", longOne).statusCode()).isEqualTo(303);
        assertThat(signIn(server.stranger(), "ada", longOne.substring(0, 72)).statusCode()).isEqualTo(401);
    }

    @Test
    void b21_tries_are_limited_by_account_and_by_address_and_told_when_to_go_on() {
        restart(Map.of("limit-sign-ins", "3", "limit-sign-ins-per-address", "6"));
        found(server.stranger(), "ada", PASSWORD);
        for (int i = 0; i < 3; i++) {
            assertThat(signIn(server.stranger(), "ada", "wrong wrong wrong").statusCode()).isEqualTo(401);
        }
        HttpResponse<String> limited = signIn(server.stranger(), "ada", PASSWORD);
        assertThat(limited.statusCode()).isEqualTo(429);
        assertThat(limited.headers().firstValue("Retry-After")).contains("900");
        assertThat(signIn(server.stranger(), "eve", "wrong wrong wrong").statusCode()).isEqualTo(401);
        assertThat(signIn(server.stranger(), "mallory", "wrong wrong wrong").statusCode()).isEqualTo(401);
        assertThat(signIn(server.stranger(), "trudy", "wrong wrong wrong").statusCode()).isEqualTo(429);
        clock.advance(Duration.ofMinutes(16));
        assertThat(signIn(server.stranger(), "ada", PASSWORD).statusCode()).isEqualTo(303);
    }

    @Test
    void b22_a_session_that_ends_in_the_middle_of_an_exam_loses_no_answer() {
        found(server.stranger(), "ada", PASSWORD);
        Visitor ada = server.stranger();
        signIn(ada, "ada", PASSWORD);
        for (int hours = 7; hours < 14 * 24; hours += 7) {
            clock.advance(Duration.ofHours(7));
            assertThat(ada.get("/account").statusCode()).as("in use for %s hours", hours).isEqualTo(200);
        }
        clock.advance(Duration.ofMinutes(6 * 60 + 50));
        String room = ada.startMock("c01");
        String first = Visitor.events("{\"id\":\"flag-0001\",\"type\":\"flag\",\"place\":1,\"on\":true}");
        assertThat(ada.postJson(room + "/events", first).statusCode()).isEqualTo(200);
        clock.advance(Duration.ofMinutes(61));
        String second = Visitor.events("{\"id\":\"flag-0002\",\"type\":\"flag\",\"place\":2,\"on\":true}");
        assertThat(ada.postJson(room + "/events", second).statusCode()).as("after fourteen days").isEqualTo(401);
        assertThat(signIn(ada, "ada", PASSWORD).statusCode()).isEqualTo(303);
        assertThat(ada.state(room).get("status").stringValue()).isEqualTo("running");
        assertThat(ada.postJson(room + "/events", second).statusCode()).isEqualTo(200);
    }

    @Test
    void b22_nothing_is_changed_for_a_page_of_another_site() throws Exception {
        Visitor visitor = person("Everything", Role.INSTRUCTOR, Role.AUTHOR, Role.OPERATOR);
        String session = visitor.session();
        Map<String, List<String>> before = rows();
        int asked = 0;
        for (WebServer.Route route : server.routes()) {
            if (route.method().equals("GET")) {
                continue;
            }
            String path = route.path().replaceAll("[{<]\\w+[}>]", UUID.randomUUID().toString());
            for (String[] header : new String[][] {
                {"Origin", "https://evil.example"},
                {"Origin", "null"},
                {"Sec-Fetch-Site", "cross-site"},
                {"Sec-Fetch-Site", "same-site"},
                {"X-Nothing", "neither"}
            }) {
                HttpResponse<String> answer = visitor.send(HttpRequest.newBuilder(URI.create(server.address() + path))
                        .header(header[0], header[1])
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .method(route.method(), HttpRequest.BodyPublishers.ofString("name=Evil&role=operator&login=evil"))
                        .build());
                assertThat(answer.statusCode()).as("%s %s with %s", route.method(), path, header[1]).isEqualTo(403);
                asked++;
            }
        }
        assertThat(asked).isGreaterThan(200);
        assertThat(rows()).isEqualTo(before);
        assertThat(visitor.session()).isEqualTo(session);
        assertThat(visitor.get("/account").statusCode()).isEqualTo(200);
    }

    @Test
    void b22_the_server_answers_to_no_name_that_another_site_may_have_bound_to_it() {
        for (String name : List.of("evil.example", "127.0.0.1.evil.example", "localhost.evil.example", "0.0.0.0", "")) {
            String request = "GET / HTTP/1.1\r\nHost: " + name + "\r\nConnection: close\r\n\r\n";
            assertThat(RawExchange.of(server.address(), request.getBytes(StandardCharsets.US_ASCII)).answer())
                    .as(name)
                    .matches(answer -> answer.startsWith("HTTP/1.1 403") || answer.startsWith("HTTP/1.1 400"));
        }
    }
}
