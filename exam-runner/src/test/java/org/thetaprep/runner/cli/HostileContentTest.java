package org.thetaprep.runner.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.thetaprep.runner.account.Role;
import org.thetaprep.runner.fixture.Visitor;

/** Behaviours 23 and 24 of docs/behaviours.md: what people type and send stays text, or is refused. */
class HostileContentTest extends SecurityBehaviours {

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
}
