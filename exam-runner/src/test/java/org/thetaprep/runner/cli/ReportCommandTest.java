package org.thetaprep.runner.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.thetaprep.content.pack.ContentPack;
import org.thetaprep.runner.fixture.SampleExports;
import org.thetaprep.runner.fixture.ShippedPack;
import org.thetaprep.runner.report.export.AttemptWriter;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ReportCommandTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    private int report(String... options) {
        List<String> arguments = new ArrayList<>(List.of("report", "--zone", "UTC"));
        arguments.addAll(List.of(options));
        CommandLine line = Main.commandLine();
        line.setOut(new PrintWriter(out, true));
        line.setErr(new PrintWriter(err, true));
        return line.execute(arguments.toArray(String[]::new));
    }

    private String to() {
        return folder.resolve("made").toString();
    }

    private Path attempts(int learners, int number) throws IOException {
        Path attempts = Files.createDirectories(folder.resolve("attempts"));
        for (int learner = 1; learner <= learners; learner++) {
            Files.writeString(
                    attempts.resolve("learner-" + learner + "-" + number + ".json"),
                    AttemptWriter.write(SampleExports.of(learner, number, 0.3 + 0.6 * learner / learners)));
        }
        return attempts;
    }

    private List<String> made() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("made"))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private String text(String file) throws IOException {
        try (PDDocument document = Loader.loadPDF(folder.resolve("made").resolve(file).toFile())) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }

    @Test
    void a_folder_of_attempts_gives_a_document_each_and_tells_how_far_it_is() throws IOException {
        Path attempts = attempts(5, 1);
        assertThat(report("--output", to(), attempts.toString())).as(err::toString).isZero();
        assertThat(made()).hasSize(5).contains("learner-1-1.pdf", "learner-5-1.pdf");
        assertThat(text("learner-3-1.pdf")).contains("Learner 3", "RIV-01", "9 November 2026");
        assertThat(err.toString()).containsPattern("Reported 5 of 5, [0-9.]+ a second").contains("5 reports are in " + to());
    }

    @Test
    void the_same_attempt_gives_the_same_bytes_with_any_number_of_threads() throws IOException {
        Path attempts = attempts(4, 2);
        assertThat(report("--output", to(), "--threads", "1", attempts.toString())).isZero();
        byte[] first = Files.readAllBytes(folder.resolve("made/learner-4-2.pdf"));
        assertThat(report("--output", to(), "--threads", "3", attempts.toString())).isZero();
        assertThat(Files.readAllBytes(folder.resolve("made/learner-4-2.pdf"))).isEqualTo(first);
    }

    @Test
    void every_format_of_a_readiness_report_is_there_whole() throws IOException {
        Path file = attempts(1, 2).resolve("learner-1-2.json");
        assertThat(report("--output", to(), "--format", "all", "--items", file.toString())).as(err::toString).isZero();
        assertThat(made())
                .contains(
                        "learner-1-2.pdf",
                        "learner-1-2-items.pdf",
                        "learner-1-2-figures.json",
                        "learner-1-2-domain-profile.svg",
                        "learner-1-2-domain-profile.png",
                        "learner-1-2-domain-profile.csv",
                        "learner-1-2-trend-chart.svg",
                        "learner-1-2-change-chart.csv",
                        "learner-1-2-tasks.csv",
                        "learner-1-2-items.csv")
                .noneMatch(name -> name.endsWith(".part"));
        assertThat(text("learner-1-2-items.pdf")).contains("Where does it go?");
        assertThat(Files.readString(folder.resolve("made/learner-1-2-tasks.csv")))
                .startsWith("Task,Title,Right,Scored\n1.1,Find a spring,");
        assertThat(Files.readString(folder.resolve("made/learner-1-2-domain-profile.svg")))
                .startsWith("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg ")
                .contains("<style>", "role=\"img\"");
        JsonNode figures =
                JsonMapper.builder().build().readTree(Files.readString(folder.resolve("made/learner-1-2-figures.json")));
        assertThat(figures.get("kind").asString()).isEqualTo("readiness");
        assertThat(figures.get("figures").get("heading").get("learner").asString()).isEqualTo("Learner 1");
        assertThat(figures.get("figures").get("overall").get("ninety")).hasSize(2);
    }

    @Test
    void one_broken_file_among_many_is_named_with_its_place_and_the_others_are_reported() throws IOException {
        Path attempts = attempts(3, 1);
        Path broken = attempts.resolve("broken.json");
        Files.writeString(broken, "{\n  \"format\": \"thetaprep-attempt\",\n  \"version\": 9\n}\n");
        Files.writeString(attempts.resolve("empty.json"), "");
        assertThat(report("--output", to(), attempts.toString())).isEqualTo(1);
        assertThat(made()).containsExactly("learner-1-1.pdf", "learner-2-1.pdf", "learner-3-1.pdf");
        assertThat(err.toString())
                .contains(broken + ":3:14: version must be 1")
                .contains("empty.json:1:1: the file is empty")
                .contains("2 files could not be used", "3 reports are in ");
    }

    @Test
    void a_cohort_is_reported_in_german_with_each_learners_latest_attempt() throws IOException {
        attempts(6, 1);
        Path attempts = attempts(6, 2);
        assertThat(report("--of", "cohort", "--cohort", "Herbst", "--language", "de", "--format", "pdf,csv,json", "--output", to(), attempts.toString()))
                .as(err::toString)
                .isZero();
        assertThat(text("cohort.pdf")).contains("Herbst", "Learner 6", "Vorher");
        assertThat(made()).contains("cohort.pdf", "cohort-chances.csv", "cohort-map-1.csv", "cohort-figures.json");
        assertThat(Files.readAllLines(folder.resolve("made/cohort-map-1.csv"))).hasSize(19);
    }

    @Test
    void items_are_analysed_over_all_attempts() throws IOException {
        Path attempts = attempts(40, 1);
        assertThat(report("--of", "items", "--minimum", "20", "--format", "pdf,csv", "--output", to(), attempts.toString()))
                .as(err::toString)
                .isZero();
        List<String> rows = Files.readAllLines(folder.resolve("made/items-items.csv"));
        assertThat(rows).hasSize(16);
        assertThat(rows.get(1)).startsWith("case-flood-1,1.1,40,");
        assertThat(text("items.pdf")).contains("rivers abababab", "choice-1");
    }

    @Test
    void an_attempt_of_another_exam_does_not_join_a_cohort() throws IOException {
        Path attempts = attempts(2, 1);
        Path other = attempts.resolve("other.json");
        Files.writeString(
                other,
                Files.readString(attempts.resolve("learner-1-1.json")).replace("\"id\" : \"rivers\"", "\"id\" : \"lakes\""));
        assertThat(report("--of", "cohort", "--output", to(), attempts.toString())).isEqualTo(1);
        assertThat(err.toString()).contains(other + ": it is of exam lakes", "The report of 2 attempts is in ");
    }

    @Test
    void assembled_forms_are_reported_against_their_blueprint() throws IOException {
        ContentPack pack = ShippedPack.read();
        List<String> ids =
                pack.scorableItems().stream().map(item -> '"' + item.id().value() + '"').limit(130).toList();
        Path forms = folder.resolve("forms.json");
        Files.writeString(
                forms,
                """
                {"blueprint": "%s", "method": "by hand", "forms": [
                  {"form": 1, "scored": [%s], "pretest": [%s]},
                  {"form": 2, "scored": [%s], "pretest": [%s]}]}
                """
                        .formatted(
                                pack.exam().blueprints().get(0).id(),
                                String.join(",", ids.subList(0, 50)),
                                String.join(",", ids.subList(50, 65)),
                                String.join(",", ids.subList(45, 95)),
                                String.join(",", ids.subList(95, 110))));
        assertThat(report("--of", "forms", "--date", "2026-11-28", "--format", "pdf,csv,json", "--output", to(), forms.toString()))
                .as(err::toString)
                .isZero();
        assertThat(text("form-1.pdf")).contains("Form 1", "28 November 2026", "Form 2 20");
        assertThat(made()).contains("form-1-quotas.csv", "form-1-information-chart.csv", "form-2.pdf", "form-2-figures.json");
    }

    @Test
    void forms_with_an_item_that_the_pack_has_not_are_refused() throws IOException {
        Path forms = folder.resolve("forms.json");
        Files.writeString(
                forms, "{\"blueprint\": \"c01\", \"forms\": [{\"form\": 1, \"scored\": [\"no-such\"], \"pretest\": []}]}");
        assertThat(report("--of", "forms", "--output", to(), forms.toString())).isEqualTo(1);
        assertThat(err.toString()).contains("form 1 has the item 'no-such', which is not in the pack");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            --of | horoscope | --of 'horoscope' is unknown
            --format | pdf,doc | --format 'doc' is unknown; there are all, pdf, svg, png, csv, json
            --language | fr | --language must be en or de
            --paper | a5 | --paper must be a4 or letter
            --threads | 0 | --threads must be 1 to 64, was 0
            --minimum | 4 | --minimum must be 5 to 9999, was 4
            """)
    void wrong_use_is_said_in_one_line(String option, String value, String message) throws IOException {
        assertThat(report(option, value, attempts(1, 1).toString())).isEqualTo(2);
        assertThat(err.toString()).contains(message).hasLineCount(1);
    }

    @Test
    void a_file_that_is_not_there_and_an_empty_folder_are_wrong_use() throws IOException {
        assertThat(report(folder.resolve("nothing.json").toString())).isEqualTo(2);
        assertThat(report(folder.toString())).isEqualTo(2);
        assertThat(report()).isEqualTo(2);
        assertThat(err.toString())
                .contains("there is no file ", "there is no file ending in .json in the folder ", "Missing required parameter");
    }

    @Test
    void help_names_every_option() {
        CommandLine line = Main.commandLine().getSubcommands().get("report");
        String usage = line.getUsageMessage();
        assertThat(Stream.of("--of", "--output", "--format", "--paper", "--language", "--items", "--cohort", "--threads")
                        .filter(option -> !usage.contains(option))
                        .collect(Collectors.joining()))
                .isEmpty();
        assertThat(usage).contains("Exit codes");
    }
}
