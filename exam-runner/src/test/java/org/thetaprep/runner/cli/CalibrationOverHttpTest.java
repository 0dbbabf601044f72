package org.thetaprep.runner.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.thetaprep.runner.account.Role;
import org.thetaprep.runner.fixture.AnotherLearner;
import org.thetaprep.runner.fixture.AnsweredForms;
import org.thetaprep.runner.fixture.MovableClock;
import org.thetaprep.runner.fixture.Patience;
import org.thetaprep.runner.fixture.ShippedPack;
import org.thetaprep.runner.fixture.Visitor;
import org.thetaprep.runner.platform.database.Database;

/** Sixty learners take one form of twenty items, the later ones the harder. */
class CalibrationOverHttpTest {

    private static final int LEARNERS = 60;
    private static final int ITEMS = 20;

    @TempDir
    private Path data;

    private void taken() {
        RunningInstallation.start(data).close();
        new AnsweredForms(data, ITEMS, new SplittableRandom(3))
                .taken(LEARNERS, (place, ability) -> 1 / (1 + Math.exp(-ability + (place - 10) / 5.0)));
    }

    private Visitor someone(RunningInstallation server, Role... roles) {
        return Visitor.signedIn(
                server.address(),
                AnotherLearner.inAClass(data.resolve("thetaprep.db"), "Somebody", roles)
                        .session());
    }

    /** The page once no calibration is under way. */
    private static String settled(Visitor visitor) {
        return Patience.until(() -> visitor.get("/calibration").body(), page -> !page.contains("under way"));
    }

    @Test
    void an_instructor_calibrates_the_bank_and_sees_what_is_proposed() {
        taken();
        try (RunningInstallation server = RunningInstallation.start(data)) {
            Visitor instructor = someone(server, Role.INSTRUCTOR);
            assertThat(instructor.get("/calibration").body()).contains("The bank has not been calibrated yet.");
            assertThat(instructor.post("/calibration", "").statusCode()).isEqualTo(303);
            String page = settled(instructor);
            assertThat(page)
                    .contains("No item is measured well enough yet.")
                    .contains("measured by the authors’ judgement")
                    .contains(LEARNERS + " learners");
            String csv = page.replaceFirst("(?s).*href=\"(/calibration/[-0-9a-f]+/items.csv)\".*", "$1");
            List<String> rows = instructor.get(csv).body().lines().toList();
            assertThat(rows.get(0)).startsWith("item,model,a,b,c,d,domain,se_a,se_b,se_c");
            assertThat(rows).hasSizeGreaterThan(ITEMS - 3);
            double first = Double.parseDouble(rows.get(1).split(",")[3]);
            assertThat(first).isBetween(-6.0, 6.0);
            assertThat(page).contains("Wait for more answers");
            String accept = csv.replace("items.csv", "accept");
            String ticked = rows.get(1).split(",")[0];
            String before = instructor.startMock("c01");
            assertThat(instructor.post(accept, "item=" + ticked).statusCode()).isEqualTo(303);
            assertThat(instructor.get("/calibration").body())
                    .contains("Exams that begin now are measured with version 1 of the parameters.")
                    .contains("without " + (rows.size() - 2) + " items");
            HttpResponse<String> again = instructor.post(accept, "item=" + ticked);
            assertThat(again.statusCode()).isEqualTo(409);
            assertThat(again.body()).contains("This calibration was accepted already.");
            assertThat(instructor.get("/audit").statusCode()).isEqualTo(404);
            assertThat(someone(server, Role.OPERATOR).get("/audit").body()).contains("calibration accepted");
            assertThat(before).startsWith("/attempts/");
            Visitor author = someone(server, Role.AUTHOR);
            assertThat(author.get("/calibration").body()).doesNotContain("Calibrate now");
            assertThat(author.post("/calibration", "").statusCode()).isEqualTo(404);
        }
    }

    @Test
    void without_answers_the_run_says_why_there_is_nothing() {
        try (RunningInstallation server = RunningInstallation.start(data)) {
            Visitor operator = someone(server, Role.OPERATOR);
            operator.post("/calibration", "");
            assertThat(settled(operator))
                    .contains("No parameters came of this calibration.")
                    .contains("no item has 30 answers");
            operator.post("/calibration", "");
            assertThat(settled(operator).split("no parameters</li>")).hasSize(3);
        }
    }

    @Test
    void a_bank_is_calibrated_each_night_that_someone_wants_it_also_after_a_start() {
        MovableClock clock = new MovableClock();
        try (RunningInstallation server = RunningInstallation.start(data, clock, 1)) {
            Visitor operator = someone(server, Role.OPERATOR);
            assertThat(operator.post("/calibration/schedule", "every=night").statusCode()).isEqualTo(303);
            assertThat(operator.get("/calibration").body()).contains("Next on ").contains("02:00");
            assertThat(operator.get("/calibration").body()).contains("The bank has not been calibrated yet.");
        }
        clock.advance(Duration.ofDays(1));
        try (RunningInstallation server = RunningInstallation.start(data, clock, 2)) {
            Visitor operator = someone(server, Role.OPERATOR);
            Patience.until(
                    () -> operator.get("/calibration").body(), page -> !page.contains("has not been calibrated"));
            assertThat(settled(operator)).contains("no item has 30 answers").contains("Next on ");
            assertThat(operator.get("/audit").body()).contains("calibration scheduled");
        }
    }

    @Test
    void a_pasted_file_is_taken_in_or_its_problems_are_told() {
        try (RunningInstallation server = RunningInstallation.start(data)) {
            Visitor instructor = someone(server, Role.INSTRUCTOR);
            String item = ShippedPack.read().scorableItems().get(0).id().value();
            String header = "item,model,a,b,c,d,domain,se_a,se_b,se_c\n";
            HttpResponse<String> refused = instructor.post(
                    "/calibration/file",
                    "answers=100&items=" + encoded(header + item + ",3PL,1,0,0.2,,,0.1,,0.05\n"));
            assertThat(refused.statusCode()).isEqualTo(422);
            assertThat(refused.body()).contains("row 2, column se_b: must be given").contains(item + ",3PL");
            assertThat(instructor
                            .post("/calibration/file", "answers=none&items=" + encoded(header))
                            .body())
                    .contains("must be a whole number from 1");
            HttpResponse<String> taken = instructor.post(
                    "/calibration/file",
                    "answers=100&items=" + encoded(header + item + ",3PL,1,0,0.2,,,0.1,0.1,0.05\n"));
            assertThat(taken.statusCode()).isEqualTo(303);
            assertThat(instructor.get("/calibration").body()).contains("From a file").contains(item);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Test
    void a_run_that_its_server_did_not_survive_is_given_up_after_an_hour() {
        try (RunningInstallation server = RunningInstallation.start(data)) {
            Visitor operator = someone(server, Role.OPERATOR);
            operator.post("/calibration", "");
            settled(operator);
            try (Database database = Database.open(data.resolve("thetaprep.db"))) {
                database.write(handle -> handle.execute("update calibration_run set outcome = 'running'"));
            }
            assertThat(operator.get("/calibration").body())
                    .contains("A calibration is under way.")
                    .contains("disabled");
            server.clock().advance(Duration.ofMinutes(61));
            assertThat(operator.get("/calibration").body())
                    .contains("the server stopped meanwhile")
                    .doesNotContain("disabled");
            operator.post("/calibration", "");
            assertThat(settled(operator)).contains("no item has 30 answers");
        }
    }

    @Test
    void learners_find_no_calibration() {
        try (RunningInstallation server = RunningInstallation.start(data)) {
            Visitor learner = someone(server);
            assertThat(learner.get("/calibration").statusCode()).isEqualTo(404);
            assertThat(learner.post("/calibration", "").statusCode()).isEqualTo(404);
            assertThat(someone(server, Role.INSTRUCTOR).get("/calibration/nonesuch").statusCode())
                    .isEqualTo(404);
        }
    }
}
