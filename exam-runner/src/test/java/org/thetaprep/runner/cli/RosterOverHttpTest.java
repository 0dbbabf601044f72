package org.thetaprep.runner.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.thetaprep.runner.account.Role;
import org.thetaprep.runner.fixture.AnotherLearner;
import org.thetaprep.runner.fixture.Visitor;

/** Rosters in and out, invitations, passwords. */
class RosterOverHttpTest {

    private static final String PASSWORD = "a+green+lamp+on+tuesday";

    @TempDir
    private Path data;

    private RunningInstallation server;
    private Visitor instructor;
    private String cohort;

    @BeforeEach
    void start() {
        server = RunningInstallation.start(data);
        instructor = person("Ada", Role.INSTRUCTOR);
        cohort = cohort(instructor, "Data");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private Visitor person(String name, Role... roles) {
        return Visitor.signedIn(
                server.address(),
                AnotherLearner.inAClass(data.resolve("thetaprep.db"), name, roles).session());
    }

    private static String cohort(Visitor instructor, String name) {
        return location(instructor.post("/cohorts", "name=" + name));
    }

    private static String location(HttpResponse<String> response) {
        return response.headers().firstValue("Location").orElseThrow();
    }

    private HttpResponse<String> post(String what, String roster) {
        return instructor.post(cohort + what, "roster=" + URLEncoder.encode(roster, StandardCharsets.UTF_8));
    }

    private static String found(String pattern, String body) {
        Matcher matcher = Pattern.compile(pattern).matcher(body);
        assertThat(matcher.find()).as(pattern).isTrue();
        return matcher.group(1);
    }

    private static String row(String body, String name) {
        return found("(<tr>(?:(?!</tr>).)*" + name + "(?:(?!</tr>).)*</tr>)", body.replace("\n", " "));
    }

    @Test
    void a_roster_is_tried_first_and_then_imported_with_an_invitation_for_each() {
        String roster = "name,login\nBo Li,bo\n<b>Cleo</b>,cleo@example.org\n";
        HttpResponse<String> dry = post("/roster", roster);
        assertThat(dry.statusCode()).isEqualTo(200);
        assertThat(dry.body()).contains("What the import would do: 2 new.").contains("&lt;b&gt;Cleo");
        assertThat(instructor.get(cohort + "/roster").body()).contains("Nobody is in this cohort yet.");

        assertThat(post("/roster/import", roster).body()).contains("Imported: 2 new.");
        assertThat(post("/roster", roster + "Dan,dan\n").body())
                .contains("What the import would do: 1 new, 2 already here.");
        assertThat(post("/roster", roster).body()).contains("Everyone in this roster is here already.");

        String invitations = instructor.post(cohort + "/roster/invitations.csv", "").body();
        assertThat(invitations.lines()).hasSize(3).first().isEqualTo("name,login,address");
        String link = found("(/password\\?token=[\\w-]+)", invitations);
        Visitor learner = server.stranger();
        assertThat(learner.get(link).body()).contains("Welcome,");
        String token = link.substring(link.indexOf('=') + 1);
        assertThat(learner.post("/password", "token=" + token + "&password=too+short").body()).contains("10 or more");
        assertThat(location(learner.post("/password", "token=" + token + "&password=" + PASSWORD))).isEqualTo("/");
        assertThat(learner.get("/").statusCode()).isEqualTo(200);
        assertThat(learner.get(cohort).statusCode()).isEqualTo(404);
        assertThat(server.stranger().get(link).statusCode()).isEqualTo(404);
    }

    @Test
    void a_malformed_roster_changes_nothing() {
        HttpResponse<String> refused = post("/roster/import", "name,login\nBo,bo\nCleo,c leo\n");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("Line 3:").contains("nothing was changed");
        assertThat(instructor.get(cohort + "/roster").body()).contains("Nobody is in this cohort yet.");
    }

    @Test
    void learners_join_a_second_cohort_or_move_to_it() {
        post("/roster/import", "name,login\nBo,bo\nCleo,cleo\n");
        String first = cohort;
        cohort = cohort(instructor, "Later");
        assertThat(post("/roster", "name,login\nBo,bo\n").body()).contains("1 joins");
        assertThat(instructor.post(cohort + "/roster", "moving=yes&roster=name%2Clogin%0ABo%2Cbo").body())
                .contains("1 moves here")
                .contains("Leaves Data.");
        instructor.post(cohort + "/roster/import", "moving=yes&roster=name%2Clogin%0ABo%2Cbo");
        assertThat(instructor.get(cohort + "/roster").body()).contains("One learner.");
        assertThat(instructor.get(first + "/roster").body()).contains("One learner.").doesNotContain(">Bo<");
    }

    @Test
    void a_roster_opens_nobodys_answers_to_someone_who_does_not_teach_them() {
        Visitor other = person("Eve", Role.INSTRUCTOR);
        post("/roster/import", "name,login\nBo,bo\n");
        String eves = cohort(other, "Eves");
        HttpResponse<String> refused = other.post(eves + "/roster/import", "roster=name%2Clogin%0ABo%2Cbo");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("whom you do not teach");
        assertThat(other.get(eves + "/roster").body()).contains("Nobody is in this cohort yet.");
    }

    @Test
    void what_is_exported_is_no_formula() {
        post("/roster/import", "name,login\n=cmd|' /C calc'!A0,bo\n@sum,+cleo\n");
        assertThat(instructor.get(cohort + "/roster.csv").body())
                .contains("'=cmd|' /C calc'!A0,bo,")
                .contains("'@sum,'+cleo,")
                .doesNotContain("\n=")
                .doesNotContain(",+");
    }

    @Test
    void a_code_lets_a_class_in_and_a_link_one_person_once() {
        instructor.post(cohort + "/code", "");
        String code = found("Code <b class=\"num\">([A-Z2-9]{4}-[A-Z2-9]{4})</b>", instructor.get(cohort + "/roster").body());
        Visitor bo = server.stranger();
        String typed = code.replace("-", "").toLowerCase(Locale.ROOT);
        assertThat(bo.get("/join?code=" + typed).body()).contains("Join Data.");
        assertThat(location(bo.post("/join", "code=" + typed + "&name=Bo&login=bo&password=" + PASSWORD)))
                .isEqualTo("/");
        assertThat(server.stranger()
                        .post("/join", "code=" + typed + "&name=Bo&login=bo&password=" + PASSWORD)
                        .body())
                .contains("belongs to someone");
        Visitor eve = person("Eve");
        assertThat(eve.get("/join?code=" + code).body()).contains("Join as Eve");
        eve.post("/join", "code=" + code);
        assertThat(instructor.get(cohort + "/roster").body()).contains("2 learners.");
        assertThat(server.stranger().get("/join?code=AAAA-AAAA").statusCode()).isEqualTo(404);

        String link = found("(/join\\?code=[\\w-]+)", instructor.post(cohort + "/invitations", "").body());
        String secret = link.substring(link.indexOf('=') + 1);
        Visitor cleo = server.stranger();
        assertThat(cleo.post("/join", "code=" + secret + "&name=Cleo&login=cleo&password=short").statusCode())
                .isEqualTo(422);
        assertThat(cleo.post("/join", "code=" + secret + "&name=Cleo&login=cleo&password=" + PASSWORD).statusCode())
                .isEqualTo(303);
        assertThat(server.stranger().get(link).statusCode()).isEqualTo(404);

        String revoke = found("(/cohorts/[\\w-]+/invitations/[\\w-]+/revoke)", instructor.get(cohort + "/roster").body());
        instructor.post(revoke, "");
        assertThat(server.stranger().get("/join?code=" + code).statusCode()).isEqualTo(404);
    }

    @Test
    void an_instructor_lets_their_own_learners_choose_a_new_password_but_nobody_with_more_rights() {
        post("/roster/import", "name,login\nBo,bo\n");
        String roster = instructor.get(cohort + "/roster").body();
        String bo = found("(/cohorts/[\\w-]+/learners/[\\w-]+)/link", row(roster, ">Bo<"));
        String link = found("(/password\\?token=[\\w-]+)", instructor.post(bo + "/link", "").body());
        instructor.post(bo + "/revoke", "");
        assertThat(server.stranger().get(link).statusCode()).isEqualTo(404);

        instructor.post(cohort + "/code", "");
        String code = found("Code <b class=\"num\">([A-Z2-9]{4}-[A-Z2-9]{4})</b>", instructor.get(cohort + "/roster").body());
        person("Olga", Role.OPERATOR).post("/join", "code=" + code);
        String olga = row(instructor.get(cohort + "/roster").body(), ">Olga<");
        assertThat(olga).doesNotContain("/link");
        String path = found("(/cohorts/[\\w-]+/learners/[\\w-]+)/remove", olga);
        assertThat(instructor.post(path + "/link", "").statusCode()).isEqualTo(404);
    }

    @Test
    void an_operator_keeps_accounts_and_sees_what_was_done() {
        Visitor operator = person("Olga", Role.OPERATOR);
        HttpResponse<String> added = operator.post("/accounts", "name=Ian&login=ian&role=instructor");
        assertThat(added.body()).contains("Give this address to Ian.");
        assertThat(operator.post("/accounts", "name=Ian&login=ian").statusCode()).isEqualTo(422);
        String list = operator.get("/accounts").body();
        String ian = found("(/accounts/[\\w-]+)/roles", row(list, ">Ian<"));
        assertThat(row(list, ">Ian<")).contains("value=\"instructor\" checked");
        operator.post(ian + "/roles", "role=author");
        assertThat(row(operator.get("/accounts").body(), ">Ian<"))
                .contains("value=\"author\" checked")
                .doesNotContain("value=\"instructor\" checked");
        String olga = found("(/accounts/[\\w-]+)/roles", row(list, ">Olga<"));
        assertThat(operator.post(olga + "/roles", "").body()).contains("Someone has to be operator.");
        instructor.get("/accounts");
        assertThat(operator.get("/audit").body())
                .contains("role given", "role taken", "account added", "denied", "cohort made", "Olga (");
    }

    @Test
    void two_instructors_share_a_cohort() {
        AnotherLearner ian = AnotherLearner.inAClass(data.resolve("thetaprep.db"), "Ian", Role.INSTRUCTOR);
        Visitor other = Visitor.signedIn(server.address(), ian.session());
        assertThat(other.get(cohort).statusCode()).isEqualTo(404);
        instructor.post(cohort + "/instructors", "login=" + ian.login());
        assertThat(other.get(cohort).statusCode()).isEqualTo(200);
        other.post(cohort + "/rename", "name=Data+two");
        other.post(cohort + "/archive", "");
        assertThat(instructor.get("/cohorts").body()).contains("All your cohorts are archived.").contains("Data two");
        assertThat(instructor.post(cohort + "/code", "").statusCode()).isEqualTo(400);
        instructor.post(cohort + "/restore", "");
        instructor.post(cohort + "/instructors/" + ian.id() + "/remove", "");
        assertThat(other.get(cohort).statusCode()).isEqualTo(404);
    }
}
