package org.thetaprep.runner.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CommandLineTest {

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... arguments) {
        CommandLine line = Main.commandLine();
        line.setOut(new PrintWriter(out, true));
        line.setErr(new PrintWriter(err, true));
        return line.execute(arguments);
    }

    private void assertOneClearLine(String... words) {
        assertThat(err.toString().strip().lines()).hasSize(1);
        assertThat(err.toString()).startsWith("thetaprep: ").contains(words);
    }

    @Test
    void a_wrong_option_is_one_clear_line_and_code_2() {
        assertThat(run("serve", "--prot", "80")).isEqualTo(2);
        assertOneClearLine("--prot", "serve --help");
    }

    @Test
    void a_port_that_is_no_port_is_one_clear_line_and_code_2() {
        assertThat(run("serve", "--port", "70000", "--data", folder.toString())).isEqualTo(2);
        assertOneClearLine("0 to 65535");
    }

    @Test
    void a_port_in_use_is_one_clear_line_and_code_2() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            int port = taken.getLocalPort();
            assertThat(run("serve", "--port", String.valueOf(port), "--data", folder.toString()))
                    .isEqualTo(2);
            assertOneClearLine("port " + port + " is in use", "--port");
        }
    }

    @Test
    void the_settings_in_force_are_printed_with_where_they_came_from_and_without_passwords() throws IOException {
        Path file = Files.writeString(
                folder.resolve("own.conf"), "port = 9000\ndatabase = postgresql://owner:secret-1@db.example:5432/exams\n");
        assertThat(run("serve", "--config", file.toString(), "--port", "0", "--print-config"))
                .as(err.toString())
                .isEqualTo(0);
        assertThat(out.toString().lines())
                .containsSequence("# from the flag --port", "port = 0")
                .containsSequence(
                        "# from " + file + ":2", "database = postgresql://owner:****@db.example:5432/exams");
        assertThat(out.toString()).doesNotContain("secret-1");
    }

    @Test
    void the_settings_that_the_documentation_shows_are_taken() {
        String shown = Path.of("..", "docs", "operating", "thetaprep.conf").toString();
        assertThat(run("serve", "--config", shown, "--print-config")).as(err.toString()).isEqualTo(0);
        assertThat(out.toString()).contains("log-format = json", "management-port = 9090");
    }

    @Test
    void an_unknown_setting_in_the_file_is_one_clear_line_with_its_place_and_code_2() throws IOException {
        Path file = Files.writeString(folder.resolve("own.conf"), "# mine\ndatabse = x\n");
        assertThat(run("serve", "--config", file.toString())).isEqualTo(2);
        assertOneClearLine("own.conf:2:", "did you mean 'database'?");
    }

    @Test
    void a_folder_and_a_server_given_alike_are_refused() {
        assertThat(run("serve", "--data", folder.toString(), "--database", "postgresql://db.example/exams"))
                .isEqualTo(2);
        assertOneClearLine("either --data or --database");
    }

    @Test
    void a_missing_data_folder_is_one_clear_line_with_the_remedy_and_code_2() {
        assertThat(run("serve", "--data", folder.resolve("none").toString())).isEqualTo(2);
        assertOneClearLine("does not exist", "mkdir -p");
    }

    @Test
    void a_data_folder_that_is_a_file_is_refused_with_code_2() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));
        assertThat(run("serve", "--data", file.toString())).isEqualTo(2);
        assertOneClearLine("file");
    }

    @Test
    void a_missing_pack_folder_is_one_clear_line_and_code_2() {
        assertThat(run("lint", folder.resolve("none").toString())).isEqualTo(2);
        assertOneClearLine("there is no pack folder");
    }

    @Test
    void a_pack_with_errors_does_not_start_and_every_problem_is_listed() throws IOException {
        Files.writeString(folder.resolve("exam.yaml"), "id: Not An Id\ncode: 7\n");
        Path data = Files.createDirectory(folder.resolve("data"));
        assertThat(run("serve", "--port", "0", "--pack", folder.toString(), "--data", data.toString()))
                .isEqualTo(1);
        assertThat(err.toString()).contains("exam.yaml:1:", "exam.yaml:2:", "was not started");
    }

    @Test
    void the_shipped_pack_has_no_error() {
        assertThat(run("lint")).as(out.toString()).isEqualTo(0);
        assertThat(out.toString()).contains("0 errors", "guesser longest");
    }

    @Test
    void lint_as_json_counts_and_places_what_it_found() throws IOException {
        Files.writeString(folder.resolve("exam.yaml"), "id: Not An Id\ncode: 7\n");
        assertThat(run("lint", "--json", folder.toString())).isEqualTo(1);
        JsonNode found = new JsonMapper().readTree(out.toString());
        assertThat(found.get("errors").intValue())
                .isEqualTo(found.get("problems").size())
                .isPositive();
        assertThat(found.get("problems").get(0).get("file").stringValue()).isEqualTo("exam.yaml");
        assertThat(found.get("problems").get(0).get("line").intValue()).isEqualTo(1);
    }

    @Test
    void lint_judges_facts_by_the_day_it_is_given_and_lists_accepted_warnings_apart() {
        assertThat(run("lint", "--json", "--as-of", "2026-11-29")).isEqualTo(0);
        JsonNode then = JsonMapper.builder().build().readTree(out.toString());
        assertThat(then.get("warnings").asInt()).isZero();
        assertThat(then.get("acceptedWarnings").asInt())
                .isEqualTo(then.get("accepted").size())
                .isPositive();
        assertThat(then.get("accepted").get(0).get("reason").asString()).isNotBlank();

        out.getBuffer().setLength(0);
        assertThat(run("lint", "--json", "--as-of", "2028-01-01")).isEqualTo(0);
        JsonNode later = JsonMapper.builder().build().readTree(out.toString());
        assertThat(later.get("problems"))
                .hasSizeGreaterThan(20)
                .allMatch(problem -> problem.get("rule").asString().equals("stale-fact"));

        assertThat(run("lint", "--as-of", "yesterday")).isEqualTo(2);
        assertOneClearLine("--as-of", "yesterday");
    }

    @Test
    void lint_makes_a_fingerprint_that_holds_no_word_of_the_text() throws IOException {
        Path text = Files.writeString(folder.resolve("notes.txt"), "One two three four five six seven eight nine.");

        assertThat(run("lint", "--fingerprint", text.toString())).isEqualTo(0);
        assertThat(out.toString()).contains("source: \"notes\"", "words: 8").doesNotContain("seven");
        assertThat(out.toString().lines().filter(line -> line.matches("  [0-9a-f]{12} [0-9a-f]{12}")))
                .hasSize(1);

        assertThat(run("lint", "--fingerprint", folder.resolve("none.txt").toString()))
                .isEqualTo(2);
        assertOneClearLine("cannot be read");
    }

    @Test
    void lint_as_json_gives_the_figures_of_the_shipped_bank() {
        assertThat(run("lint", "--json")).isEqualTo(0);
        JsonNode figures = new JsonMapper().readTree(out.toString()).get("figures");
        assertThat(figures.get("items").intValue()).isGreaterThanOrEqualTo(130);
        assertThat(figures.get("guessers").get("longest").get("chance").doubleValue())
                .isEqualTo(0.25);
    }

    @Test
    void a_rule_is_explained_and_an_unknown_one_refused() {
        assertThat(run("lint", "--explain", "key-length")).isEqualTo(0);
        assertThat(out.toString()).contains("key-length");
        assertThat(run("lint", "--explain", "no-such-rule")).isEqualTo(2);
        assertOneClearLine("no-such-rule", "the rules are");
    }

    @Test
    void each_command_explains_itself() {
        for (String command : new String[] {"serve", "lint"}) {
            assertThat(run(command, "--help")).isEqualTo(0);
        }
        assertThat(out.toString()).contains("--port=N", "--data=DIR", "--pack=DIR");
    }
}
