package org.thetaprep.runner.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.thetaprep.runner.fixture.SampleExports;
import org.thetaprep.runner.report.ExportedAttempt;
import org.thetaprep.runner.report.SampleAttempts.Answer;
import org.thetaprep.runner.report.export.AttemptWriter;
import picocli.CommandLine;

/** Six learners take the same mock: each answers one place more rightly than the one before; all leave the last open. */
class ExportResponsesCommandTest {

    @TempDir
    private Path folder;

    private final StringWriter err = new StringWriter();
    private Path attempts;
    private Path output;
    private Path labels;

    @BeforeEach
    void write_attempts() throws IOException {
        attempts = Files.createDirectory(folder.resolve("attempts"));
        output = folder.resolve("responses.csv");
        labels = folder.resolve("labels.csv");
        for (int learner = 1; learner <= 6; learner++) {
            write(learner, 1, learner);
        }
    }

    private void write(int learner, int number, int right) throws IOException {
        ExportedAttempt attempt = SampleExports.of(
                learner,
                number,
                Optional.of("Name " + learner),
                (place, item) -> place == 15 ? Answer.OPEN : place <= right ? Answer.RIGHT : Answer.WRONG);
        Files.writeString(attempts.resolve(learner + "-" + number + ".json"), AttemptWriter.write(attempt));
    }

    private int export(String... more) {
        List<String> arguments = new ArrayList<>(
                List.of("export", "responses", attempts.toString(), "--output", output.toString()));
        arguments.addAll(List.of(more));
        CommandLine line = Main.commandLine();
        line.setOut(new PrintWriter(new StringWriter()));
        line.setErr(new PrintWriter(err, true));
        return line.execute(arguments.toArray(String[]::new));
    }

    private int right(String row) {
        return (int) Arrays.stream(row.split(",", -1)).skip(1).filter("1"::equals).count();
    }

    @Test
    void answers_come_without_who_gave_them_and_only_the_first_of_each_person_counts() throws IOException {
        write(1, 2, 14);
        assertThat(export("--labels", labels.toString())).as(err::toString).isZero();
        List<String> rows = Files.readAllLines(output);
        assertThat(rows).hasSize(7);
        assertThat(rows.get(0)).startsWith("person,").contains("choice-1", "case-flood-2");
        assertThat(rows.subList(1, 7)).extracting(this::right).containsExactlyInAnyOrder(1, 2, 3, 4, 5, 6);
        assertThat(rows.subList(1, 7)).allMatch(row -> row.matches("\\d+(,[01])+"));
        assertThat(Files.readString(output)).doesNotContain("Name", "-0000-");
        assertThat(Files.readAllLines(labels)).hasSize(16);
        assertThat(Files.readString(labels)).startsWith("item,label,mean,sd,chance\n").contains("choice-1,");
        assertThat(err.toString()).contains("the answers of 6 people to 15 items; 0 items were left out");
    }

    @Test
    void too_few_people_are_not_passed_on() {
        assertThat(export("--least", "7")).isEqualTo(1);
        assertThat(err.toString()).contains("fewer than 7 people answered", "was not written");
        assertThat(output).doesNotExist();
        assertThat(export("--least", "1")).isEqualTo(2);
    }

    @Test
    void a_file_that_is_no_attempt_is_named_and_nothing_is_written() throws IOException {
        Files.writeString(attempts.resolve("other.json"), "{}");
        assertThat(export()).isEqualTo(1);
        assertThat(err.toString()).contains("other.json: ");
        assertThat(output).doesNotExist();
    }
}
