package org.thetaprep.runner.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.thetaprep.runner.account.Role;
import org.thetaprep.runner.account.Secret;
import org.thetaprep.runner.fixture.AnotherLearner;
import org.thetaprep.runner.fixture.Visitor;

/** An installation as a class: founding it, signing in, cohorts. */
class ClassTest {

    private static final String PASSWORD = "a green lamp on tuesday";

    @TempDir
    private Path data;

    private RunningInstallation server;

    @BeforeEach
    void start() {
        server = RunningInstallation.start(data);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private static String founder(String token) {
        return token + "name=Ada+L%C3%B8velace&login=ada&password=" + PASSWORD.replace(' ', '+');
    }

    private Visitor founded() {
        Visitor ada = server.stranger();
        String token = server.signInAddress().replaceFirst("^.*=", "");
        assertThat(ada.post("/class", founder("token=" + token + "&")).headers().firstValue("Location"))
                .contains("/cohorts");
        return ada;
    }

    private static HttpResponse<String> signIn(Visitor visitor, String login, String password) {
        return visitor.post(
                "/sign-in", "next=/cohorts&login=" + login + "&password=" + password.replace(' ', '+'));
    }

    @Test
    void the_one_time_address_founds_a_class_once() {
        Visitor ada = founded();
        assertThat(ada.get("/cohorts").body()).contains("You have no cohort yet.").contains("Ada Løvelace");
        String token = server.signInAddress().replaceFirst("^.*=", "");
        assertThat(server.stranger().post("/class", founder("token=" + token + "&")).statusCode())
                .isEqualTo(401);
        assertThat(server.stranger().post("/class", founder("")).statusCode()).isEqualTo(401);
        assertThat(ada.post("/class", founder("")).statusCode()).isEqualTo(404);
    }

    @Test
    void just_me_becomes_a_class_without_losing_history() {
        Visitor me = server.learner();
        String attempt = me.startMock("c01");
        assertThat(me.get("/cohorts").statusCode()).isEqualTo(404);
        assertThat(me.get("/class").statusCode()).isEqualTo(200);
        assertThat(me.post("/class", "name=Ada&login=ada&password=short").body())
                .contains("10 or more")
                .contains("value=\"Ada\"");
        assertThat(me.post("/class", founder("")).statusCode()).isEqualTo(303);
        assertThat(me.get(attempt).statusCode()).isEqualTo(200);
        assertThat(me.get("/class").statusCode()).isEqualTo(404);
        Visitor again = server.stranger();
        assertThat(signIn(again, "ada", PASSWORD).statusCode()).isEqualTo(303);
        assertThat(again.get(attempt).statusCode()).isEqualTo(200);
    }

    @Test
    void b21_signing_in_tells_no_wrong_password_from_an_unknown_login_and_is_not_tried_without_end() {
        founded();
        Visitor visitor = server.stranger();
        HttpResponse<String> unknown = signIn(visitor, "eve", "whatever it is");
        assertThat(unknown.statusCode()).isEqualTo(401);
        HttpResponse<String> wrong = signIn(visitor, "ada", "whatever it is");
        assertThat(wrong.body()).isEqualTo(unknown.body().replace("value=\"eve\"", "value=\"ada\""));
        for (int attempt = 2; attempt <= 10; attempt++) {
            assertThat(signIn(visitor, "ADA ", "whatever it is").statusCode()).isEqualTo(401);
        }
        HttpResponse<String> often = signIn(visitor, "ada", PASSWORD);
        assertThat(often.statusCode()).isEqualTo(429);
        assertThat(often.headers().firstValue("Retry-After")).contains("900");
        assertThat(often.body()).contains("Wait 15 minutes");
        server.clock().advance(Duration.ofMinutes(15));
        assertThat(signIn(visitor, "ada", PASSWORD).statusCode()).isEqualTo(303);
        assertThat(visitor.get("/cohorts").statusCode()).isEqualTo(200);
    }

    @Test
    void b22_a_session_is_new_at_each_sign_in_idles_out_and_ends_everywhere_at_once() {
        Visitor first = founded();
        Visitor second = server.stranger();
        signIn(second, "ada", PASSWORD);
        String before = second.session();
        signIn(second, "ada", PASSWORD);
        assertThat(second.session()).isNotEqualTo(before).hasSize(43);
        assertThat(Visitor.signedIn(server.address(), new Secret(before))
                        .get("/cohorts")
                        .statusCode())
                .as("the session before is gone on the server")
                .isEqualTo(401);
        server.clock().advance(Duration.ofHours(7));
        assertThat(second.get("/cohorts").statusCode()).isEqualTo(200);
        server.clock().advance(Duration.ofHours(7));
        assertThat(second.get("/cohorts").statusCode()).isEqualTo(200);
        HttpResponse<String> idle = first.get("/cohorts");
        assertThat(idle.statusCode()).isEqualTo(401);
        assertThat(idle.body()).contains("Sign in.").contains("name=\"next\" value=\"/cohorts\"");
        signIn(first, "ada", PASSWORD);
        second.post("/sign-out/everywhere", "");
        assertThat(second.get("/cohorts").statusCode()).isEqualTo(401);
        assertThat(first.get("/cohorts").statusCode()).isEqualTo(401);
    }

    @Test
    void nobody_is_led_elsewhere_by_signing_in() {
        founded();
        for (String elsewhere : new String[] {"//example.org", "https://example.org", "/\\example.org", "/%0d%0aX:1 y"}) {
            assertThat(server.stranger()
                            .post(
                                    "/sign-in",
                                    "login=ada&password=" + PASSWORD.replace(' ', '+') + "&next="
                                            + URLEncoder.encode(
                                                    elsewhere, StandardCharsets.UTF_8))
                            .headers()
                            .firstValue("Location"))
                    .contains("/");
        }
    }

    @Test
    void a_cohort_is_there_for_who_teaches_it_alone() {
        Visitor ada = founded();
        String cohort = ada.post("/cohorts", "name=Data+%3Cb%3E")
                .headers()
                .firstValue("Location")
                .orElseThrow();
        assertThat(ada.get(cohort).body()).contains("Data &lt;b&gt;");
        assertThat(ada.post("/cohorts", "name=+").statusCode()).isEqualTo(422);
        AnotherLearner other = AnotherLearner.inAClass(
                data.resolve("thetaprep.db"), "Bob", Role.INSTRUCTOR);
        Visitor bob = Visitor.signedIn(server.address(), other.session());
        assertThat(bob.get("/cohorts").body()).doesNotContain("Data");
        assertThat(bob.get(cohort).statusCode()).isEqualTo(404);
        assertThat(bob.get(cohort).body()).isEqualTo(bob.get("/cohorts/nonesuch").body());
    }
}
