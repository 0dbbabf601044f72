package org.thetaprep.runner.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.thetaprep.runner.account.Role;
import org.thetaprep.runner.fixture.AnotherLearner;
import org.thetaprep.runner.fixture.Visitor;
import tools.jackson.databind.JsonNode;

/** The gradebook as page, file and interface for programs, and the tokens of programs. */
class GradebookOverHttpTest {

    @TempDir
    private Path data;

    private RunningInstallation server;
    private Visitor instructor;
    private AnotherLearner bo;
    private String cohort;

    @BeforeEach
    void start() {
        server = RunningInstallation.start(data);
        instructor = Visitor.signedIn(server.address(), person("Ada", Role.INSTRUCTOR).session());
        cohort = location(instructor.post("/cohorts", "name=Data"));
        bo = person("=Bo");
        instructor.post(cohort + "/code", "");
        String code = found("Code <b class=\"num\">([\\w-]+)</b>", instructor.get(cohort + "/roster").body());
        Visitor.signedIn(server.address(), bo.session()).post("/join", "code=" + code);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private AnotherLearner person(String name, Role... roles) {
        return AnotherLearner.inAClass(data.resolve("thetaprep.db"), name, roles);
    }

    private static String location(HttpResponse<String> response) {
        return response.headers().firstValue("Location").orElseThrow();
    }

    private static String found(String pattern, String text) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        assertThat(matcher.find()).as(pattern).isTrue();
        return matcher.group(1);
    }

    /** Assigns a mock exam, which Bo takes and answers right as far as it is multiple choice. */
    private void assignAndTake() {
        String assignment = location(instructor.post(
                cohort + "/assignments", "work=mock&title=%40Mock&blueprint=c01&attempts=1&review=after-submit"));
        instructor.post(assignment + "/assign", "revision=1");
        Visitor learner = Visitor.signedIn(server.address(), bo.session());
        String room = location(learner.post("/assignments/" + assignment.replaceFirst("^.*/", "") + "/begin", ""));
        SimulatedMock.answer(server, learner, bo.id(), room, item -> true);
    }

    private String token() {
        return found(
                "id=\"secret\" readonly value=\"([\\w-]+)\"",
                instructor.post("/account/tokens", "name=Our+school").body());
    }

    private HttpResponse<String> program(String path, String token) {
        return server.stranger()
                .send(HttpRequest.newBuilder(URI.create(server.address() + path))
                        .header("Authorization", "Bearer " + token)
                        .build());
    }

    @Test
    void grades_are_told_on_the_page_in_a_file_that_holds_no_formula_and_to_programs() {
        assertThat(instructor.get(cohort + "/gradebook").body()).contains("Nothing was assigned yet");
        assignAndTake();
        assertThat(instructor.get(cohort + "/gradebook").body()).contains("50 of 50").contains("@Mock");
        assertThat(instructor.get(cohort + "/gradebook.csv").body())
                .startsWith("learner,login,")
                .contains("\n'=Bo,")
                .contains(",50,50,done,")
                .doesNotContain("\n=")
                .doesNotContain(",@");
        JsonNode book = Visitor.json(program("/api" + cohort + "/gradebook", token()));
        assertThat(book.get("learners").get(0).get("grades").get(0).get("points").intValue())
                .isEqualTo(50);
        assertThat(conforms(book, "Gradebook")).isEmpty();
    }

    @Test
    void a_token_reads_what_its_owner_may_read_and_nothing_else_until_it_is_revoked_or_past() {
        String token = token();
        assertThat(instructor.get("/account/tokens").body()).contains("Our school").doesNotContain(token);
        JsonNode cohorts = Visitor.json(program("/api/cohorts", token));
        assertThat(cohorts.get("cohorts").get(0).get("name").stringValue()).isEqualTo("Data");
        assertThat(conforms(cohorts, "Cohorts")).isEmpty();
        assertThat(program("/cohorts", token).statusCode()).as("no page").isEqualTo(401);
        assertThat(program("/api/cohorts", token + "x").statusCode()).isEqualTo(401);
        Visitor other = Visitor.signedIn(server.address(), person("Eve", Role.INSTRUCTOR).session());
        String eves = found(
                "id=\"secret\" readonly value=\"([\\w-]+)\"",
                other.post("/account/tokens", "name=x").body());
        assertThat(program("/api" + cohort + "/gradebook", eves).statusCode()).isEqualTo(404);
        assertThat(Visitor.json(program("/api/cohorts", eves)).get("cohorts")).isEmpty();

        String revoke = found("(/account/tokens/[\\w-]+/revoke)", instructor.get("/account/tokens").body());
        assertThat(other.post(revoke, "").statusCode()).isEqualTo(404);
        assertThat(program("/api/cohorts", token).statusCode()).isEqualTo(200);
        instructor.post(revoke, "");
        assertThat(program("/api/cohorts", token).statusCode()).isEqualTo(401);
        server.clock().advance(Duration.ofDays(180));
        assertThat(program("/api/cohorts", eves).statusCode()).isEqualTo(401);
    }

    private JsonNode description() {
        return Visitor.json(server.stranger().get("/api/openapi.json"));
    }

    @Test
    void what_is_described_for_programs_is_what_the_server_answers_to() {
        assertThat(description().get("paths").propertyNames())
                .containsExactlyInAnyOrderElementsOf(server.routes().stream()
                        .filter(route -> route.path().startsWith("/api/"))
                        .map(route -> route.path())
                        .toList());
        assertThat(server.routes().stream().filter(route -> route.path().startsWith("/api/")))
                .allMatch(route -> route.method().equals("GET"));
    }

    /** What of a value is not as a schema of the description says. */
    private List<String> conforms(JsonNode value, String schema) {
        return faults(value, description().get("components").get("schemas").get(schema), schema);
    }

    private List<String> faults(JsonNode value, JsonNode schema, String where) {
        if (schema.has("$ref")) {
            return conforms(value, schema.get("$ref").stringValue().replaceFirst("^.*/", ""));
        }
        List<String> faults = new ArrayList<>();
        switch (schema.get("type").stringValue()) {
            case "object" -> {
                schema.get("required").forEach(name -> {
                    if (!value.has(name.stringValue())) {
                        faults.add(where + " lacks " + name);
                    }
                });
                for (Map.Entry<String, JsonNode> property : value.properties()) {
                    JsonNode known = schema.get("properties").get(property.getKey());
                    if (known == null) {
                        faults.add(where + " has " + property.getKey());
                    } else {
                        faults.addAll(faults(property.getValue(), known, where + "." + property.getKey()));
                    }
                }
            }
            case "array" -> value.forEach(one -> faults.addAll(faults(one, schema.get("items"), where + "[]")));
            case "integer" -> require(value.isIntegralNumber(), where, faults);
            case "boolean" -> require(value.isBoolean(), where, faults);
            default -> require(value.isString(), where, faults);
        }
        return faults;
    }

    private static void require(boolean fits, String where, List<String> faults) {
        if (!fits) {
            faults.add(where + " is of another type");
        }
    }
}
