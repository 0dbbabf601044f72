package org.thetaprep.runner.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.thetaprep.runner.account.Role;
import org.thetaprep.runner.account.Secret;
import org.thetaprep.runner.fixture.AnotherLearner;
import org.thetaprep.runner.fixture.DatabaseKind;
import org.thetaprep.runner.fixture.Enrolled;
import org.thetaprep.runner.fixture.MovableClock;
import org.thetaprep.runner.fixture.Patience;
import org.thetaprep.runner.fixture.Visitor;
import org.thetaprep.runner.operation.store.DatabaseRows;
import org.thetaprep.runner.platform.database.Database;
import org.thetaprep.runner.platform.database.DatabaseAddress;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** People take their data with them and have them deleted, by a page, an operator, the command line or the time. */
class PersonalDataTest {

    @TempDir
    private Path data;

    private DatabaseAddress.SqliteFile address() {
        return new DatabaseAddress.SqliteFile(data.resolve("thetaprep.db"));
    }

    private static RunningInstallation start(DatabaseAddress address, Map<String, String> settings) {
        return RunningInstallation.start(address, settings, new MovableClock(), 1);
    }

    private AnotherLearner person(String name, Role... roles) {
        return AnotherLearner.inAClass(address().file(), name, roles);
    }

    /** Takes a mock exam with a note, and begins another. */
    private static String closedMock(Visitor learner) {
        String room = learner.startMock("c01");
        learner.answer(room, 1, 0, null);
        learner.postJson(
                room + "/events",
                Visitor.events("{\"id\":\"note-0001\",\"type\":\"note\",\"place\":1,\"note\":\"my-own-note\"}"));
        learner.post(room + "/submit", "");
        return room;
    }

    /** All that the database holds, as a backup would. */
    private static String everything(DatabaseAddress address) {
        try (Database database = Database.open(address)) {
            return database.read(handle -> {
                StringBuilder all = new StringBuilder();
                for (String table : new DatabaseRows(address)
                        .summaries().stream().map(summary -> summary.table()).toList()) {
                    if (!table.equals("pack_archive")) {
                        all.append(handle.createQuery("select * from " + table).mapToMap().list());
                    }
                }
                return all.toString();
            });
        }
    }

    @Test
    void a_learner_downloads_what_is_kept_of_them_and_nothing_that_tells_an_open_exam_apart() {
        try (RunningInstallation server = start(address(), Map.of())) {
            AnotherLearner philippa = person("Philippa Example");
            AnotherLearner other = person("Someone Else");
            Visitor learner = Visitor.signedIn(server.address(), philippa.session());
            String closed = closedMock(learner);
            String open = learner.startMock("c01");
            closedMock(Visitor.signedIn(server.address(), other.session()));

            HttpResponse<String> file = learner.get("/account/data.json");
            assertThat(file.headers().firstValue("Content-Disposition").orElseThrow()).startsWith("attachment");
            assertThat(file.body())
                    .contains("Philippa Example", philippa.login(), "my-own-note", open.substring(10))
                    .doesNotContain("Someone Else", other.id().toString(), philippa.session().hash(), "_hash");
            JsonNode events = Visitor.json(file).get("attempt_event");
            assertThat(events)
                    .filteredOn(event -> event.get("attempt_id").stringValue().equals(closed.substring(10)))
                    .extracting(event -> event.get("body").get("type").stringValue())
                    .contains("started", "answered", "noted", "submitted", "scored");
            assertThat(events)
                    .filteredOn(event -> event.get("attempt_id").stringValue().equals(open.substring(10)))
                    .isEmpty();
        }
    }

    @Test
    void whoever_is_the_only_learner_finds_on_every_page_how_to_take_the_data_along() {
        try (RunningInstallation server = start(address(), Map.of())) {
            Visitor learner = server.learner();
            String closed = closedMock(learner);
            assertThat(learner.get("/").body()).contains("href=\"/account/data.json\" download");
            assertThat(learner.get("/account/data.json").body()).contains("my-own-note", closed.substring(10));
        }
    }

    @Test
    void a_deleted_account_leaves_no_name_no_note_and_no_answer() {
        AnotherLearner philippa;
        try (RunningInstallation server = start(address(), Map.of())) {
            philippa = person("Philippa Example");
            Visitor learner = Visitor.signedIn(server.address(), philippa.session());
            String closed = closedMock(learner);
            assertThat(learner.get("/account").body()).contains("/account/delete", "/account/data.json");
            assertThat(learner.get("/account/delete").body()).contains(philippa.login(), "attempts, practice and answers");

            HttpResponse<String> mistyped = learner.post("/account/delete", "login=someone");
            assertThat(mistyped.statusCode()).isEqualTo(422);
            assertThat(mistyped.body()).contains("not that of this account");
            assertThat(learner.get(closed + "/report").statusCode()).isEqualTo(200);

            HttpResponse<String> deleted = learner.post("/account/delete", "login=" + philippa.login());
            assertThat(deleted.body()).contains("Your account is deleted.");
            assertThat(Visitor.signedIn(server.address(), philippa.session())
                            .get("/account")
                            .statusCode())
                    .isEqualTo(401);
        }
        assertThat(everything(address()))
                .doesNotContain("Philippa", philippa.login(), "my-own-note", "answered")
                .contains("account-deleted");
    }

    @Test
    void where_the_operator_keeps_answers_they_stay_without_name_and_note() {
        AnotherLearner philippa;
        AnotherLearner olive;
        try (RunningInstallation server = start(address(), Map.of("keep-answers", "yes"))) {
            philippa = person("Philippa Example");
            olive = person("Olive Operator", Role.OPERATOR);
            closedMock(Visitor.signedIn(server.address(), philippa.session()));
            Visitor operator = Visitor.signedIn(server.address(), olive.session());
            String path = "/accounts/" + philippa.id();
            assertThat(operator.get(path + "/data.json").body()).contains("my-own-note");
            assertThat(operator.get(path + "/delete").body()).contains("answers stay for the statistics");
            assertThat(operator.post(path + "/delete", "login=" + philippa.login())
                            .statusCode())
                    .isEqualTo(303);
            HttpResponse<String> last =
                    operator.post("/accounts/" + olive.id() + "/delete", "login=" + olive.login());
            assertThat(last.statusCode()).isEqualTo(422);
            assertThat(last.body()).contains("Someone has to be operator");
            assertThat(operator.get("/items").statusCode()).isIn(200, 404);
        }
        assertThat(everything(address()))
                .doesNotContain("Philippa", philippa.login(), "my-own-note")
                .contains("answered", "Deleted account", "Olive Operator");
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void attempts_are_deleted_once_they_are_older_than_is_set_and_new_ones_begin_after_them(DatabaseKind kind) {
        DatabaseAddress address = kind.fresh();
        Secret session = Enrolled.in(address, "Learner");
        MovableClock clock = new MovableClock();
        String old;
        String recent;
        try (RunningInstallation server = RunningInstallation.start(address, Map.of(), clock, 1)) {
            Visitor learner = Visitor.signedIn(server.address(), session);
            old = closedMock(learner);
            clock.advance(Duration.ofDays(90));
            recent = closedMock(learner);
        }
        try (RunningInstallation server =
                RunningInstallation.start(address, Map.of("keep-attempts", "30d"), clock, 2)) {
            Visitor learner = Visitor.signedIn(server.address(), session);
            assertThat(Patience.until(() -> learner.get(old + "/report").statusCode(), status -> status != 200))
                    .isEqualTo(404);
            assertThat(learner.get("/health/live").statusCode()).isEqualTo(200);
            assertThat(learner.get(recent + "/report").statusCode()).isEqualTo(200);
            assertThat(learner.startMock("c01")).isNotEqualTo(recent);
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void the_command_line_lists_exports_gives_roles_resets_and_deletes(DatabaseKind kind) {
        DatabaseAddress address = kind.fresh();
        Enrolled.in(address, "Philippa Example");
        try (Database database = Database.open(address)) {
            database.write(handle -> handle.execute(
                    "insert into login (learner_id, login, changed_at) select id, 'philippa', 0 from learner"));
        }
        assertThat(CommandRun.on(address, "user", "roles", "philippa", "--give", "author").code()).isZero();
        assertThat(CommandRun.on(address, "user", "list").out()).contains("philippa\tPhilippa Example\tauthor learner");
        assertThat(CommandRun.on(address, "user", "reset", "philippa").out()).startsWith("/password?token=");
        JsonNode exported =
                new JsonMapper().readTree(CommandRun.on(address, "user", "export", "philippa").out());
        assertThat(exported.get("login").get(0).get("login").stringValue()).isEqualTo("philippa");
        assertThat(CommandRun.on(address, "user", "export", "nobody").code()).isEqualTo(2);
        assertThat(CommandRun.on(address, "user", "delete", "philippa", "--confirm", "phil").code())
                .isEqualTo(2);
        assertThat(CommandRun.on(address, "user", "delete", "philippa", "--confirm", "philippa").code())
                .isZero();
        assertThat(List.of(CommandRun.on(address, "user", "list").out().strip())).containsExactly("");
        assertThat(everything(address)).doesNotContain("philippa", "Philippa").contains("account-deleted");
    }
}
