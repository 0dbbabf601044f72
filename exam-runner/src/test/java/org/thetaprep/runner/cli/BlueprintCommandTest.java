package org.thetaprep.runner.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.thetaprep.content.pack.ContentPack;
import org.thetaprep.runner.fixture.ShippedPack;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class BlueprintCommandTest {

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int blueprint(String... options) {
        List<String> arguments = new ArrayList<>(List.of("blueprint"));
        arguments.addAll(List.of(options));
        CommandLine line = Main.commandLine();
        line.setOut(new PrintWriter(out, true));
        line.setErr(new PrintWriter(err, true));
        return line.execute(arguments.toArray(String[]::new));
    }

    @Test
    void the_version_that_the_items_were_written_for_takes_them_all() {
        assertThat(blueprint("c01", "--json")).isZero();
        JsonNode report = new JsonMapper().readTree(out.toString());
        assertThat(report.get("items").intValue())
                .isEqualTo(ShippedPack.read().scorableItems().size());
        assertThat(report.get("leftOut").intValue()).isZero();
        assertThat(report.get("forms").intValue()).isEqualTo(8);
    }

    @Test
    void every_item_either_carries_over_or_is_accounted_for() {
        assertThat(blueprint("c02", "--json")).isZero();
        JsonNode report = new JsonMapper().readTree(out.toString());
        ContentPack pack = ShippedPack.read();
        int items = report.get("items").intValue();
        int leftOut = report.get("leftOut").intValue();
        assertThat(items + leftOut).isEqualTo(pack.scorableItems().size());
        int byTask = 0;
        for (JsonNode task : report.get("tasks")) {
            byTask += task.get("items").intValue();
            assertThat(Set.of("multiple-choice", "multiple-response"))
                    .containsAll(task.get("itemsByType").propertyNames());
        }
        assertThat(byTask).isEqualTo(items);
        int gone = 0;
        for (JsonNode skill : report.get("dropped")) {
            assertThat(skill.get("reason").stringValue()).isNotBlank();
            gone += skill.get("items").size();
        }
        for (JsonNode count : report.get("typesNotAsked")) {
            gone += count.intValue();
        }
        assertThat(gone).isEqualTo(leftOut);
        List<Integer> weights = new ArrayList<>();
        report.get("domains").forEach(domain -> weights.add(domain.get("weight").intValue()));
        assertThat(weights).containsExactly(28, 24, 24, 24);
        assertThat(report.get("dropped")).hasSize(7);
    }

    @Test
    void the_text_tells_what_carries_over_what_does_not_and_what_is_missing() {
        assertThat(blueprint("c02")).isZero();
        assertThat(out.toString())
                .contains(
                        "CARRIES OVER: ",
                        "1.2  Transform data, engineer features and pre-process ",
                        "DOES NOT CARRY OVER: ",
                        "items of the type ordering: this version has none",
                        "Optimize models for edge devices with SageMaker Neo. The bullet of task 3.1",
                        "d31-hearing-aid-chip",
                        "ASKED SKILLS: ",
                        "Connect agents and tools by protocols (new)");
        assertThat(out.toString().lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(130));
    }

    @Test
    void without_an_id_every_version_has_its_line() {
        assertThat(blueprint()).isZero();
        assertThat(out.toString().lines()).hasSize(3);
        assertThat(out.toString()).contains("c01", "at most 8 forms", "c02", "thetaprep blueprint ID");
        out.getBuffer().setLength(0);
        assertThat(blueprint("--json")).isZero();
        assertThat(new JsonMapper().readTree(out.toString()).get("blueprints")).hasSize(2);
    }

    @Test
    void an_unknown_id_is_one_clear_line_with_the_known_ones_and_code_2() {
        assertThat(blueprint("c99")).isEqualTo(2);
        assertThat(err.toString().strip()).isEqualTo("thetaprep: there is no blueprint 'c99'; the pack has c01, c02");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void a_pack_with_errors_is_code_1_with_every_problem() throws IOException {
        Files.writeString(folder.resolve("exam.yaml"), "id: Not An Id\ncode: 7\n");
        assertThat(blueprint("c01", "--pack", folder.toString())).isEqualTo(1);
        assertThat(err.toString()).contains("exam.yaml:1:", "exam.yaml:2:", "nothing was counted");
    }
}
