package org.thetaprep.runner.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class ScoreCommandTest {

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private Path items;
    private Path responses;
    private Path scores;

    @BeforeEach
    void write_tables() throws IOException {
        items = Files.writeString(
                folder.resolve("items.csv"),
                """
                item,model,a,b,c,d,domain
                I1,3PL,1,-1,0.2,,D1
                I2,3PL,1.5,0,0.2,,D1
                I3,3PL,0.8,1,0.2,,D2
                """);
        responses = Files.writeString(
                folder.resolve("responses.csv"),
                """
                person,I1,I2,I3
                Ada,1,1,0
                Bob,1,1,1
                Cem,0,,0
                """);
        scores = folder.resolve("scores.csv");
    }

    private int score(String... more) {
        List<String> arguments = new ArrayList<>(List.of(
                "score",
                "--items",
                items.toString(),
                "--responses",
                responses.toString(),
                "--output",
                scores.toString()));
        arguments.addAll(List.of(more));
        CommandLine line = Main.commandLine();
        line.setOut(new PrintWriter(out, true));
        line.setErr(new PrintWriter(err, true));
        return line.execute(arguments.toArray(String[]::new));
    }

    private double[] row(String person) throws IOException {
        String line = Files.readAllLines(scores).stream()
                .filter(row -> row.startsWith(person + ","))
                .findFirst()
                .orElseThrow();
        String[] fields = line.split(",", -1);
        return new double[] {Double.parseDouble(fields[1]), Double.parseDouble(fields[2])};
    }

    private void assertNothingWritten() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactlyInAnyOrder(items, responses);
        }
    }

    @Test
    void each_method_gives_its_estimate() throws IOException {
        double[][] expected = {{0.2599, 0.8497}, {0.2911, 0.7916}, {0.8071, 1.4179}, {0.4448, 1.3168}};
        String[] methods = {"eap", "map", "mle", "wle"};
        for (int i = 0; i < methods.length; i++) {
            assertThat(score("--method", methods[i])).isZero();
            assertThat(row("Ada")[0]).as(methods[i]).isCloseTo(expected[i][0], within(5e-5));
            assertThat(row("Ada")[1]).as(methods[i]).isCloseTo(expected[i][1], within(5e-5));
        }
        assertThat(score("--method", "jeffreys")).isZero();
        assertThat(row("Ada")[0]).isCloseTo(0.5109, within(5e-5));
        assertThat(out.toString()).isEmpty();
        assertThat(err.toString()).contains("Scored 3 persons");
    }

    @Test
    void bounds_are_flagged_and_options_obeyed() throws IOException {
        assertThat(score("--method", "mle", "--bound", "3")).isZero();
        assertThat(Files.readString(scores)).contains("Bob,3,", ",bound-high\n").contains("Cem,-3,", ",bound-low\n");
        assertThat(Files.readString(scores)).startsWith("person,theta,se,flag\nAda,");
        assertThat(score("--method", "eap", "--prior-mean", "2", "--prior-sd", "0.01"))
                .isZero();
        assertThat(row("Cem")[0]).isCloseTo(2, within(0.01));
        assertThat(score("--method", "map", "--se", "observed")).isZero();
        double observed = row("Ada")[1];
        assertThat(score("--method", "map")).isZero();
        assertThat(row("Ada")[1]).isNotCloseTo(observed, within(1e-4));
        assertThat(score("--method", "eap", "--nodes", "2", "--range", "1")).isZero();
        assertThat(row("Ada")[0]).isBetween(-1.0, 1.0);
        assertThat(row("Ada")[0] * row("Ada")[0] + row("Ada")[1] * row("Ada")[1])
                .isCloseTo(1, within(1e-12));
    }

    @Test
    void bad_tables_are_code_1_with_every_problem_and_no_file() throws IOException {
        Files.writeString(items, "item,model,a,b\nI1,2PL,-1,0\nI1,2PL,1,x\n");
        Files.writeString(responses, "person,I1\nAda,\nAda,1\n");
        assertThat(score("--method", "eap")).isEqualTo(1);
        assertThat(err.toString())
                .contains(
                        items + ": row 2, column a: must be above 0, but is -1",
                        items + ": row 3, column item: 'I1' is already the item of row 2",
                        items + ": row 3, column b: must be a number, but is 'x'",
                        responses + ": row 2, column person: 'Ada' has no answers",
                        responses + ": row 3, column person: 'Ada' is already the person of row 2",
                        "was not written");
        assertNothingWritten();
    }

    @Test
    void an_answer_outside_the_categories_leaves_the_old_scores_alone() throws IOException {
        Files.writeString(scores, "old");
        Files.writeString(responses, "person,I1,I9\nAda,2,1\n");
        assertThat(score("--method", "wle")).isEqualTo(1);
        assertThat(err.toString()).contains("row 1, column I9: there is no such item", "row 2, column I1");
        assertThat(scores).hasContent("old");
    }

    @Test
    void text_that_is_not_utf_8_is_a_problem_of_the_table() throws IOException {
        Files.write(responses, "person,I1\nJosé,1\n".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(score("--method", "eap")).isEqualTo(1);
        assertThat(err.toString()).contains("must be UTF-8 text");
        assertNothingWritten();
    }

    @Test
    void wrong_use_is_one_clear_line_and_code_2() throws IOException {
        String[][] wrong = {
            {"--method", "guess"},
            {"--method", "eap", "--prior-sd", "0"},
            {"--method", "eap", "--nodes", "1"},
            {"--method", "eap", "--range", "-1"},
            {"--method", "mle", "--bound", "0"},
            {"--method", "mle", "--se", "both"},
            {},
            {"--method", "eap", "--nodes", "many"}
        };
        for (String[] options : wrong) {
            err.getBuffer().setLength(0);
            assertThat(score(options)).as(String.join(" ", options)).isEqualTo(2);
            assertThat(err.toString().strip().lines()).hasSize(1);
            assertThat(err.toString()).startsWith("thetaprep: ");
        }
        assertNothingWritten();
    }

    @Test
    void a_missing_file_or_folder_is_one_clear_line_and_code_2() throws IOException {
        scores = folder.resolve("none").resolve("scores.csv");
        assertThat(score("--method", "eap")).isEqualTo(2);
        assertThat(err.toString()).contains("does not exist", "mkdir -p");
        err.getBuffer().setLength(0);
        scores = folder;
        assertThat(score("--method", "eap")).isEqualTo(2);
        assertThat(err.toString()).contains("is a folder");
        err.getBuffer().setLength(0);
        scores = folder.resolve("scores.csv");
        Files.delete(responses);
        assertThat(score("--method", "eap")).isEqualTo(2);
        assertThat(err.toString()).contains("there is no file " + responses);
    }

    @Test
    void a_table_that_is_read_is_not_written_over() throws IOException {
        String before = Files.readString(responses);
        scores = folder.resolve("none").resolve("..").resolve("responses.csv");
        Files.createDirectory(folder.resolve("none"));
        assertThat(score("--method", "eap")).isEqualTo(2);
        assertThat(err.toString()).contains("is read and cannot be written as well");
        assertThat(responses).hasContent(before);
    }

    @Test
    void many_persons_keep_their_order_and_progress_is_told() throws IOException {
        StringBuilder text = new StringBuilder("person,I1,I2,I3\n");
        for (int p = 0; p < 4500; p++) {
            text.append("p")
                    .append(p)
                    .append(',')
                    .append(p % 2)
                    .append(',')
                    .append(p / 2 % 2)
                    .append(",1\n");
        }
        Files.writeString(responses, text);
        assertThat(score("--method", "eap")).isZero();
        List<String> lines = Files.readAllLines(scores);
        assertThat(lines).hasSize(4501);
        for (int p = 0; p < 4500; p++) {
            assertThat(lines.get(p + 1))
                    .startsWith("p" + p + ",")
                    .endsWith(
                            lines.get(p % 4 + 1).substring(lines.get(p % 4 + 1).indexOf(',')));
        }
        assertThat(err.toString()).contains("Scored 2000 of 4500 persons", "Scored 4500 persons");
    }
}
