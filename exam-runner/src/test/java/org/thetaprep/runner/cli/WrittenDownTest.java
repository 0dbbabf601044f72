package org.thetaprep.runner.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.thetaprep.runner.account.Role;
import org.thetaprep.runner.fixture.AnotherLearner;
import org.thetaprep.runner.fixture.Visitor;

/** Behaviour 25 of docs/behaviours.md: acts are written down or not done, limits hold, failures tell no insides. */
class WrittenDownTest extends SecurityBehaviours {

    /** Statements that change or remove rows of what was done, but for the login of someone whose data are deleted. */
    private static final Pattern CHANGES_AUDIT_ROWS = Pattern.compile(
            "(?is)(update|delete\\s+from|truncate|drop\\s+table)\\s+audit_row(?!\\s+set\\s+(was|became)\\s*=\\s*'')");

    @Test
    void b25_an_act_that_cannot_be_written_down_is_not_done() {
        AnotherLearner bo = AnotherLearner.inAClass(data.resolve("thetaprep.db"), "Bo");
        Visitor staff = person("Everything", Role.INSTRUCTOR, Role.AUTHOR, Role.OPERATOR);
        String cohort = location(staff.post("/cohorts", "name=Data"));
        assertThat(staff.post(cohort + "/roster/import", "roster=" + encoded("name,login\nCleo,cleo\n")).statusCode())
                .isEqualTo(200);
        staff.post(cohort + "/code", "");
        Visitor learner = Visitor.signedIn(server.address(), bo.session());
        String code = staff.get(cohort + "/roster").body().replaceFirst("(?s)^.*Code <b class=\"num\">([\\w-]+)</b>.*$", "$1");
        learner.post("/join", "code=" + code);
        String room = learner.startMock("c01");
        String attempt = room.substring(room.lastIndexOf('/') + 1);
        run("create trigger nothing_is_written_down before insert on audit_row begin select raise(abort, 'full'); end");
        Map<String, List<String>> before = rows();
        List<String[]> acts = List.of(
                new String[] {"/cohorts", "name=More"},
                new String[] {cohort + "/rename", "name=Other"},
                new String[] {"/calibration/schedule", "every=night"},
                new String[] {"/fairness", "focal=" + cohort.substring(cohort.lastIndexOf('/') + 1) + "&reference="},
                new String[] {cohort + "/code", ""},
                new String[] {cohort + "/invitations", ""},
                new String[] {cohort + "/roster/import", "roster=" + encoded("name,login\nDan,dan\nEve,eve\n")},
                new String[] {cohort + "/learners/" + bo.id() + "/link", ""},
                new String[] {cohort + "/live/" + attempt, "act=pause&reason=The+fire+alarm+rang"},
                new String[] {"/accounts", "name=Fay&login=fay"},
                new String[] {"/accounts/" + bo.id() + "/roles", "role=operator"},
                new String[] {"/accounts/" + bo.id() + "/link", ""},
                new String[] {"/accounts/" + bo.id() + "/sign-out", ""},
                new String[] {"/account/tokens", "name=Mine"},
                new String[] {cohort + "/learners/" + bo.id() + "/remove", ""},
                new String[] {cohort + "/archive", ""});
        for (String[] act : acts) {
            HttpResponse<String> answer = staff.post(act[0], act[1]);
            assertThat(answer.statusCode()).as("%s: %s", act[0], answer.body()).isGreaterThanOrEqualTo(500);
            assertThat(rows()).as(act[0]).isEqualTo(before);
        }
        assertThat(learner.get("/account").statusCode()).as("still signed in").isEqualTo(200);
        assertThat(learner.state(room).get("status").stringValue()).isEqualTo("running");
        run("drop trigger nothing_is_written_down");
        for (String[] act : acts) {
            assertThat(staff.post(act[0], act[1]).statusCode()).as(act[0]).isLessThan(400);
        }
        assertThat(rows().get("audit_row").size()).isGreaterThan(before.get("audit_row").size() + acts.size() - 1);
    }

    @Test
    void b25_what_is_not_theirs_and_failed_sign_ins_are_written_down() {
        Visitor operator = person("Ope", Role.OPERATOR);
        Visitor ines = person("Ines", Role.INSTRUCTOR);
        String cohort = location(ines.post("/cohorts", "name=Data"));
        Visitor other = person("Otto", Role.INSTRUCTOR);
        assertThat(other.get(cohort).statusCode()).isEqualTo(404);
        assertThat(other.get("/accounts").statusCode()).isEqualTo(404);
        signIn(server.stranger(), "nobody", "whatever it is");
        assertThat(operator.get("/audit").body())
                .contains("GET " + cohort)
                .contains("GET /accounts")
                .contains("<td>sign in refused</td>");
        assertThat(operator.get("/audit?act=denied&who=Otto").body())
                .contains("GET " + cohort)
                .doesNotContain("<td>sign in refused</td>");
        assertThat(operator.get("/audit?act=sign-in-refused").body()).doesNotContain("GET " + cohort);
        int rows = rows().get("audit_row").size();
        for (int i = 0; i < 100; i++) {
            other.get("/attempts/" + UUID.randomUUID());
        }
        assertThat(rows().get("audit_row").size()).as("up to a number").isLessThan(rows + 62);
    }

    @Test
    void b25_no_statement_changes_or_removes_a_row_of_what_was_done() throws IOException {
        try (Stream<Path> sources = Files.walk(Path.of("src", "main"))) {
            List<Path> changing = sources.filter(file -> file.toString().matches(".*\\.(java|sql)"))
                    .filter(file -> CHANGES_AUDIT_ROWS
                            .matcher(text(file))
                            .find())
                    .toList();
            assertThat(changing).isEmpty();
        }
    }

    @Test
    void b25_who_asks_far_too_often_is_told_to_wait_and_an_exam_is_not() {
        restart(Map.of("limit-saves", "40", "limit-imports", "3", "limit-changes", "30"));
        Visitor ines = person("Ines", Role.INSTRUCTOR);
        String cohort = location(ines.post("/cohorts", "name=Data"));
        String roster = "roster=" + encoded("name,login\nBo,bo\n");
        for (int i = 0; i < 3; i++) {
            assertThat(ines.post(cohort + "/roster", roster).statusCode()).isEqualTo(200);
        }
        HttpResponse<String> limited = ines.post(cohort + "/roster", roster);
        assertThat(limited.statusCode()).isEqualTo(429);
        assertThat(limited.headers().firstValue("Retry-After")).contains("1200");
        String room = ines.startMock("c01");
        for (int second = 0; second < 120; second++) {
            clock.advance(Duration.ofSeconds(2));
            assertThat(ines.postJson(room + "/events", "{\"events\":[]}").statusCode()).isNotEqualTo(429);
        }
        List<Integer> burst = Stream.generate(() -> ines.postJson(room + "/events", "{\"events\":[]}").statusCode())
                .limit(60)
                .toList();
        assertThat(burst).startsWith(burst.get(0)).endsWith(429);
        clock.advance(Duration.ofMinutes(2));
        assertThat(ines.postJson(room + "/events", "{\"events\":[]}").statusCode()).isNotEqualTo(429);
    }

    @Test
    void b25_the_page_of_a_failure_shows_an_id_and_no_insides() throws Exception {
        Visitor ines = person("Ines", Role.INSTRUCTOR);
        run("create trigger nothing_is_written_down before insert on audit_row begin select raise(abort, 'secret'); end");
        HttpResponse<String> failure = ines.post("/cohorts", "name=Data");
        assertThat(failure.statusCode()).isEqualTo(500);
        String id = failure.headers().firstValue("X-Request-Id").orElseThrow();
        assertThat(failure.body())
                .contains(id)
                .doesNotContain("secret", "SQLITE", "Exception", "org.thetaprep", "audit_row", "\tat ");
        HttpResponse<String> json = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(server.address() + "/cohorts"))
                                .header("Origin", server.address())
                                .header("Accept", "application/json")
                                .header("Cookie", "thetaprep_session=" + ines.session())
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(HttpRequest.BodyPublishers.ofString("name=Data"))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        assertThat(json.body()).contains("\"error\"").doesNotContain("secret", "SQLITE", "Exception");
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
