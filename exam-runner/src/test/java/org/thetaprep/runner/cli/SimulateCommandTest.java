package org.thetaprep.runner.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SimulateCommandTest {

    private static final String SHARES = "D1=0.28,D2=0.26,D3=0.22,D4=0.24";

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private Path bank;
    private Path answers;
    private Path persons;
    private Path trace;
    private Path summary;

    @BeforeEach
    void name_files() throws URISyntaxException {
        bank = reference("items.csv");
        answers = reference("responses.csv");
        persons = folder.resolve("persons.csv");
        trace = folder.resolve("trace.csv");
        summary = folder.resolve("summary.json");
    }

    private static Path reference(String name) throws URISyntaxException {
        return Path.of(SimulateCommandTest.class
                .getResource("/reference-figures/cat/" + name)
                .toURI());
    }

    private int simulate(String... more) {
        List<String> arguments =
                new ArrayList<>(List.of("simulate", "--items", bank.toString(), "--output", persons.toString()));
        arguments.addAll(List.of(more));
        CommandLine line = Main.commandLine();
        line.setOut(new PrintWriter(out, true));
        line.setErr(new PrintWriter(err, true));
        return line.execute(arguments.toArray(String[]::new));
    }

    private JsonNode figures() throws IOException {
        return JsonMapper.builder().build().readTree(Files.readString(summary));
    }

    private void assertNothingWritten() throws IOException {
        assertThat(persons).doesNotExist();
        assertThat(trace).doesNotExist();
        assertThat(summary).doesNotExist();
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).noneMatch(file -> file.toString().endsWith(".part"));
        }
    }

    private static String rule(String criterion, String information) {
        return switch (criterion) {
            case "MEI" -> information.equals("observed") ? "mei" : "mefi";
            default -> criterion.toLowerCase();
        };
    }

    private static String estimator(String provisional) {
        return Map.of("EAP", "eap", "BM", "map", "WL", "wle").get(provisional);
    }

    @Test
    void all_64_reference_traces_are_replayed_item_by_item() throws IOException, URISyntaxException {
        Map<List<String>, List<String[]>> runs = new LinkedHashMap<>();
        Files.readAllLines(reference("traces.csv")).stream()
                .skip(1)
                .map(line -> line.split(",", -1))
                .forEach(row -> runs.computeIfAbsent(List.of(row[0], row[1], row[2], row[3]), key -> new ArrayList<>())
                        .add(row));
        int compared = 0;
        for (Map.Entry<List<String>, List<String[]>> run : runs.entrySet()) {
            List<String> key = run.getKey();
            long steps = run.getValue().stream()
                    .filter(row -> row[4].equals(run.getValue().get(0)[4]))
                    .count();
            List<String> options = new ArrayList<>(List.of(
                    "--responses",
                    answers.toString(),
                    "--select",
                    rule(key.get(0), key.get(1)),
                    "--estimate",
                    estimator(key.get(2)),
                    "--length",
                    String.valueOf(steps),
                    "--nodes",
                    "33",
                    "--range",
                    "4",
                    "--bound",
                    "4",
                    "--trace",
                    trace.toString()));
            if (key.get(3).equals("true")) {
                options.addAll(List.of("--balance", SHARES));
            }
            assertThat(simulate(options.toArray(String[]::new)))
                    .as("%s: %s", key, err)
                    .isZero();
            Map<String, String[]> rows = new HashMap<>();
            Files.readAllLines(trace).stream()
                    .skip(1)
                    .map(line -> line.split(",", -1))
                    .forEach(row -> rows.put(row[0] + " " + row[1], row));
            double near = key.get(2).equals("EAP") ? 1e-8 : 1e-6;
            for (String[] expected : run.getValue()) {
                String[] row = rows.get(expected[4] + " " + expected[5]);
                String where = key + " " + expected[4] + " step " + expected[5];
                assertThat(row[2]).as(where).isEqualTo(expected[6]);
                assertThat(row[3]).as(where).isEqualTo(expected[7]);
                assertThat(Double.parseDouble(row[4]))
                        .as(where)
                        .isCloseTo(Double.parseDouble(expected[8]), within(near));
                assertThat(Double.parseDouble(row[5]))
                        .as(where)
                        .isCloseTo(Double.parseDouble(expected[9]), within(near));
                compared++;
            }
        }
        assertThat(compared).isGreaterThan(1900);
        assertThat(Files.readAllLines(persons).get(0)).isEqualTo("person,true_theta,theta,se,items");
        assertThat(Files.readAllLines(persons).get(1)).startsWith("E1,,");
    }

    @Test
    void the_same_seed_gives_the_same_bytes_on_one_thread_and_on_four() throws IOException {
        String[] options = {
            "--persons",
            "200",
            "--seed",
            "7",
            "--select",
            "mfi",
            "--estimate",
            "eap",
            "--length",
            "15",
            "--randomesque",
            "3",
            "--trace",
            trace.toString(),
            "--summary",
            summary.toString()
        };
        List<String> seen = new ArrayList<>();
        for (String threads : List.of("1", "4", "4")) {
            List<String> all = new ArrayList<>(Arrays.asList(options));
            all.addAll(List.of("--threads", threads));
            assertThat(simulate(all.toArray(String[]::new))).isZero();
            seen.add(Files.readString(persons) + Files.readString(trace) + Files.readString(summary));
        }
        assertThat(seen.get(1)).isEqualTo(seen.get(0));
        assertThat(seen.get(2)).isEqualTo(seen.get(0));
        options[3] = "8";
        assertThat(simulate(options)).isZero();
        assertThat(Files.readString(persons))
                .isNotEqualTo(seen.get(0).substring(0, Files.readString(persons).length()));
    }

    @Test
    void the_summary_agrees_with_the_persons_and_the_trace() throws IOException {
        assertThat(simulate(
                        "--persons",
                        "300",
                        "--select",
                        "mpwi",
                        "--estimate",
                        "eap",
                        "--length",
                        "30",
                        "--stop-se",
                        "0.4",
                        "--balance",
                        SHARES,
                        "--trace",
                        trace.toString(),
                        "--summary",
                        summary.toString(),
                        "--json"))
                .isZero();
        List<double[]> rows = Files.readAllLines(persons).stream()
                .skip(1)
                .map(line -> Arrays.stream(line.split(","))
                        .mapToDouble(Double::parseDouble)
                        .toArray())
                .toList();
        assertThat(rows).hasSize(300);
        double bias =
                rows.stream().mapToDouble(row -> row[2] - row[1]).average().orElseThrow();
        double square = rows.stream()
                .mapToDouble(row -> Math.pow(row[2] - row[1], 2))
                .average()
                .orElseThrow();
        double covered = rows.stream()
                .mapToDouble(row -> Math.abs(row[2] - row[1]) <= 1.959964 * row[3] ? 1 : 0)
                .average()
                .orElseThrow();
        JsonNode figures = figures();
        assertThat(figures.get("bias").asDouble())
                .isCloseTo(bias, within(1e-12))
                .isBetween(-0.1, 0.1);
        assertThat(figures.get("rmse").asDouble())
                .isCloseTo(Math.sqrt(square), within(1e-12))
                .isBetween(0.3, 0.5);
        assertThat(figures.get("coverage").asDouble())
                .isCloseTo(covered, within(1e-12))
                .isBetween(0.91, 0.99);
        assertThat(figures.get("meanLength").asDouble())
                .isCloseTo(rows.stream().mapToDouble(row -> row[4]).average().orElseThrow(), within(1e-12));
        Map<String, Integer> used = new HashMap<>();
        Files.readAllLines(trace).stream().skip(1).forEach(line -> used.merge(line.split(",")[2], 1, Integer::sum));
        assertThat(figures.get("maximumExposure").asDouble())
                .isEqualTo(used.values().stream().max(Integer::compare).orElseThrow() / 300.0);
        assertThat(figures.get("itemsUsed").asInt()).isEqualTo(used.size());
        assertThat(rows).allMatch(row -> row[4] == 30 || row[3] <= 0.4);
        assertThat(figures.get("stopReasons").get("precision").asInt()).isPositive();
        assertThat(out.toString().strip()).isEqualTo(Files.readString(summary).strip());
    }

    @Test
    void a_fixed_form_is_given_in_the_order_of_the_file_and_missing_answers_are_passed_over() throws IOException {
        bank = Files.writeString(folder.resolve("items.csv"), "item,model,a,b\nI1,2PL,1,0\nI2,2PL,2,0\nI3,2PL,1,1\n");
        answers = Files.writeString(folder.resolve("answers.csv"), "person,I3,I2,I1\nAda,1,0,1\nBob,0,,1\n");
        assertThat(simulate(
                        "--responses",
                        answers.toString(),
                        "--select",
                        "fixed",
                        "--estimate",
                        "mle",
                        "--length",
                        "3",
                        "--trace",
                        trace.toString()))
                .isZero();
        assertThat(Files.readAllLines(trace).stream()
                        .skip(1)
                        .map(line ->
                                String.join(",", Arrays.asList(line.split(",")).subList(0, 4))))
                .containsExactly("Ada,1,I1,1", "Ada,2,I2,0", "Ada,3,I3,1", "Bob,1,I1,1", "Bob,2,I3,0");
    }

    @Test
    void graded_items_are_simulated_with_all_their_categories() throws IOException {
        bank = Files.writeString(folder.resolve("items.csv"), "item,model,a,b1,b2\nI1,GRM,1,-1,1\nI2,GPCM,1,-1,1\n");
        assertThat(simulate(
                        "--persons",
                        "3000",
                        "--true-sd",
                        "0",
                        "--select",
                        "fixed",
                        "--estimate",
                        "eap",
                        "--length",
                        "2",
                        "--trace",
                        trace.toString()))
                .isZero();
        double[][] rate = new double[2][3];
        Files.readAllLines(trace).stream()
                .skip(1)
                .map(line -> line.split(","))
                .forEach(row -> rate[row[2].charAt(1) - '1'][Integer.parseInt(row[3])] += 1 / 3000.0);
        double low = 1 / (1 + Math.E);
        assertThat(rate[0][0]).isCloseTo(low, within(0.03));
        assertThat(rate[0][2]).isCloseTo(low, within(0.03));
        assertThat(rate[1][1]).isCloseTo(Math.E / (2 + Math.E), within(0.03));
        assertThat(err.toString()).contains("Simulated 1000 of 3000 persons", "Simulated 3000 persons");
    }

    @Test
    void bad_tables_are_code_1_with_row_and_column_and_nothing_written() throws IOException {
        bank = Files.writeString(
                folder.resolve("items.csv"),
                "item,model,a,b,c,d,domain\nI1,3PL,-1,0,0.2,,D1\nI1,2PL,1,x,,,D1\nI3,2PL,1,0,,,D9\n");
        answers = Files.writeString(folder.resolve("answers.csv"), "person,I1\nAda,\nBob,2\nBob,x\n");
        String[] rest = {
            "--responses",
            answers.toString(),
            "--select",
            "mfi",
            "--estimate",
            "eap",
            "--length",
            "2",
            "--balance",
            "D1=1",
            "--trace",
            trace.toString(),
            "--summary",
            summary.toString()
        };
        assertThat(simulate(rest)).isEqualTo(1);
        assertThat(err.toString())
                .contains(
                        bank + ": row 2, column a: must be above 0, but is -1",
                        bank + ": row 3, column item: 'I1' is already the item of row 2",
                        bank + ": row 3, column b: must be a number, but is 'x'",
                        bank + ": row 4, column domain: must be one of D1, but is 'D9'",
                        answers + ": row 2, column person: 'Ada' has no answers",
                        answers + ": row 4, column person: 'Bob' is already the person of row 3",
                        "nothing was simulated");
        assertNothingWritten();
    }

    @Test
    void a_bank_too_small_and_an_answer_outside_the_categories_are_code_1() throws IOException {
        bank = Files.writeString(
                folder.resolve("items.csv"), "item,model,a,b,domain\nI1,2PL,1,0,D1\nI2,2PL,1,0,D2\nI3,2PL,1,0,D2\n");
        assertThat(simulate(
                        "--persons",
                        "5",
                        "--select",
                        "mfi",
                        "--estimate",
                        "eap",
                        "--length",
                        "4",
                        "--balance",
                        "D1=0.5,D2=0.5"))
                .isEqualTo(1);
        assertThat(err.toString())
                .contains("has 3 items, but --length is 4", "has 1 items of domain D1, but 2 of 4 are to be of it");
        answers = Files.writeString(folder.resolve("answers.csv"), "person,I1,I9\nAda,2,1\n");
        assertThat(simulate("--responses", answers.toString(), "--select", "mfi", "--estimate", "eap", "--length", "1"))
                .isEqualTo(1);
        assertThat(err.toString()).contains("row 1, column I9: there is no such item", "row 2, column I1");
        assertNothingWritten();
    }

    @Test
    void wrong_use_is_one_clear_line_and_code_2() throws IOException {
        String[] right = {"--persons", "5", "--select", "mfi", "--estimate", "eap", "--length", "3"};
        String[][] wrong = {
            {"1", "0"},
            {"3", "best"},
            {"5", "guess"},
            {"7", "0"},
            {"0", "--responses"},
            {"7", "3", "--stop-se", "0"},
            {"7", "3", "--threads", "0"},
            {"7", "3", "--balance", "D1=-1"},
            {"7", "3", "--randomesque", "0"},
            {"7", "3", "--true-sd", "-1"},
            {"7", "3", "--trace", persons.toString()},
            {"7", "3", "--responses", answers.toString()},
            {"7", "3", "--summary", bank.toString()},
            {"5", "profile"},
            {"3", "variance"},
            {"7", "3", "--odds", "19"},
            {"7", "3", "--min-length", "4"},
            {"7", "3", "--banks", "6"},
            {"7", "3", "--parameters", "guessed"},
            {"7", "3", "--label-shift", "0.25"},
            {"7", "3", "--shadow"},
            {"7", "3", "--max-exposure", "1.5"},
            {"7", "3", "--max-exposure", "0.5", "--burn-in", "5"},
            {"7", "3", "--pass-form", "50"},
            {"7", "3", "--true-composite", "0"},
            {"7", "3", "--loadings", "D1=0.9,D2=1.2"},
            {"7", "3", "--stop-domain-se", "0.4"}
        };
        for (String[] change : wrong) {
            List<String> options = new ArrayList<>(Arrays.asList(right));
            options.set(Integer.parseInt(change[0]), change[1]);
            options.addAll(Arrays.asList(change).subList(2, change.length));
            err.getBuffer().setLength(0);
            assertThat(simulate(options.toArray(String[]::new)))
                    .as(String.join(" ", options))
                    .isEqualTo(2);
            assertThat(err.toString().strip().lines())
                    .as(String.join(" ", options))
                    .hasSize(1);
            assertThat(err.toString()).startsWith("thetaprep: ");
        }
        assertNothingWritten();
    }

    private int simulateDrawn(String... options) {
        List<String> arguments = new ArrayList<>(List.of(
                "simulate", "--output", persons.toString(), "--summary", summary.toString(), "--balance", SHARES));
        arguments.addAll(List.of(options));
        CommandLine line = Main.commandLine();
        line.setOut(new PrintWriter(out, true));
        line.setErr(new PrintWriter(err, true));
        return line.execute(arguments.toArray(String[]::new));
    }

    private List<Map<String, String>> rows() throws IOException {
        List<String> lines = Files.readAllLines(persons);
        String[] names = lines.get(0).split(",");
        List<Map<String, String>> rows = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] fields = line.split(",", -1);
            Map<String, String> row = new LinkedHashMap<>();
            for (int i = 0; i < names.length; i++) {
                row.put(names[i], fields[i]);
            }
            rows.add(row);
        }
        return rows;
    }

    private static double mean(List<Map<String, String>> rows, String... columns) {
        return rows.stream()
                .flatMap(row -> Arrays.stream(columns).map(row::get))
                .mapToDouble(Double::parseDouble)
                .average()
                .orElseThrow();
    }

    @Test
    void profiles_known_by_labels_alone_are_estimated_and_summed_up() throws IOException {
        String[] options = {
            "--bank",
            "100",
            "--banks",
            "4",
            "--parameters",
            "judged",
            "--select",
            "variance",
            "--estimate",
            "profile",
            "--length",
            "40",
            "--stop-domain-se",
            "0.6",
            "--persons",
            "60",
            "--seed",
            "5"
        };
        assertThat(simulateDrawn(options)).as(err.toString()).isZero();
        String first = Files.readString(persons) + Files.readString(summary);
        assertThat(Files.readAllLines(persons).get(0))
                .isEqualTo("person,true_theta,theta,se,items,bank,stop,true_D1,theta_D1,se_D1,true_D2,theta_D2,se_D2,"
                        + "true_D3,theta_D3,se_D3,true_D4,theta_D4,se_D4");
        List<Map<String, String>> rows = rows();
        JsonNode figures = figures();
        assertThat(rows).hasSize(60);
        assertThat(rows.get(59).get("bank")).isEqualTo("4");
        assertThat(figures.get("banks").asInt()).isEqualTo(4);
        assertThat(figures.get("domains").get("all").get("meanSe").asDouble())
                .isCloseTo(mean(rows, "se_D1", "se_D2", "se_D3", "se_D4"), within(1e-12));
        assertThat(figures.get("domains").get("D3").get("bias").asDouble())
                .isCloseTo(mean(rows, "theta_D3") - mean(rows, "true_D3"), within(1e-12));
        for (Map<String, String> row : rows) {
            double composite = 0;
            double estimate = 0;
            double error = 0;
            double[] weights = {0.28, 0.26, 0.22, 0.24};
            for (int d = 0; d < 4; d++) {
                composite += weights[d] * Double.parseDouble(row.get("true_D" + (d + 1)));
                estimate += weights[d] * Double.parseDouble(row.get("theta_D" + (d + 1)));
                error += Double.parseDouble(row.get("se_D" + (d + 1))) / 4;
            }
            assertThat(Double.parseDouble(row.get("true_theta"))).isCloseTo(composite, within(1e-12));
            assertThat(Double.parseDouble(row.get("theta"))).isCloseTo(estimate, within(1e-12));
            if (row.get("stop").equals("precision")) {
                assertThat(error).isLessThanOrEqualTo(0.6);
            } else {
                assertThat(row.get("items")).isEqualTo("40");
            }
        }
        assertThat(figures.get("stopReasons").get("precision").asInt()).isPositive();
        assertThat(figures.get("meanExposure").asDouble())
                .isCloseTo(figures.get("meanLength").asDouble() / 100, within(1e-12));
        List<String> threads = new ArrayList<>(Arrays.asList(options));
        threads.addAll(List.of("--threads", "3"));
        assertThat(simulateDrawn(threads.toArray(String[]::new))).isZero();
        assertThat(Files.readString(persons) + Files.readString(summary)).isEqualTo(first);
    }

    /** The very answers are the same, so that the comparison is of what the test is told alone. */
    @Test
    void a_label_shift_widens_the_intervals_when_it_is_integrated_and_the_truth_narrows_them() throws IOException {
        Map<String, Double> errors = new HashMap<>();
        Map<String, String> truths = new HashMap<>();
        Map<String, List<String>> told = Map.of(
                "true", List.of("--parameters", "true"),
                "judged", List.of("--parameters", "judged", "--ignore-shift"),
                "integrated", List.of("--parameters", "judged"),
                "plug-in", List.of("--parameters", "plug-in", "--ignore-shift"));
        for (Map.Entry<String, List<String>> one : told.entrySet()) {
            List<String> options = new ArrayList<>(List.of(
                    "--bank",
                    "50",
                    "--banks",
                    "5",
                    "--select",
                    "fixed",
                    "--estimate",
                    "profile",
                    "--length",
                    "50",
                    "--persons",
                    "40",
                    "--label-shift",
                    "0.25"));
            options.addAll(one.getValue());
            assertThat(simulateDrawn(options.toArray(String[]::new)))
                    .as(one.getKey() + err)
                    .isZero();
            errors.put(one.getKey(), figures().get("meanSe").asDouble());
            truths.put(one.getKey(), String.valueOf(mean(rows(), "true_D1", "true_D4")));
        }
        assertThat(errors.get("true")).isBetween(0.34, 0.39);
        assertThat(errors.get("plug-in")).isBetween(0.34, 0.39);
        assertThat(errors.get("judged")).isBetween(0.38, 0.41);
        assertThat(errors.get("integrated")).isBetween(0.42, 0.46);
        assertThat(truths.values().stream().distinct()).hasSize(1);
    }

    @Test
    void the_chance_of_passing_a_fresh_form_is_told_beside_what_came_of_it() throws IOException {
        assertThat(simulateDrawn(
                        "--bank",
                        "50",
                        "--banks",
                        "3",
                        "--parameters",
                        "judged",
                        "--select",
                        "fixed",
                        "--estimate",
                        "profile",
                        "--length",
                        "50",
                        "--persons",
                        "60",
                        "--cut",
                        "0.3",
                        "--pass-form",
                        "50"))
                .as(err.toString())
                .isZero();
        List<Map<String, String>> rows = rows();
        JsonNode passing = figures().get("passing");
        double brier = rows.stream()
                .mapToDouble(row ->
                        Math.pow(Double.parseDouble(row.get("p_pass")) - Double.parseDouble(row.get("passed")), 2))
                .average()
                .orElseThrow();
        assertThat(passing.get("brier").asDouble()).isCloseTo(brier, within(1e-12));
        assertThat(passing.get("rate").asDouble()).isCloseTo(mean(rows, "passed"), within(1e-12));
        assertThat(passing.get("oracleBrier").asDouble()).isNotCloseTo(brier, within(1e-6));
        assertThat(passing.get("aboveCut").get("meanForecast").asDouble())
                .isCloseTo(mean(rows, "p_above_cut"), within(1e-12));
    }

    @Test
    void verdicts_are_counted_against_the_truth() throws IOException {
        assertThat(simulateDrawn(
                        "--bank",
                        "120",
                        "--select",
                        "composite",
                        "--estimate",
                        "profile",
                        "--length",
                        "60",
                        "--min-length",
                        "10",
                        "--odds",
                        "9",
                        "--cut",
                        "0.3",
                        "--persons",
                        "60"))
                .as(err.toString())
                .isZero();
        JsonNode verdicts = figures().get("verdicts");
        int wrong = 0;
        int open = 0;
        for (Map<String, String> row : rows()) {
            boolean above = Double.parseDouble(row.get("true_theta")) >= 0.3;
            wrong += row.get("stop").equals(above ? "below" : "above") ? 1 : 0;
            open += row.get("stop").equals("too-close-to-tell") ? 1 : 0;
            assertThat(Integer.parseInt(row.get("items"))).isBetween(10, 60);
        }
        assertThat(verdicts.get("wrong").asInt()).isEqualTo(wrong);
        assertThat(verdicts.get("tooCloseToTell").asInt()).isEqualTo(open);
        assertThat(verdicts.get("above").asInt() + verdicts.get("below").asInt())
                .isEqualTo(60 - open);
    }

    @Test
    void shadow_tests_meet_every_range_while_exposure_is_held() throws IOException {
        Path ranges = Files.writeString(
                folder.resolve("ranges.csv"), "column,value,least,most\ntopic,*,,2\nenemies,*,0,1\ntopic,T3,1,\n");
        String[] options = {
            "--bank",
            "100",
            "--select",
            "mfi",
            "--estimate",
            "eap",
            "--length",
            "12",
            "--shadow",
            "--ranges",
            ranges.toString(),
            "--max-exposure",
            "0.4",
            "--burn-in",
            "200",
            "--fading",
            "0.99",
            "--persons",
            "700"
        };
        assertThat(simulateDrawn(options)).as(err.toString()).isZero();
        JsonNode figures = figures();
        assertThat(figures.get("blueprintViolations").asInt()).isZero();
        assertThat(figures.get("maximumExposure").asDouble()).isBetween(0.36, 0.46);
        assertThat(figures.get("burnIn").asInt()).isEqualTo(200);
        String first = Files.readString(persons) + Files.readString(summary);
        List<String> threads = new ArrayList<>(Arrays.asList(options));
        threads.addAll(List.of("--threads", "3"));
        assertThat(simulateDrawn(threads.toArray(String[]::new))).isZero();
        assertThat(Files.readString(persons) + Files.readString(summary)).isEqualTo(first);
        options[Arrays.asList(options).indexOf("--max-exposure") + 1] = "1";
        assertThat(simulateDrawn(options)).isZero();
        assertThat(figures().get("maximumExposure").asDouble()).isEqualTo(1);
    }

    @Test
    void tests_that_exposure_forbids_are_code_1_and_say_how_long_they_may_be() throws IOException {
        String[][] refused = {
            {"--select", "mfi", "--estimate", "eap", "--length", "26"},
            {"--select", "mfi", "--estimate", "eap", "--length", "100", "--stop-se", "0.2"},
            {"--select", "composite", "--estimate", "profile", "--length", "25", "--shadow"}
        };
        String[] said = {
            "the bank: has 100 items, of which tests of 26 items use each on 0.260 of the tests on average, but "
                    + "--max-exposure is 0.25; at most 25 items can be given",
            "at most 25 items can be given",
            "the bank: has 26 items of domain D2, of which tests with at least 7 use each on 0.269"
        };
        for (int i = 0; i < refused.length; i++) {
            List<String> options = new ArrayList<>(
                    List.of("--bank", "100", "--persons", "50", "--max-exposure", "0.25", "--burn-in", "10"));
            options.addAll(List.of(refused[i]));
            err.getBuffer().setLength(0);
            assertThat(simulateDrawn(options.toArray(String[]::new)))
                    .as(err.toString())
                    .isEqualTo(1);
            assertThat(err.toString()).contains(said[i], "nothing was simulated");
            assertNothingWritten();
        }
    }

    @Test
    void ranges_that_cannot_be_read_or_met_are_code_1() throws IOException {
        bank = Files.writeString(
                folder.resolve("items.csv"),
                "item,model,a,b,domain,topic\nI1,2PL,1,0,D1,A\nI2,2PL,1,0,D1,A\nI3,2PL,1,0,D1,B\n");
        Path ranges = folder.resolve("ranges.csv");
        Map<String, String> cases = new LinkedHashMap<>();
        cases.put("column,value,least,most\ntopic,A,x,1\n", ranges + ": row 2, column least: must be a number");
        cases.put("column,value,least,most\ntopic,A,2,1\n", ranges + ": row 2, column most: must be at least least");
        cases.put("column,value,least,most\ntopic,A,0,-1\n", ranges + ": row 2, column most: must be a whole number");
        cases.put("column,value,least\ntopic,A,1\n", ranges + ": row 1, column most: the column must be there");
        cases.put(
                "column,value,least,most\ntask,*,0,1\n",
                ranges + ": row 2, column column: must be a column of " + bank + ", but is 'task'");
        cases.put(
                "column,value,least,most\ntopic,C,1,1\n",
                ranges + ": row 2, column value: must be a value of the column topic");
        cases.put(
                "column,value,least,most\ntopic,A,0,0\n",
                bank + ": has no test of 2 items that meets these together: form length, topic A");
        for (Map.Entry<String, String> one : cases.entrySet()) {
            Files.writeString(ranges, one.getKey());
            err.getBuffer().setLength(0);
            assertThat(simulate(
                            "--persons",
                            "5",
                            "--select",
                            "mfi",
                            "--estimate",
                            "eap",
                            "--length",
                            "2",
                            "--ranges",
                            ranges.toString()))
                    .as(one.getKey())
                    .isEqualTo(1);
            assertThat(err.toString()).contains(one.getValue());
            assertNothingWritten();
        }
    }

    @Test
    void judgements_must_be_there_and_of_items_that_can_have_them() throws IOException {
        bank = Files.writeString(folder.resolve("items.csv"), "item,model,a,b,b1,b2\nI1,2PL,1,0,,\n\nI2,GRM,1,,-1,1\n");
        String[] rest = {
            "--persons", "5", "--select", "mfi", "--estimate", "eap", "--length", "1", "--parameters", "judged"
        };
        assertThat(simulate(rest)).isEqualTo(1);
        assertThat(err.toString())
                .contains(
                        bank + ": row 1, column se_b: the column must be there for --parameters judged",
                        bank + ": row 4, column model: must be 1PL, 2PL or 3PL for --parameters judged, but is GRM");
        assertNothingWritten();
        bank = Files.writeString(
                folder.resolve("judged.csv"),
                "item,model,a,b,c,domain,se_a,se_b,se_c\nI1,3PL,1,0,0.2,A,0.3,0.6,0.05\nI2,3PL,1,1,0.2,B,0.3,0.6,0.05\n");
        assertThat(simulate(
                        "--persons",
                        "40",
                        "--banks",
                        "4",
                        "--select",
                        "fixed",
                        "--estimate",
                        "profile",
                        "--length",
                        "2",
                        "--parameters",
                        "judged",
                        "--loadings",
                        "A=0.8,B=0.7"))
                .as(err.toString())
                .isZero();
        assertThat(Files.readAllLines(persons)).hasSize(41);
        persons.toFile().delete();
        assertThat(simulate(
                        "--persons",
                        "4",
                        "--select",
                        "fixed",
                        "--estimate",
                        "profile",
                        "--length",
                        "2",
                        "--loadings",
                        "A=0.8,C=0.7"))
                .isEqualTo(1);
        assertThat(err.toString()).contains(bank + ": row 3, column domain: must be one of A, C, but is 'B'");
        assertNothingWritten();
    }
}
