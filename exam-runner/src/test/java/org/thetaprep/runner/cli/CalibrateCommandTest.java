package org.thetaprep.runner.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.thetaprep.scoring.model.Logistic;
import org.thetaprep.scoring.table.ItemTable;
import org.thetaprep.scoring.table.TableItem;
import org.thetaprep.scoring.table.TableReading;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CalibrateCommandTest {

    private static final double[] A = {1, 1.4, 0.8, 1.2, 1.7, 0.9, 1.1, 1.5};
    private static final double[] B = {-1.2, -0.6, -0.2, 0, 0.3, 0.7, 1, 1.4};

    @TempDir
    private Path folder;

    private final StringWriter err = new StringWriter();
    private Path responses;
    private Path items;

    @BeforeEach
    void write_answers() throws IOException {
        responses = Files.writeString(folder.resolve("responses.csv"), answers(3000));
        items = folder.resolve("items.csv");
    }

    private static String answers(int people) {
        SplittableRandom random = new SplittableRandom(1);
        StringBuilder text = new StringBuilder("person,I1,I2,I3,I4,I5,I6,I7,I8\n");
        for (int i = 0; i < people; i++) {
            double theta = random.nextGaussian();
            text.append('p').append(i);
            for (int j = 0; j < A.length; j++) {
                boolean right = random.nextDouble() < Logistic.twoPl(A[j], B[j]).correct(theta);
                text.append(random.nextDouble() < 0.1 ? "," : right ? ",1" : ",0");
            }
            text.append('\n');
        }
        return text.toString();
    }

    private int calibrate(String... more) {
        List<String> arguments = new ArrayList<>(
                List.of("calibrate", "--responses", responses.toString(), "--output", items.toString()));
        arguments.addAll(List.of(more));
        CommandLine line = Main.commandLine();
        line.setOut(new PrintWriter(new StringWriter()));
        line.setErr(new PrintWriter(err, true));
        return line.execute(arguments.toArray(String[]::new));
    }

    private List<TableItem> estimated() throws IOException {
        try (var in = Files.newBufferedReader(items)) {
            return ((TableReading.Readable<ItemTable>) ItemTable.read(in)).table().items();
        }
    }

    /** Five standard errors are allowed for each of sixteen parameters. */
    @Test
    void parameters_are_found_again_each_with_its_standard_error() throws IOException {
        Path summary = folder.resolve("summary.json");
        assertThat(calibrate("--model", "2pl", "--summary", summary.toString())).isZero();
        for (int j = 0; j < A.length; j++) {
            TableItem item = estimated().get(j);
            Logistic model = (Logistic) item.model();
            double errorOfA = item.standardErrors().get("a");
            double errorOfB = item.standardErrors().get("b");
            assertThat(model.a()).isCloseTo(A[j], within(5 * errorOfA));
            assertThat(model.b()).isCloseTo(B[j], within(5 * errorOfB));
            assertThat(errorOfA).isBetween(0.02, 0.2);
            assertThat(errorOfB).isBetween(0.02, 0.2);
        }
        JsonNode told = JsonMapper.builder().build().readTree(Files.readString(summary));
        assertThat(told.get("persons").asInt()).isEqualTo(3000);
        assertThat(told.get("items").asInt()).isEqualTo(8);
        assertThat(told.get("converged").asBoolean()).isTrue();
        assertThat(told.get("groupMean").asDouble()).isZero();
        assertThat(told.get("groupVariance").asDouble()).isEqualTo(1);
        assertThat(told.get("aic").asDouble())
                .isCloseTo(32 - 2 * told.get("logLikelihood").asDouble(), within(1e-9));
        assertThat(err.toString()).contains("Calibrated 8 items from 3000 persons");
    }

    @Test
    void any_number_of_threads_writes_the_same_bytes() throws IOException {
        assertThat(calibrate("--model", "2pl", "--threads", "1")).isZero();
        byte[] one = Files.readAllBytes(items);
        assertThat(calibrate("--model", "2pl", "--threads", "3")).isZero();
        assertThat(Files.readAllBytes(items)).isEqualTo(one);
    }

    @Test
    void known_items_stay_and_set_the_scale() throws IOException {
        Path known = Files.writeString(
                folder.resolve("known.csv"),
                "item,model,a,b,domain\nI1,2PL,1,-0.2,D1\nI2,2PL,1.4,0.4,D1\nI3,2PL,0.8,0.8,D1\nI4,2PL,1.2,1,D1\n");
        Path summary = folder.resolve("summary.json");
        assertThat(calibrate("--model", "2pl", "--fixed", known.toString(), "--summary", summary.toString()))
                .isZero();
        JsonNode told = JsonMapper.builder().build().readTree(Files.readString(summary));
        assertThat(told.get("groupMean").asDouble()).isCloseTo(1, within(0.15));
        assertThat(((Logistic) estimated().get(0).model()).b()).isEqualTo(-0.2);
        assertThat(estimated().get(0).standardErrors()).isEmpty();
        assertThat(((Logistic) estimated().get(7).model()).b()).isCloseTo(2.4, within(0.4));
    }

    /** The four items are half a logit harder on the scale of the earlier calibration: so is the group's mean, and all others. */
    @Test
    void items_measured_earlier_are_expected_where_they_were_and_set_the_scale() throws IOException {
        Path earlier = Files.writeString(
                folder.resolve("earlier.csv"),
                "item,model,a,b,se_a,se_b,answers\nI1,2PL,1,-0.2,0.05,0.05,900\nI2,2PL,1.4,0.4,0.05,0.05,900\n"
                        + "I3,2PL,0.8,0.8,0.05,0.05,900\nI4,2PL,1.2,1,0.05,0.05,900\n");
        Path summary = folder.resolve("summary.json");
        assertThat(calibrate("--model", "2pl", "--earlier", earlier.toString(), "--summary", summary.toString()))
                .as(err::toString)
                .isZero();
        JsonNode told = JsonMapper.builder().build().readTree(Files.readString(summary));
        assertThat(told.get("groupMean").asDouble()).isCloseTo(1, within(0.15));
        TableItem first = estimated().get(0);
        assertThat(((Logistic) first.model()).b()).isCloseTo(-0.2, within(0.1)).isNotEqualTo(-0.2);
        assertThat(first.standardErrors().get("b")).isPositive().isLessThan(0.05);
        assertThat(first.answers().getAsLong()).isBetween(3000L, 3900L);
        assertThat(((Logistic) estimated().get(7).model()).b()).isCloseTo(2.4, within(0.4));
        assertThat(calibrate("--model", "1pl", "--earlier", earlier.toString())).isEqualTo(2);
        err.getBuffer().setLength(0);
        assertThat(calibrate("--model", "2pl", "--earlier", earlier.toString(), "--fixed", earlier.toString()))
                .isEqualTo(1);
        assertThat(err.toString()).contains("earlier.csv: item I1: --fixed has it too");
        Files.writeString(earlier, "item,model,a,b\nI1,2PL,1,-0.2\n");
        assertThat(calibrate("--model", "2pl", "--earlier", earlier.toString())).isEqualTo(1);
        assertThat(err.toString()).contains("item I1: must have a, b, se_a and se_b");
        Files.writeString(earlier, "item,model,a,b,se_a,se_b\nX1,2PL,1,-0.2,1,1\n");
        assertThat(calibrate("--model", "2pl", "--earlier", earlier.toString())).isEqualTo(1);
        assertThat(err.toString()).contains("none of the items was answered");
    }

    @Test
    void every_model_can_be_asked_for() throws IOException {
        for (String model : List.of("1pl", "3pl", "grm", "gpcm")) {
            String[] priors = model.equals("3pl")
                    ? new String[] {"--model", model, "--prior-c", "beta:5,17", "--prior-a", "lognormal:0,0.5"}
                    : new String[] {"--model", model};
            assertThat(calibrate(priors)).as(model).isZero();
            assertThat(estimated()).as(model).hasSize(8);
        }
    }

    @Test
    void a_slope_that_runs_away_is_named_and_nothing_is_written() throws IOException {
        StringBuilder text = new StringBuilder("person,I1,I2,I3\n");
        for (int i = 0; i < 200; i++) {
            String right = i % 2 == 0 ? "1" : "0";
            text.append("p" + i + "," + right + "," + right + "," + (i % 5 == 0 ? "1" : "0") + "\n");
        }
        responses = Files.writeString(folder.resolve("separated.csv"), text);
        assertThat(calibrate("--model", "2pl")).isEqualTo(1);
        assertThat(err.toString()).contains("the slope runs away", "--prior-a lognormal:0,0.5", "nothing was calibrated");
        assertThat(items).doesNotExist();
        assertThat(calibrate("--model", "2pl", "--prior-a", "lognormal:0,0.5")).isZero();
    }

    @Test
    void an_item_with_a_wrong_key_is_named_and_nothing_is_written() throws IOException {
        StringBuilder text = new StringBuilder();
        for (String line : answers(1500).split("\n")) {
            String[] cells = line.split(",", -1);
            cells[4] = cells[4].equals("1") ? "0" : cells[4].equals("0") ? "1" : cells[4];
            text.append(String.join(",", cells)).append('\n');
        }
        responses = Files.writeString(folder.resolve("key.csv"), text);
        assertThat(calibrate("--model", "2pl")).isEqualTo(1);
        assertThat(err.toString()).contains("item I4: the slope vanishes", "check its key");
        assertThat(items).doesNotExist();
    }

    @Test
    void bad_tables_are_told_item_by_item_and_nothing_is_written() throws IOException {
        responses = Files.writeString(
                folder.resolve("bad.csv"), answers(40).replace("p3,", "p2,").replace("p5,1", "p5,x"));
        assertThat(calibrate("--model", "2pl")).isEqualTo(1);
        assertThat(err.toString()).contains("row ", "already the person of row", "was not written");
        responses = Files.writeString(folder.resolve("constant.csv"), "person,A,B,C\np,1,1,0\nq,1,0,1\n");
        assertThat(calibrate("--model", "2pl")).isEqualTo(1);
        assertThat(err.toString()).contains("item A: all 2 answers are 1", "item B: at least 20 answers are needed");
        assertThat(items).doesNotExist();
    }

    /** Each case of a table that cannot be calibrated: where, what, and nothing written. */
    @Test
    void every_bad_input_is_told_with_its_place() throws IOException {
        Path known = folder.resolve("known.csv");
        Files.writeString(known, "item,model,a,b\nX1,2PL,1,0\n");
        String[][] cases = {
            {"person,A,B,C\np,1,0,1\nq,,,\n", "row 3, column person: 'q' has no answers"},
            {"person,A,B,C\np,1,0,1\nq,1,0,200\n", "row 3, column C: must be a whole number from 0 to 126"},
            {"person,A,B,C\np,1,0,1.5\n", "row 2, column C: must be a whole number"},
            {"person,A,B,B\np,1,0,1\n", "row 1, column B: the column is there twice"},
            {"person,A,B,C\np,1,0\n", "row 2: the row must have 4 fields, but has 3"},
            {"person,A,B,C\np,1,,1\nq,0,,1\n", "item B: nobody answered it"},
            {"person,A,B,C\np,1,0,1\nq,1,1,2\n", "item C: answers must be 0 or 1 for this model, but one is 2"},
            {"person,A,B\np,1,0\nq,0,1\n", "at least 3 items are needed"},
            {"person,A,B,C\n", "the table must have at least one person"},
            {"", "the table must have a header"}
        };
        for (String[] one : cases) {
            err.getBuffer().setLength(0);
            responses = Files.writeString(folder.resolve("case.csv"), one[0]);
            assertThat(calibrate("--model", "2pl")).as(one[1]).isEqualTo(1);
            assertThat(err.toString()).contains(one[1]).contains("was not written");
            assertThat(items).doesNotExist();
        }
        err.getBuffer().setLength(0);
        responses = Files.writeString(folder.resolve("case.csv"), answers(100));
        assertThat(calibrate("--model", "2pl", "--fixed", known.toString())).isEqualTo(1);
        assertThat(err.toString()).contains("none of the known items was answered");
        Files.writeString(known, "item,model,a,b\nI1,2PL,-1,0\n");
        assertThat(calibrate("--model", "2pl", "--fixed", known.toString())).isEqualTo(1);
        assertThat(err.toString()).contains("row 2, column a");
        assertThat(items).doesNotExist();
    }

    @Test
    void a_search_that_does_not_end_says_what_it_reached_and_nothing_is_written() {
        Path summary = folder.resolve("summary.json");
        assertThat(calibrate("--model", "2pl", "--iterations", "3", "--summary", summary.toString())).isEqualTo(1);
        assertThat(err.toString())
                .containsPattern("no convergence in 3 steps: log-likelihood -\\d+\\.\\d+ was reached, about \\d.* left to gain")
                .contains("nothing was calibrated", "items.csv was not written");
        assertThat(items).doesNotExist();
        assertThat(summary).doesNotExist();
        assertThat(calibrate("--model", "2pl", "--iterations", "0")).isEqualTo(2);
    }

    /** Authors took four items for −1 and four for 1; what these come to is −0.5 and 0.85 on average. */
    @Test
    void labels_learn_and_every_item_has_a_proposal() throws IOException {
        StringBuilder text = new StringBuilder("item,label,mean,sd,chance\n");
        for (int j = 1; j <= 8; j++) {
            text.append("I" + j + (j <= 4 ? ",easy,-1,0.6," : ",hard,1,0.6,") + (j % 2 == 0 ? "0\n" : "\n"));
        }
        Path labels = Files.writeString(folder.resolve("labels.csv"), text + "I9,hard,1,0.6,0.25\n");
        Path summary = folder.resolve("summary.json");
        Path proposals = folder.resolve("proposals.csv");
        assertThat(calibrate(
                        "--model", "3pl",
                        "--labels", labels.toString(),
                        "--prior-c", "logitnormal:-4,0.5",
                        "--summary", summary.toString(),
                        "--proposals", proposals.toString()))
                .as(err::toString)
                .isZero();
        JsonNode told = JsonMapper.builder().build().readTree(Files.readString(summary)).get("labels");
        assertThat(told.get(0).get("label").asString()).isEqualTo("easy");
        assertThat(told.get(0).get("mean").asDouble()).isBetween(-0.95, -0.4);
        assertThat(told.get(1).get("mean").asDouble()).isBetween(0.7, 1.0);
        List<String> rows = Files.readAllLines(proposals);
        assertThat(rows).hasSize(9);
        assertThat(rows.get(0)).isEqualTo("item,answers,curve_error,rmsd,p_s_x2,proposal");
        assertThat(rows.subList(1, 9)).allMatch(row -> row.endsWith(",ready"));
    }

    @Test
    void labels_that_cannot_be_used_are_told_by_row() throws IOException {
        Path labels = Files.writeString(
                folder.resolve("labels.csv"),
                "item,label,mean,sd,chance\nI1,easy,-1,0.6,0.25\nI2,easy,-2,0.6,\nI3,,1,0,1\nI1,easy,-1,0.6,x\n");
        assertThat(calibrate("--model", "2pl", "--labels", labels.toString())).isEqualTo(1);
        assertThat(err.toString())
                .contains(
                        "row 3, column label: 'easy' had mean -1.0",
                        "row 4, column label: must be given",
                        "row 4, column sd: must be positive",
                        "row 4, column chance: must be from 0",
                        "row 5, column chance: must be a number",
                        "row 5, column item: 'I1' is there twice");
        assertThat(items).doesNotExist();
        assertThat(calibrate("--model", "1pl", "--labels", labels.toString())).isEqualTo(2);
        assertThat(calibrate("--model", "2pl", "--se", "none", "--proposals", items + ".p"))
                .isEqualTo(2);
    }

    @Test
    void products_of_scores_can_be_asked_for() throws IOException {
        assertThat(calibrate("--model", "2pl", "--se", "cross-product")).isZero();
        assertThat(estimated().get(0).standardErrors().get("b")).isBetween(0.02, 0.2);
    }

    @Test
    void wrong_use_is_one_clear_line_and_code_2() {
        for (String[] wrong : new String[][] {
            {"--model", "4pl"},
            {"--model", "2pl", "--prior-c", "beta:5,17"},
            {"--model", "3pl", "--prior-c", "gamma:1,2"},
            {"--model", "3pl", "--prior-c", "beta:0,2"},
            {"--model", "2pl", "--prior-a", "lognormal:0"},
            {"--model", "2pl", "--se", "louis"},
            {"--model", "2pl", "--nodes", "2"},
            {"--model", "2pl", "--fixed", "/no/such/file.csv"}
        }) {
            err.getBuffer().setLength(0);
            assertThat(calibrate(wrong)).as("%s", List.of(wrong)).isEqualTo(2);
            assertThat(err.toString().strip().lines()).as("%s", List.of(wrong)).hasSize(1);
            assertThat(items).doesNotExist();
        }
    }
}
