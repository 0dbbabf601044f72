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
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.thetaprep.content.item.ItemId;
import org.thetaprep.runner.account.Role;
import org.thetaprep.runner.attempt.Allowance;
import org.thetaprep.runner.attempt.Attempt;
import org.thetaprep.runner.attempt.AttemptId;
import org.thetaprep.runner.fixture.AnotherLearner;
import org.thetaprep.runner.fixture.Patience;
import org.thetaprep.runner.fixture.Visitor;

/** Assignments from the draft to the result, over HTTP. */
class AssignmentOverHttpTest {

    private static final String TARGETED = "work=targeted&title=Week+1&focus=domains&extent=items&count=6";

    @TempDir
    private Path data;

    private RunningInstallation server;
    private Path database;
    private Visitor ada;
    private String cohort;
    private AnotherLearner ben;
    private Visitor asBen;

    @BeforeEach
    void start() {
        server = RunningInstallation.start(data);
        database = data.resolve("thetaprep.db");
        ada = as(AnotherLearner.inAClass(database, "Ada", Role.INSTRUCTOR));
        cohort = location(ada.post("/cohorts", "name=Autumn"));
        ben = member("Ben");
        asBen = as(ben);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private Visitor as(AnotherLearner person) {
        return Visitor.signedIn(server.address(), person.session());
    }

    private AnotherLearner member(String name) {
        return AnotherLearner.inAClass(database, name).joins(database, cohort.substring(cohort.lastIndexOf('/') + 1));
    }

    private static String location(HttpResponse<String> response) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(303);
        return response.headers().firstValue("Location").orElseThrow();
    }

    private static String mine(String assignment) {
        return "/assignments/" + assignment.substring(assignment.lastIndexOf('/') + 1);
    }

    private String drafted(String form) {
        String assignment = location(ada.post(cohort + "/assignments", form)).replaceFirst("/items$", "");
        awaitPlan(assignment);
        return assignment;
    }

    private void awaitPlan(String assignment) {
        assertThat(Patience.until(
                        () -> Visitor.json(ada.get(assignment + "/planning")).get("running").booleanValue(),
                        running -> !running))
                .as("planning")
                .isFalse();
    }

    private String assigned(String form) {
        String assignment = drafted(form);
        location(ada.post(assignment + "/assign", "revision=" + revision(assignment)));
        return assignment;
    }

    private int revision(String assignment) {
        Matcher matcher = Pattern.compile("<ol class=\"revisions\"><li><span class=\"num\">(\\d+)<")
                .matcher(ada.get(assignment).body());
        assertThat(matcher.find()).isTrue();
        return Integer.parseInt(matcher.group(1));
    }

    private Attempt attempt(String room) {
        return server.attempts()
                .peek(AttemptId.parse(room.substring(room.lastIndexOf('/') + 1)).orElseThrow())
                .orElseThrow();
    }

    /** An instant from now, as the form of the page sends it. */
    private String in(Duration time) {
        return URLEncoder.encode(
                LocalDateTime.ofInstant(server.clock().instant().plus(time), ZoneId.of("UTC"))
                        .truncatedTo(ChronoUnit.MINUTES)
                        .toString(),
                StandardCharsets.UTF_8);
    }

    @Test
    void a_targeted_set_goes_from_its_draft_to_the_learners_result() {
        String assignment = drafted(TARGETED);
        assertThat(ada.get(assignment).body())
                .contains("What each learner would get, and why")
                .contains("Ben")
                .contains("6 items, about 12 min")
                .contains("no answers tell more yet, so as in the exam");
        assertThat(asBen.get("/").body()).doesNotContain("Week 1");
        assertThat(asBen.get(mine(assignment)).statusCode()).as("a draft").isEqualTo(404);

        location(ada.post(assignment + "/assign", "revision=1"));
        assertThat(asBen.get("/").body())
                .contains("Next: Week 1")
                .contains("Given by your instructors")
                .contains(mine(assignment));
        assertThat(asBen.get(mine(assignment)).body()).contains("It waits for you").contains("6 items chosen for you");
        assertThat(ada.get(assignment).body()).contains("not started").contains("0 of 1 learners are done");

        String room = location(asBen.post(mine(assignment) + "/begin", ""));
        assertThat(attempt(room).state().form().length()).isEqualTo(6);
        assertThat(location(asBen.post(mine(assignment) + "/begin", "")))
                .as("it goes on with what is open")
                .isEqualTo(room);
        assertThat(ada.get(assignment).body()).contains("running");
        asBen.post(room + "/submit", "");
        assertThat(ada.get(assignment).body()).contains("1 of 1 learners are done").contains("0 of 6 right");
        assertThat(asBen.get(mine(assignment)).body()).contains("You have done it").contains("0 of 6 right");
        HttpResponse<String> again = asBen.post(mine(assignment) + "/begin", "");
        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(again.body()).contains("You have used all your attempts.");
        assertThat(ada.get(cohort + "/assignments").body()).contains("1 of 1 done");
    }

    @Test
    void learners_of_different_answers_get_different_sets_of_unseen_items() {
        AnotherLearner cem = member("Cem");
        practise(asBen, "domain:1");
        practise(as(cem), "domain:3");
        String assignment = drafted(TARGETED.replace("focus=domains", "focus=rows"));
        String page = ada.get(assignment).body();
        List<String> rows = Pattern.compile("<li>\\s*<div><h3>.*?</li>\\s*(?=<li>\\s*<div><h3>|</ol>)", Pattern.DOTALL)
                .matcher(page)
                .results()
                .map(MatchResult::group)
                .toList();
        assertThat(rows).hasSize(2).allMatch(row -> row.contains("missed"));
        assertThat(rows.get(0).replaceFirst("<h3>.*?</h3>", ""))
                .isNotEqualTo(rows.get(1).replaceFirst("<h3>.*?</h3>", ""));
    }

    /** Answers ten items with the first complete answer that comes to mind. */
    private static void practise(Visitor learner, String goal) {
        String session = location(learner.post("/practice", "goal=" + goal + "&length=10"));
        for (int turn = 1; turn <= 10; turn++) {
            String page = learner.get(session).body();
            int choose = page.contains("Choose three") ? 3 : page.contains("Choose two") ? 2 : 1;
            StringBuilder answer = new StringBuilder("turn=" + turn);
            for (int place = 1; place <= 8; place++) {
                if (place <= choose && page.contains("name=\"choice\"")) {
                    answer.append("&choice=").append(place);
                }
                for (String part : List.of("order-", "match-")) {
                    if (page.contains("name=\"" + part + place + "\"")) {
                        answer.append('&').append(part).append(place).append('=').append(place);
                    }
                }
            }
            learner.post(session + "/answer", answer.toString());
            learner.post(session + "/next", "turn=" + turn);
        }
    }

    @Test
    void what_someone_else_teaches_or_is_given_looks_like_what_is_not_there() {
        String assignment = assigned(TARGETED);
        Visitor eve = as(AnotherLearner.inAClass(database, "Eve", Role.INSTRUCTOR));
        String hers = location(eve.post("/cohorts", "name=Hers"));
        String id = assignment.substring(assignment.lastIndexOf('/'));
        for (String path : List.of("", "/new")) {
            assertThat(eve.get(cohort + "/assignments" + path).statusCode()).isEqualTo(404);
        }
        for (String path : List.of("", "/edit", "/planning", "/items")) {
            assertThat(eve.get(assignment + path).statusCode()).as(path).isEqualTo(404);
            assertThat(eve.get(hers + "/assignments" + id + path).statusCode()).as("under her own").isEqualTo(404);
        }
        assertThat(eve.post(cohort + "/assignments", TARGETED).statusCode()).isEqualTo(404);
        for (String path : List.of("", "/plan", "/assign", "/include", "/withdraw", "/extra-time", "/items")) {
            assertThat(eve.post(assignment + path, "revision=2").statusCode()).as(path).isEqualTo(404);
            assertThat(eve.post(hers + "/assignments" + id + path, "revision=2").statusCode())
                    .as(path)
                    .isEqualTo(404);
            assertThat(asBen.post(assignment + path, "revision=2").statusCode()).as("a learner").isEqualTo(404);
        }
        Visitor outsider = as(AnotherLearner.inAClass(database, "Dee"));
        assertThat(outsider.get(mine(assignment)).statusCode()).isEqualTo(404);
        assertThat(outsider.post(mine(assignment) + "/begin", "").statusCode()).isEqualTo(404);
        assertThat(ada.get(assignment).body()).contains("not started");
    }

    @Test
    void the_second_of_two_instructors_who_change_it_is_told() {
        String assignment = drafted(TARGETED);
        String changed = TARGETED.replace("Week+1", "Week+one") + "&revision=1";
        location(ada.post(assignment, changed));
        HttpResponse<String> second = ada.post(assignment, TARGETED.replace("Week+1", "Mine") + "&revision=1");
        assertThat(second.statusCode()).isEqualTo(409);
        assertThat(second.body())
                .contains("“Week one” was changed meanwhile")
                .contains("name=\"revision\" value=\"2\"")
                .contains("value=\"Mine\"");
        assertThat(ada.post(assignment + "/assign", "revision=1").statusCode()).isEqualTo(409);
        assertThat(ada.get(assignment).body()).contains("Week one").contains("Ada: title, was “Week 1”");
        location(ada.post(assignment, TARGETED.replace("Week+1", "Mine") + "&revision=2"));
        assertThat(ada.get(assignment).body()).as("saved over it knowingly").contains("Ada: title, was “Week one”");
    }

    @Test
    void after_it_is_assigned_conditions_change_for_what_begins_later_and_its_work_stays() {
        String assignment = assigned(TARGETED + "&time=20&attempts=2");
        String room = location(asBen.post(mine(assignment) + "/begin", ""));
        assertThat(attempt(room).state().terms().time()).contains(Duration.ofMinutes(20));
        location(ada.post(assignment, "title=Week+1&revision=2&time=40&attempts=2&count=50&work=targeted"));
        assertThat(attempt(room).state().terms().time()).as("it has begun").contains(Duration.ofMinutes(20));
        asBen.post(room + "/submit", "");
        String later = location(asBen.post(mine(assignment) + "/begin", ""));
        assertThat(attempt(later).state().terms().time()).contains(Duration.ofMinutes(40));
        assertThat(attempt(later).state().form().length()).isEqualTo(6);
        assertThat(ada.get(assignment).body()).contains("time limit");
    }

    @Test
    void accommodations_windows_and_lateness_hold() {
        String assignment = assigned(TARGETED + "&time=20&attempts=3&due=" + in(Duration.ofHours(1)) + "&closes="
                + in(Duration.ofHours(2)) + "&review=after-window");
        location(ada.post(assignment + "/extra-time", "learner=" + ben.id() + "&extra=factor-1.5"));
        assertThat(ada.post(assignment + "/extra-time", "learner=nobody&extra=factor-1.5").statusCode())
                .isEqualTo(404);
        assertThat(asBen.get(mine(assignment)).body()).contains("and for you half as much again");
        String room = location(asBen.post(mine(assignment) + "/begin", ""));
        assertThat(attempt(room).state().terms().allowance()).isEqualTo(new Allowance(1.5, Duration.ZERO));
        asBen.post(room + "/submit", "");
        assertThat(asBen.get(mine(assignment)).body()).contains("the review is not open").doesNotContain("right");
        member("Late");
        server.clock().advance(Duration.ofMinutes(90));
        assertThat(ada.get(assignment).body()).contains("Give it to 1 who joined later");
        location(ada.post(assignment + "/include", ""));
        awaitPlan(assignment);
        assertThat(ada.get(assignment).body()).contains("not started, late");
        server.clock().advance(Duration.ofHours(1));
        assertThat(asBen.get(mine(assignment)).body()).contains("0 of 6 right");
        HttpResponse<String> over = asBen.post(mine(assignment) + "/begin", "");
        assertThat(over.statusCode()).isEqualTo(422);
        assertThat(over.body()).contains("Its window has ended.");
    }

    @Test
    void a_practice_set_is_picked_by_hand_and_assembled_and_gives_all_the_same() {
        AnotherLearner cem = member("Cem");
        String assignment = drafted("work=set&title=Stores");
        assertThat(ada.post(assignment + "/assign", "revision=1").body()).contains("Pick at least one item first.");
        String bank = ada.get(assignment + "/items?q=feature+store&domain=1").body();
        Matcher item = Pattern.compile("name=\"add\" value=\"([^\"]+)\"").matcher(bank);
        assertThat(item.find()).isTrue();
        assertThat(bank).contains("Preview, with the key");
        location(ada.post(assignment + "/items?q=feature", "revision=1&add=" + item.group(1)));
        location(ada.post(assignment + "/items", "revision=2&count=4&domain=2"));
        assertThat(ada.get(assignment + "/items").body()).contains("5 items are picked");
        assertThat(ada.post(assignment + "/items", "revision=3&add=nonesuch").statusCode()).isEqualTo(422);
        assertThat(ada.post(assignment + "/items", "revision=3&count=190&domain=2").body()).contains("Only ");
        assertThat(ada.post(assignment + "/items", "revision=3&count=60&domain=2&type=matching&unseen=yes")
                        .body())
                .contains("Without \u201cdomain 2\u201d: ")
                .contains("Without \u201ctype matching\u201d: ")
                .doesNotContain("Without \u201cnot seen by anybody")
                .contains("name=\"type\" value=\"matching\" checked");
        assertThat(ada.post(assignment + "/items", "revision=3&count=1&row=nonesuch").body())
                .contains("No reference row is called");
        location(ada.post(assignment + "/assign", "revision=3"));
        List<Attempt> both = List.of(asBen, as(cem)).stream()
                .map(learner -> attempt(location(learner.post(mine(assignment) + "/begin", ""))))
                .toList();
        assertThat(both).allSatisfy(attempt -> assertThat(attempt.state().form().items()).hasSize(5));
        assertThat(both.get(0).state().form().items().stream().map(one -> one.item()))
                .contains(new ItemId(item.group(1)))
                .containsExactlyInAnyOrderElementsOf(both.get(1).state().form().items().stream()
                        .map(one -> one.item())
                        .toList());
    }

    /** The items that are planned for a learner, as the database keeps them. */
    private List<ItemId> planned(String assignment, AnotherLearner learner) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database + "?busy_timeout=20000");
                PreparedStatement query = connection.prepareStatement(
                        "select plan from assigned where assignment_id = ? and learner_id = ?")) {
            query.setString(1, assignment.substring(assignment.lastIndexOf('/') + 1));
            query.setString(2, learner.id().toString());
            ResultSet row = query.executeQuery();
            assertThat(row.next()).isTrue();
            return Pattern.compile("\"(d\\d\\d-[^\"]+)\"")
                    .matcher(row.getString(1))
                    .results()
                    .map(found -> new ItemId(found.group(1)))
                    .toList();
        }
    }

    private List<ItemId> given(String room) {
        return attempt(room).state().form().items().stream()
                .map(one -> one.item())
                .toList();
    }

    @Test
    void what_a_learner_has_met_elsewhere_since_it_was_planned_is_replaced_when_they_begin() throws SQLException {
        String targeted = assigned(TARGETED);
        List<ItemId> planned = planned(targeted, ben);
        assertThat(planned).hasSize(6);
        String set = drafted("work=set&title=Elsewhere");
        location(ada.post(set + "/items", "revision=1&add=" + planned.get(2)));
        location(ada.post(set + "/assign", "revision=2"));
        String elsewhere = location(asBen.post(mine(set) + "/begin", ""));
        asBen.postJson(
                elsewhere + "/events",
                Visitor.events("{\"id\":\"seen-first\",\"type\":\"navigate\",\"place\":1,\"spentMillis\":5}"));
        asBen.post(elsewhere + "/submit", "");
        List<ItemId> given = given(location(asBen.post(mine(targeted) + "/begin", "")));
        assertThat(given).hasSize(6).doesNotContain(planned.get(2));
        assertThat(given.stream().filter(planned::contains)).hasSize(5);
        assertThat(planned(targeted, ben)).as("what the instructor sees").containsExactlyInAnyOrderElementsOf(given);
    }

    @Test
    void a_mock_exam_is_given_and_can_be_taken_back() {
        String assignment = assigned("work=mock&title=Mock&blueprint=c01");
        String room = location(asBen.post(mine(assignment) + "/begin", ""));
        assertThat(attempt(room).state().form().length()).isEqualTo(65);
        location(ada.post(assignment + "/withdraw", "revision=2"));
        assertThat(ada.get(assignment).body()).contains("Withdrawn: what was begun stays");
        assertThat(asBen.get(room).statusCode()).isEqualTo(200);
        asBen.post(room + "/submit", "");
        assertThat(asBen.get("/").body()).doesNotContain("Given by your instructors");
    }

    @Test
    void whoever_has_left_the_cohort_is_asked_for_nothing_more_and_an_archived_cohort_is_given_nothing() {
        String assignment = assigned(TARGETED);
        assertThat(asBen.get("/").body()).contains("Given by your instructors");
        location(ada.post(cohort + "/learners/" + ben.id() + "/remove", ""));
        assertThat(asBen.get("/").body()).doesNotContain("Given by your instructors");
        assertThat(asBen.post(mine(assignment) + "/begin", "").body()).contains("You are not in its cohort any more.");
        location(ada.post(cohort + "/archive", ""));
        assertThat(ada.post(cohort + "/assignments", TARGETED).body()).contains("This cohort is archived.");
    }

    @Test
    void a_form_that_makes_no_sense_is_shown_again_with_what_is_wrong() {
        HttpResponse<String> answer = ada.post(cohort + "/assignments", TARGETED.replace("count=6", "count=0"));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("The number of items must be a whole number from 1 to 100.").contains("Week 1");
        assertThat(ada.post(cohort + "/assignments", "work=targeted&title=").body()).contains("Give it a title");
        assertThat(ada.post(cohort + "/assignments", TARGETED + "&due=soon").body()).contains("look like 2026-12-14T18:00");
        assertThat(ada.post(cohort + "/assignments", TARGETED + "&review=after-window").body())
                .contains("Review after the window needs a window that ends.");
        assertThat(ada.get(cohort + "/assignments").body()).contains("Nothing is assigned yet.");
    }
}
