package org.thetaprep.runner.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.thetaprep.scoring.model.Logistic;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Six items; I5 is a logit harder for the group "west"; whoever misses I1 chooses option 0, 2 or 3. */
class FitCommandTest {

    private static final double[] A = {1, 1.4, 0.8, 1.2, 1.7, 0.9};
    private static final double[] B = {-1.2, -0.6, -0.2, 0, 0.3, 0.7};
    private static final int PEOPLE = 1600;

    @TempDir
    private Path folder;

    private final StringWriter err = new StringWriter();
    private Path items;
    private Path responses;
    private Path groups;
    private Path fit;

    @BeforeEach
    void write_tables() throws IOException {
        SplittableRandom random = new SplittableRandom(3);
        StringBuilder answers = new StringBuilder("person,I1,I2,I3,I4,I5,I6\n");
        StringBuilder people = new StringBuilder("person,group\n");
        for (int i = 0; i < PEOPLE; i++) {
            double theta = random.nextGaussian();
            boolean west = i % 2 == 1;
            answers.append('p').append(i);
            people.append('p').append(i).append(west ? ",west\n" : ",east\n");
            for (int j = 0; j < A.length; j++) {
                double b = B[j] + (west && j == 4 ? 1 : 0);
                answers.append(random.nextDouble() < Logistic.twoPl(A[j], b).correct(theta) ? ",1" : ",0");
            }
            answers.append('\n');
        }
        StringBuilder bank = new StringBuilder("item,model,a,b\n");
        for (int j = 0; j < A.length; j++) {
            bank.append("I" + (j + 1) + ",2PL," + A[j] + "," + B[j] + "\n");
        }
        items = Files.writeString(folder.resolve("items.csv"), bank);
        responses = Files.writeString(folder.resolve("responses.csv"), answers);
        groups = Files.writeString(folder.resolve("groups.csv"), people);
        fit = folder.resolve("fit.csv");
    }

    private int run(String... more) {
        List<String> arguments = new ArrayList<>(List.of(
                "fit", "--items", items.toString(), "--responses", responses.toString(), "--output", fit.toString()));
        arguments.addAll(List.of(more));
        CommandLine line = Main.commandLine();
        line.setOut(new PrintWriter(new StringWriter()));
        line.setErr(new PrintWriter(err, true));
        return line.execute(arguments.toArray(String[]::new));
    }

    private static String field(Path table, int row, String column) throws IOException {
        List<String> lines = Files.readAllLines(table);
        int place = Arrays.asList(lines.get(0).split(",")).indexOf(column);
        return lines.get(row).split(",", -1)[place];
    }

    private double number(int row, String column) throws IOException {
        return Double.parseDouble(field(fit, row, column));
    }

    @Test
    void fit_and_fairness_of_each_item_and_of_all() throws IOException {
        Path summary = folder.resolve("summary.json");
        assertThat(run("--group", groups.toString(), "--summary", summary.toString()))
                .as(err::toString)
                .isZero();
        for (int row = 1; row <= 6; row++) {
            assertThat(field(fit, row, "item")).isEqualTo("I" + row);
            assertThat(number(row, "answers")).isEqualTo(PEOPLE);
            assertThat(number(row, "infit")).isBetween(0.5, 1.15);
            if (row != 5) {
                assertThat(number(row, "p_s_x2")).isGreaterThan(1e-4);
                assertThat(number(row, "lr_p_adjusted")).isGreaterThan(1e-3);
            }
        }
        assertThat(number(5, "lr_b_difference")).isCloseTo(1, within(0.6));
        assertThat(number(5, "lr_p_adjusted")).isLessThan(1e-6);
        assertThat(field(fit, 5, "mh_class")).isEqualTo("C");
        assertThat(number(5, "mh_d")).isNegative();
        JsonNode told = JsonMapper.builder().build().readTree(Files.readString(summary));
        assertThat(told.get("persons").asInt()).isEqualTo(PEOPLE);
        assertThat(told.get("m2").get("df").asInt()).isEqualTo(21 - 12);
        assertThat(told.get("focalMean").asDouble()).isCloseTo(0, within(0.15));
        assertThat(told.get("notes")).isEmpty();
    }

    @Test
    void named_anchors_are_not_tested() throws IOException {
        assertThat(run("--group", groups.toString(), "--reference", "west", "--anchors", "I1,I2,I3"))
                .isZero();
        assertThat(field(fit, 1, "lr_p")).isEmpty();
        assertThat(number(5, "lr_b_difference")).isCloseTo(-1, within(0.6));
    }

    @Test
    void what_needs_whole_answers_is_left_out_and_said() throws IOException {
        Files.writeString(responses, Files.readString(responses).replaceAll("(?m)^(p\\d*7),.", "$1,"));
        assertThat(run()).isZero();
        assertThat(Files.readAllLines(fit).get(0)).doesNotContain("s_x2").contains("rmsd", "outfit");
        assertThat(err.toString()).contains("S-X2 and M2 were not computed");
    }

    @Test
    void options_show_whom_they_draw() throws IOException {
        StringBuilder text = new StringBuilder("person,I1,I2,I3\n");
        int row = 0;
        for (String line : Files.readAllLines(responses)) {
            String[] cells = line.split(",");
            if (!cells[0].equals("person")) {
                text.append(cells[0]);
                for (int j = 1; j <= 3; j++) {
                    String wrong = cells[4].equals("1") && cells[5].equals("1") ? "3" : row % 2 == 0 ? "0" : "2";
                    text.append(',').append(cells[j].equals("1") ? "1" : wrong);
                }
                text.append('\n');
                row++;
            }
        }
        Path chosen = Files.writeString(folder.resolve("options.csv"), text);
        Path curves = folder.resolve("curves.csv");
        assertThat(run("--options", chosen.toString(), "--option-output", curves.toString()))
                .as(err::toString)
                .isZero();
        assertThat(Files.readAllLines(curves)).hasSize(13);
        assertThat(field(curves, 4, "option")).isEqualTo("1");
        assertThat(field(curves, 4, "draws")).isEqualTo("right");
        assertThat(field(curves, 1, "draws")).isEqualTo("the others");
        assertThat(Double.parseDouble(field(curves, 4, "slope")))
                .isGreaterThan(Double.parseDouble(field(curves, 1, "slope")));
    }

    @Test
    void bad_tables_are_told_and_nothing_is_written() throws IOException {
        Files.writeString(groups, "person,group\np1,east\np1,west\np2,\n");
        assertThat(run("--group", groups.toString())).isEqualTo(1);
        assertThat(err.toString()).contains("row 3, column person: 'p1' is there twice", "row 4, column group: must be");
        Files.writeString(groups, "person,group\np1,east\np2,west\n");
        assertThat(run("--group", groups.toString(), "--anchors", "I9")).isEqualTo(1);
        assertThat(err.toString()).contains("person 'p3' has no group", "anchor I9 is not among the items");
        Files.writeString(responses, "person,I1,I2,I7\np1,1,0,1\n");
        assertThat(run()).isEqualTo(1);
        assertThat(err.toString()).contains("column I7: there is no such item");
        Files.writeString(responses, "person,I1,I2,I3\np1,1,0,2\n");
        assertThat(run()).isEqualTo(1);
        assertThat(err.toString()).contains("row 2, column I3: must be a whole number from 0 to 1");
        Files.writeString(responses, "person,I1,I2,I3\np1,1,0,\np2,,,\n");
        assertThat(run()).isEqualTo(1);
        assertThat(err.toString()).contains("'p2' has no answers");
        Files.writeString(responses, "person,I1,I2,I3\np1,1,0,\np2,1,,\n");
        assertThat(run()).isEqualTo(1);
        assertThat(err.toString()).contains("item I3: nobody answered it", "nothing was looked at");
        assertThat(fit).doesNotExist();
    }

    @Test
    void wrong_use_is_one_clear_line_and_code_2() {
        for (String[] wrong : new String[][] {
            {"--reference", "east"},
            {"--anchors", "I1"},
            {"--options", "o.csv"},
            {"--group", "/no/such/file.csv"},
            {"--summary", items.toString()}
        }) {
            err.getBuffer().setLength(0);
            assertThat(run(wrong)).as("%s", List.of(wrong)).isEqualTo(2);
            assertThat(err.toString().strip().lines()).as("%s", List.of(wrong)).hasSize(1);
            assertThat(fit).doesNotExist();
        }
    }
}
