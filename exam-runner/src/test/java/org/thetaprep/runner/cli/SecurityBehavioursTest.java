package org.thetaprep.runner.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.thetaprep.runner.account.Role;
import org.thetaprep.runner.fixture.AnotherLearner;
import org.thetaprep.runner.fixture.MovableClock;
import org.thetaprep.runner.fixture.Visitor;
import org.thetaprep.runner.platform.web.WebServer;

/** The behaviours of docs/behaviours.md from 21 on that the server alone shows, each by its number. */
class SecurityBehavioursTest {

    private static final String PASSWORD = "a green lamp on tuesday";

    /** What a session and its limits need changes with every request. */
    private static final Set<String> OF_SIGNING_IN = Set.of("session", "sign_in_attempt", "sign_in_token");

    /** Statements that change or remove rows of what was done, but for the login of someone whose data are deleted. */
    private static final Pattern CHANGES_AUDIT_ROWS = Pattern.compile(
            "(?is)(update|delete\\s+from|truncate|drop\\s+table)\\s+audit_row(?!\\s+set\\s+(was|became)\\s*=\\s*'')");

    private static final List<String> HOSTILE = List.of(
            "<script>alert(1)</script>",
            "\"><img src=x onerror=alert(1)>",
            "'-alert(1)-'",
            "javascript:alert(1)",
            "</title><svg onload=alert(1)>",
            "{{ 7*7 }}<b>",
            "=cmd|' /C calc'!A0",
            "+1+1",
            "@SUM(1)");

    @TempDir
    private Path data;

    private final MovableClock clock = new MovableClock();
    private RunningInstallation server;

    @BeforeEach
    void start() {
        server = RunningInstallation.start(data, Map.of(), clock);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private void restart(Map<String, String> settings) {
        server.close();
        server = RunningInstallation.start(data, settings, clock);
    }

    private Visitor person(String name, Role... roles) {
        return Visitor.signedIn(
                server.address(),
                AnotherLearner.inAClass(data.resolve("thetaprep.db"), name, roles).session());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String location(HttpResponse<String> response) {
        return response.headers().firstValue("Location").orElseThrow();
    }

    private HttpResponse<String> found(Visitor visitor, String login, String password) {
        String token = server.signInAddress().replaceFirst("^.*=", "");
        return visitor.post(
                "/class", "token=" + token + "&name=Ada&login=" + login + "&password=" + encoded(password));
    }

    private static HttpResponse<String> signIn(Visitor visitor, String login, String password) {
        return visitor.post("/sign-in", "login=" + encoded(login) + "&password=" + encoded(password));
    }

    private Connection database() throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + data.resolve("thetaprep.db") + "?busy_timeout=20000");
    }

    private void run(String sql) {
        try (Connection connection = database();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Every row of every table but those of signing in, as text. */
    private Map<String, List<String>> rows() {
        Map<String, List<String>> all = new TreeMap<>();
        try (Connection connection = database();
                Statement statement = connection.createStatement()) {
            List<String> tables = new ArrayList<>();
            try (ResultSet names = statement.executeQuery(
                    "select name from sqlite_master where type = 'table' and name not like 'sqlite%'")) {
                while (names.next()) {
                    tables.add(names.getString(1));
                }
            }
            tables.removeAll(OF_SIGNING_IN);
            for (String table : tables) {
                try (ResultSet rows = statement.executeQuery("select * from " + table)) {
                    List<String> texts = all.computeIfAbsent(table, none -> new ArrayList<>());
                    while (rows.next()) {
                        StringBuilder row = new StringBuilder();
                        for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                            row.append(rows.getString(i)).append('|');
                        }
                        texts.add(row.toString());
                    }
                }
            }
            return all;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
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

    @Test
    void b23_what_people_type_stays_text_in_pages_and_files() {
        Visitor instructor = person(HOSTILE.get(0), Role.INSTRUCTOR, Role.OPERATOR);
        for (String name : HOSTILE) {
            String cohort = location(instructor.post("/cohorts", "name=" + encoded(name)));
            String roster = "name,login\n\"" + name.replace("\"", "\"\"") + "\",someone" + HOSTILE.indexOf(name) + "\n";
            assertThat(instructor.post(cohort + "/roster/import", "roster=" + encoded(roster)).statusCode())
                    .as(name)
                    .isEqualTo(200);
            for (String page : List.of(
                    "/cohorts", cohort, cohort + "/roster", cohort + "/gradebook", cohort + "/live", "/accounts", "/audit", "/")) {
                HttpResponse<String> answer = instructor.get(page);
                assertThat(answer.statusCode()).as(page).isEqualTo(200);
                assertThat(answer.body())
                        .as("%s with %s", page, name)
                        .doesNotContain("<script>alert", "<img src=x", "<svg onload", "href=\"javascript:", ">49<b>");
            }
            for (String file : List.of("/roster.csv", "/gradebook.csv", "/standing.csv")) {
                String csv = instructor.get(cohort + file).body();
                assertThat(Pattern.compile("(^|[,\n])\"?[=+@]").matcher(csv).find()).as("%s: %s", file, csv).isFalse();
            }
            assertThat(instructor.download(cohort + "/report.pdf").statusCode()).as(name).isEqualTo(200);
        }
    }

    @Test
    void b23_every_answer_forbids_what_no_page_of_ours_does() {
        Visitor visitor = person("Everything", Role.INSTRUCTOR, Role.AUTHOR, Role.OPERATOR);
        String room = visitor.startMock("c01");
        for (String path : List.of("/", "/accounts", "/cohorts", "/items", "/audit", room, room + "/state", "/none", "/health")) {
            HttpResponse<String> answer = visitor.get(path);
            assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
                    .as(path)
                    .contains("default-src 'none'", "frame-ancestors 'none'", "base-uri 'none'")
                    .doesNotContain("unsafe");
            assertThat(answer.headers().firstValue("X-Content-Type-Options")).as(path).contains("nosniff");
            assertThat(answer.headers().firstValue("Cache-Control")).as(path).contains("no-store");
            assertThat(answer.body()).as(path).doesNotContain(" onclick=", " style=\"", "<script>");
        }
    }

    @Test
    void b24_what_is_too_large_or_no_roster_is_refused_and_nothing_is_written() {
        Visitor instructor = person("Ines", Role.INSTRUCTOR);
        String cohort = location(instructor.post("/cohorts", "name=Data"));
        Map<String, List<String>> before = rows();
        String head = "POST " + cohort + "/roster/import HTTP/1.1\r\nHost: " + server.address().substring(7)
                + "\r\nOrigin: " + server.address() + "\r\nCookie: thetaprep_session=" + instructor.session()
                + "\r\nContent-Type: application/x-www-form-urlencoded\r\n";
        String declared = RawExchange.of(
                        server.address(),
                        (head + "Content-Length: 1000000000\r\n\r\nroster=" + "a".repeat(1_000)).getBytes(StandardCharsets.US_ASCII))
                .answer();
        assertThat(declared).as("a gigabyte").startsWith("HTTP/1.1 413");
        String chunk = "10000\r\n" + "a".repeat(65_536) + "\r\n";
        String endless = RawExchange.of(
                        server.address(),
                        (head + "Transfer-Encoding: chunked\r\n\r\n" + chunk.repeat(200)).getBytes(StandardCharsets.US_ASCII))
                .answer();
        assertThat(endless).as("thirteen megabytes in chunks").doesNotStartWith("HTTP/1.1 2");
        for (String roster : List.of(
                "name,login\n" + "Bo,bo\n".repeat(60_000),
                "PK\u0003\u0004\u0000\u0000",
                "name,login\n\"Bo,bo\n".repeat(500),
                "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><x>&e;</x>")) {
            HttpResponse<String> refused = instructor.post(cohort + "/roster/import", "roster=" + encoded(roster));
            assertThat(refused.statusCode()).isEqualTo(422);
            assertThat(refused.body()).contains("nothing was changed").doesNotContain("root:");
        }
        assertThat(rows()).isEqualTo(before);
        assertThat(instructor.get(cohort).statusCode()).isEqualTo(200);
    }

    @Test
    void b24_a_pack_with_a_bomb_of_aliases_tags_or_entities_is_refused_by_the_linter() throws IOException {
        StringBuilder bomb = new StringBuilder("a0: &a0 [x,x,x,x,x,x,x,x,x,x]\n");
        for (int level = 1; level < 12; level++) {
            String before = "*a" + (level - 1);
            bomb.append("a").append(level).append(": &a").append(level).append(" [").append(String.join(",", java.util.Collections.nCopies(10, before))).append("]\n");
        }
        for (String hostile : List.of(bomb.toString(), "exam: !!java.net.URL [\"http://evil.example\"]\n", "[".repeat(100_000))) {
            Path pack = Files.createTempDirectory(data, "pack");
            Files.writeString(pack.resolve("exam.yaml"), hostile);
            CommandRun run = CommandRun.of(List.of("lint", pack.toString()));
            assertThat(run.code()).isEqualTo(1);
            assertThat(run.out() + run.err()).contains("exam.yaml").doesNotContain("\tat ", "OutOfMemory", "StackOverflow");
        }
    }

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

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new IllegalStateException(e);
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
}
