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

/** Ten items of a scale whose abilities are θ′ = 1.25 θ − 0.5 on the old one; I4 has become a logit harder. */
class LinkCommandTest {

    @TempDir
    private Path folder;

    private final StringWriter err = new StringWriter();
    private Path fresh;
    private Path old;
    private Path linked;

    @BeforeEach
    void write_tables() throws IOException {
        StringBuilder from = new StringBuilder("item,model,a,b,se_a,se_b,domain\n");
        StringBuilder to = new StringBuilder("item,model,a,b\n");
        for (int j = 1; j <= 10; j++) {
            double a = 0.8 + 0.1 * j;
            double b = -1.5 + 0.3 * j + 0.01 * (j % 3);
            from.append("I" + j + ",2PL," + a + "," + b + ",0.1,0.2,D1\n");
            to.append("I" + j + ",2PL," + a / 1.25 + "," + (1.25 * b - 0.5 + 0.01 * (j % 4) - (j == 4 ? 1 : 0)) + "\n");
        }
        fresh = Files.writeString(folder.resolve("new.csv"), from + "N1,2PL,1,0.4,0.1,0.2,D2\n");
        old = Files.writeString(folder.resolve("old.csv"), to);
        linked = folder.resolve("linked.csv");
    }

    private int run(String... more) {
        List<String> arguments = new ArrayList<>(List.of(
                "link", "--items", fresh.toString(), "--to", old.toString(), "--output", linked.toString()));
        arguments.addAll(List.of(more));
        CommandLine line = Main.commandLine();
        line.setOut(new PrintWriter(new StringWriter()));
        line.setErr(new PrintWriter(err, true));
        return line.execute(arguments.toArray(String[]::new));
    }

    @Test
    void new_items_come_onto_the_old_scale_and_a_drifted_anchor_is_left_out() throws IOException {
        for (String method : List.of("stocking-lord", "haebara", "mean-mean", "mean-sigma", "mean-geometric")) {
            Path summary = folder.resolve("summary.json");
            assertThat(run("--method", method, "--summary", summary.toString()))
                    .as(err::toString)
                    .isZero();
            JsonNode told = JsonMapper.builder().build().readTree(Files.readString(summary));
            assertThat(told.get("slope").asDouble()).isCloseTo(1.25, within(0.02));
            assertThat(told.get("intercept").asDouble()).isCloseTo(-0.485, within(0.02));
            assertThat(told.get("drifted").get(0).asString()).isEqualTo("I4");
            TableItem item = table().get(10);
            assertThat(((Logistic) item.model()).b()).isCloseTo(1.25 * 0.4 - 0.485, within(0.02));
            assertThat(item.standardErrors().get("b")).isCloseTo(0.25, within(0.01));
            assertThat(item.standardErrors().get("a")).isCloseTo(0.08, within(0.01));
            assertThat(item.domain()).contains("D2");
        }
        assertThat(err.toString()).contains("item I4 has drifted and was left out");
    }

    private List<TableItem> table() throws IOException {
        try (var in = Files.newBufferedReader(linked)) {
            return ((TableReading.Readable<ItemTable>) ItemTable.read(in)).table().items();
        }
    }

    @Test
    void drifted_anchors_stay_when_asked_for() {
        assertThat(run("--keep-drifted", "--anchors", "I1,I2,I3,I4,I5")).isZero();
        assertThat(err.toString()).contains("Linked by 5 anchors").doesNotContain("drifted and");
    }

    @Test
    void what_cannot_be_linked_is_told_and_nothing_is_written() throws IOException {
        assertThat(run("--anchors", "I1,I2,N1")).isEqualTo(1);
        assertThat(err.toString()).contains("anchor N1 is not in " + old);
        assertThat(run("--anchors", "I1,I2")).isEqualTo(1);
        assertThat(err.toString()).contains("at least 3 anchors in common, but have 2");
        Files.writeString(old, "item,model,a,b\nX1,2PL,1,0\n");
        assertThat(run()).isEqualTo(1);
        assertThat(err.toString()).contains("at least 3 anchors in common, but have 0");
        Files.writeString(old, "item,model,a,b1,b2\nI1,GRM,1,0,1\n");
        assertThat(run()).isEqualTo(1);
        assertThat(err.toString()).contains("item I1: must be of one kind");
        Files.writeString(old, "item,model,a,b\nI1,2PL,1,0\nI2,2PL,1,0\nI3,2PL,1,0\n");
        assertThat(run()).isEqualTo(1);
        assertThat(err.toString()).contains("must have different difficulties", "nothing was linked");
        assertThat(linked).doesNotExist();
    }

    @Test
    void wrong_use_is_one_clear_line_and_code_2() {
        assertThat(run("--method", "median")).isEqualTo(2);
        assertThat(err.toString().strip().lines()).hasSize(1);
        assertThat(linked).doesNotExist();
    }
}
