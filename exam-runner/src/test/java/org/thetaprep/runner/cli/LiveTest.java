package org.thetaprep.runner.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.thetaprep.runner.account.Role;
import org.thetaprep.runner.fixture.AnotherLearner;
import org.thetaprep.runner.fixture.Visitor;

/** An instructor follows the attempts of a cohort and acts on them. */
class LiveTest {

    @TempDir
    private Path data;

    private RunningInstallation server;
    private AnotherLearner grace;
    private Visitor instructor;
    private Visitor learner;
    private String cohort;
    private String room;
    private String live;

    @BeforeEach
    void start() {
        server = RunningInstallation.start(data);
        grace = AnotherLearner.inAClass(database(), "Grace", Role.INSTRUCTOR);
        instructor = signedIn(grace);
        cohort = cohortOf(instructor);
        AnotherLearner ben = AnotherLearner.inAClass(database(), "Ben <b>").joins(database(), id(cohort));
        learner = signedIn(ben);
        room = learner.post("/attempts", "kind=set&count=10&type=multiple-choice&timing=minutes&minutes=40")
                .headers()
                .firstValue("Location")
                .orElseThrow();
        live = cohort + "/live/" + id(room);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private Path database() {
        return data.resolve("thetaprep.db");
    }

    private Visitor signedIn(AnotherLearner person) {
        return Visitor.signedIn(server.address(), person.session());
    }

    private static String cohortOf(Visitor instructor) {
        return instructor.post("/cohorts", "name=Rivers").headers().firstValue("Location").orElseThrow();
    }

    private static String id(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private HttpResponse<String> act(String form, String reason) {
        return instructor.post(
                live, form + "&reason=" + URLEncoder.encode(reason, StandardCharsets.UTF_8));
    }

    private void done(String form, String reason) {
        assertThat(act(form, reason).statusCode()).as(form).isEqualTo(303);
    }

    private String status() {
        return Visitor.json(learner.get(room + "/state")).path("status").stringValue();
    }

    private long secondsLeft() {
        return Visitor.json(learner.get(room + "/state")).path("secondsLeft").longValue();
    }

    private static void awaits(Iterator<String> lines, String text) {
        String line = lines.next();
        while (!line.contains(text)) {
            line = lines.next();
        }
    }

    @Test
    @Timeout(60)
    void the_page_says_how_it_stands_and_its_stream_tells_what_is_new() {
        assertThat(instructor.get(cohort).body()).contains("href=\"" + cohort + "/live\"");
        assertThat(instructor.get(cohort + "/live").body())
                .contains("One attempt is running.")
                .contains("One learner in this cohort.")
                .contains("Ben &lt;b&gt;")
                .contains("0 of 10");
        try (Stream<String> stream = instructor.stream(cohort + "/live/stream")) {
            Iterator<String> lines = stream.iterator();
            awaits(lines, "event: board");
            awaits(lines, "0 of 10");
            learner.answer(room, 1, 0, "{\"choice\":1}");
            awaits(lines, "1 of 10");
            awaits(lines, "event: at");
        }
    }

    @Test
    void b18_each_act_needs_a_reason_does_what_it_says_and_is_kept_with_it() {
        HttpResponse<String> unexplained = act("act=pause", " ");
        assertThat(unexplained.statusCode()).isEqualTo(422);
        assertThat(unexplained.body()).contains("Say why");
        assertThat(status()).isEqualTo("running");

        done("act=pause", "the fire alarm & <b>smoke");
        assertThat(status()).isEqualTo("paused");
        assertThat(instructor.get(live).body())
                .contains("the fire alarm &amp; &lt;b&gt;smoke")
                .contains("Grace")
                .contains("Resume the attempt")
                .doesNotContain("Pause the attempt");
        HttpResponse<String> again = act("act=pause", "once more");
        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(again.body()).contains("an attempt that is paused cannot be changed so");

        done("act=resume", "all clear");
        long before = secondsLeft();
        assertThat(act("act=extend&minutes=0", "a stop").body()).contains("a whole number from 1 to 480");
        done("act=extend&minutes=30", "time lost outside");
        assertThat(secondsLeft()).isEqualTo(before + 1_800);

        done("act=terminate", "went home ill");
        assertThat(learner.answer(room, 1, 0, "{\"choice\":1}").statusCode()).isEqualTo(410);
        assertThat(instructor.get(cohort + "/live").body())
                .contains("Nobody has an attempt open.")
                .contains("ended by an instructor");
        done("act=reopen&minutes=5", "well again");
        assertThat(status()).isEqualTo("running");
        assertThat(secondsLeft()).isEqualTo(before + 2_100);

        assertThat(instructor.get(cohort + "/live").body())
                .contains("What was done", "well again", "went home ill", "time lost outside", "all clear");
        assertThat(audit(id(room)))
                .hasSize(5)
                .allMatch(row -> row.startsWith(grace.id() + " attempt-"))
                .anyMatch(row -> row.contains(" attempt-paused running, until ")
                        && row.contains(" paused, until ")
                        && row.endsWith("; the fire alarm & <b>smoke"));
    }

    private List<String> audit(String object) {
        List<String> rows = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database());
                PreparedStatement select = connection.prepareStatement(
                        "select actor || ' ' || act || ' ' || was || ' ' || became from audit_row where object = ?")) {
            select.setString(1, object);
            ResultSet found = select.executeQuery();
            while (found.next()) {
                rows.add(found.getString(1));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return rows;
    }

    @Test
    void b20_what_is_of_another_cohort_looks_like_what_is_not_there_and_nothing_is_done() {
        Visitor other = signedIn(AnotherLearner.inAClass(database(), "Bob", Role.INSTRUCTOR));
        String theirs = cohortOf(other);
        String missing = other.get("/cohorts/nonesuch/live").body();
        for (String path : List.of(
                cohort + "/live", cohort + "/live/stream", live, theirs + "/live/" + id(room), theirs + "/live/nonesuch")) {
            assertThat(other.get(path).statusCode()).as(path).isEqualTo(404);
            assertThat(other.get(path).body()).as(path).isEqualTo(missing);
        }
        for (String path : List.of(live, theirs + "/live/" + id(room))) {
            assertThat(other.post(path, "act=terminate&reason=none").statusCode()).as(path).isEqualTo(404);
        }
        assertThat(learner.get(cohort + "/live").statusCode()).isEqualTo(404);
        assertThat(learner.post(live, "act=extend&minutes=60&reason=mine").statusCode()).isEqualTo(404);
        assertThat(status()).isEqualTo("running");
        assertThat(audit(id(room))).isEmpty();
    }

    @Test
    void what_makes_no_sense_is_refused() {
        assertThat(act("act=burn", "why not").statusCode()).isEqualTo(400);
        assertThat(instructor.get(cohort + "/live/stream").statusCode()).isEqualTo(400);
        assertThat(act("act=pause", "x".repeat(501)).statusCode()).isEqualTo(422);
    }
}
