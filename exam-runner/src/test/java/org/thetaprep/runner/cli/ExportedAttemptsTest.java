package org.thetaprep.runner.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.thetaprep.runner.fixture.Visitor;
import org.thetaprep.runner.report.ExportedAttempt;
import org.thetaprep.runner.report.export.AttemptReader;
import picocli.CommandLine;

/** Attempts of a real server, taken out of it by their owner and by its operator. */
class ExportedAttemptsTest {

    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    private int run(String... arguments) {
        CommandLine line = Main.commandLine();
        line.setOut(new PrintWriter(new StringWriter()));
        line.setErr(new PrintWriter(err, true));
        return line.execute(arguments);
    }

    private static ExportedAttempt read(byte[] file) {
        return AttemptReader.read(new ByteArrayInputStream(file));
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.sorted().toList();
        }
    }

    @Test
    void a_closed_attempt_is_exported_by_its_owner_and_by_the_operator_and_later_ones_show_the_trend() throws IOException {
        String first;
        String second;
        String page;
        byte[] named;
        try (RunningInstallation server = RunningInstallation.start(folder)) {
            Visitor learner = server.learner();
            first = learner.startMock("c01");
            assertThat(learner.get(first + "/attempt.json").statusCode()).isEqualTo(404);
            for (int place = 1; place <= 65; place++) {
                learner.answer(first, place, 0, "{\"choice\":1}");
            }
            learner.post(first + "/submit", "");
            server.clock().advance(Duration.ofDays(20));
            second = learner.startMock("c01");
            for (int place = 1; place <= 65; place++) {
                learner.answer(second, place, 0, "{\"choice\":2}");
            }
            learner.post(second + "/submit", "");
            page = learner.get(second + "/report").body();
            named = learner.download(second + "/attempt.json").body();
            assertThat(read(learner.download(second + "/attempt.json?name=no").body()).learnerName())
                    .isEmpty();
            assertThat(learner.get(second + "/attempt.json?name=maybe").statusCode()).isEqualTo(400);
        }
        ExportedAttempt attempt = read(named);
        assertThat(attempt.learnerName()).contains("You");
        assertThat(attempt.items()).hasSize(65);
        assertThat(attempt.earlier()).hasSize(1);
        assertThat(page).contains("/attempt.json\"", "/attempt.json?name=no\"", "The change since the attempt of");

        Path exported = folder.resolve("exported");
        assertThat(run("export", "attempts", "--data", folder.toString(), "--output", exported.toString(), "--names"))
                .as(err::toString)
                .isZero();
        assertThat(files(exported)).hasSize(2);
        String id = second.substring(second.lastIndexOf('/') + 1);
        assertThat(exported.resolve(id + ".json")).hasBinaryContent(named);

        assertThat(run("report", "--output", folder.resolve("made").toString(), exported.toString()))
                .as(err::toString)
                .isZero();
        assertThat(files(folder.resolve("made"))).hasSize(2);
    }

    @Test
    void an_operator_who_names_no_learner_gets_no_name_and_one_attempt_can_be_picked() throws IOException {
        String room;
        try (RunningInstallation server = RunningInstallation.start(folder)) {
            Visitor learner = server.learner();
            room = learner.startMock("c01");
            learner.post(room + "/submit", "");
        }
        String id = room.substring(room.lastIndexOf('/') + 1);
        Path exported = folder.resolve("exported");
        assertThat(run("export", "attempts", "--data", folder.toString(), "--output", exported.toString(), "--attempt", id.substring(0, 8)))
                .isZero();
        assertThat(read(Files.readAllBytes(exported.resolve(id + ".json"))).learnerName()).isEmpty();
        assertThat(Files.readString(exported.resolve(id + ".json"), StandardCharsets.UTF_8)).doesNotContain("\"You\"");
        assertThat(run("export", "attempts", "--data", folder.toString(), "--output", exported.toString(), "--attempt", "no"))
                .isEqualTo(1);
        assertThat(err.toString()).contains("there is no such closed attempt");
    }

    @Test
    void a_folder_without_a_database_is_wrong_use() {
        assertThat(run("export", "attempts", "--data", folder.toString(), "--output", folder.toString())).isEqualTo(2);
        assertThat(err.toString()).contains("there is no database " + folder.resolve("thetaprep.db"));
        assertThat(run("export")).isEqualTo(2);
    }
}
