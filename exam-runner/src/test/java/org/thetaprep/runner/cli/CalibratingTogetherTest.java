package org.thetaprep.runner.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.thetaprep.runner.account.Role;
import org.thetaprep.runner.attempt.AttemptId;
import org.thetaprep.runner.fixture.AnotherLearner;
import org.thetaprep.runner.fixture.AnsweredForms;
import org.thetaprep.runner.fixture.Visitor;
import picocli.CommandLine;

/** One site has the answers, another takes in what they say of the items. */
class CalibratingTogetherTest {

    private static final int LEARNERS = 80;
    private static final int ITEMS = 20;

    @TempDir
    private Path folder;

    private final StringWriter said = new StringWriter();

    private int run(String... arguments) {
        CommandLine line = Main.commandLine();
        line.setOut(new PrintWriter(new StringWriter()));
        line.setErr(new PrintWriter(said, true));
        return line.execute(arguments);
    }

    private void answered(Path data) {
        RunningInstallation.start(data).close();
        new AnsweredForms(data, ITEMS, new SplittableRandom(3))
                .taken(LEARNERS, (place, ability) -> 1 / (1 + Math.exp(-ability + (place - 10) / 5.0)));
    }

    @Test
    void what_one_site_answers_measures_the_attempts_of_another() throws IOException {
        Path first = Files.createDirectory(folder.resolve("first"));
        Path second = Files.createDirectory(folder.resolve("second"));
        answered(first);
        String attempts = folder.resolve("attempts").toString();
        String responses = folder.resolve("responses.csv").toString();
        String labels = folder.resolve("labels.csv").toString();
        Path items = folder.resolve("items.csv");
        assertThat(run("export", "attempts", "--data", first.toString(), "--output", attempts)).as(said::toString).isZero();
        assertThat(run("export", "responses", attempts, "--output", responses, "--labels", labels))
                .as(said::toString)
                .isZero();
        assertThat(run(
                        "calibrate", "--responses", responses, "--model", "3pl", "--labels", labels, "--output",
                        items.toString()))
                .as(said::toString)
                .isZero();

        assertThat(run("import", "parameters", items.toString(), "--answers", "1600", "--data", second.toString()))
                .isEqualTo(2);
        try (RunningInstallation server = RunningInstallation.start(second)) {
            assertThat(run("import", "parameters", items.toString(), "--answers", "1600", "--data", second.toString()))
                    .as(said::toString)
                    .isZero();
            Visitor instructor = Visitor.signedIn(
                    server.address(),
                    AnotherLearner.inAClass(second.resolve("thetaprep.db"), "Somebody", Role.INSTRUCTOR)
                            .session());
            String page = instructor.get("/calibration").body();
            assertThat(page).contains("from a file");
            String run = page.replaceFirst("(?s).*href=\"(/calibration/[-0-9a-f]+)/items.csv\".*", "$1");
            String before = instructor.startMock("c01");
            assertThat(version(server, before)).isZero();
            instructor.post(before + "/submit", "");
            StringBuilder ticked = new StringBuilder();
            Files.readAllLines(items).stream()
                    .skip(1)
                    .forEach(row -> ticked.append("item=").append(row.split(",")[0]).append('&'));
            assertThat(instructor.post(run + "/accept", ticked.toString()).statusCode()).isEqualTo(303);
            String after = instructor.startMock("c01");
            assertThat(version(server, after)).isEqualTo(1);
            assertThat(version(server, before)).isZero();
        }
    }

    private static int version(RunningInstallation server, String room) {
        AttemptId id = AttemptId.parse(room.replaceFirst("^.*/attempts/", "")).orElseThrow();
        return server.attempts().peek(id).orElseThrow().state().parameters();
    }

    @Test
    void a_file_with_problems_is_refused_row_by_row() throws IOException {
        RunningInstallation.start(folder).close();
        Path items = folder.resolve("items.csv");
        Files.writeString(items, "item,model,a,b,c,se_a,se_b,se_c\nsome-item,3PL,1,x,0.2,0.1,0.1,0.1\n");
        assertThat(run("import", "parameters", items.toString(), "--answers", "10", "--data", folder.toString()))
                .isEqualTo(1);
        assertThat(said.toString()).contains("items.csv: row 2, column b: must be a number");
        assertThat(run("import", "parameters", "--answers", "0", items.toString())).isEqualTo(2);
        assertThat(run("import")).isEqualTo(2);
    }
}
