package org.thetaprep.runner.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.thetaprep.content.item.Item;
import org.thetaprep.content.pack.ContentPack;
import org.thetaprep.runner.fixture.ShippedPack;
import org.thetaprep.runner.fixture.SkyPack;
import org.thetaprep.runner.fixture.Visitor;
import picocli.CommandLine;

class PreviewCommandTest {

    @TempDir
    private Path folder;

    private final StringWriter err = new StringWriter();

    private int run(String... arguments) {
        CommandLine line = Main.commandLine();
        line.setErr(new PrintWriter(err, true));
        line.setOut(new PrintWriter(new StringWriter(), true));
        return line.execute(arguments);
    }

    private static List<String> paths(String page) {
        return Pattern.compile("(?<=<li><a href=\")/[a-z-]+/[^\"]+")
                .matcher(page)
                .results()
                .map(MatchResult::group)
                .toList();
    }

    @Test
    void every_part_of_the_small_pack_has_a_page_whose_links_lead_somewhere() {
        SkyPack files = SkyPack.in(folder.resolve("pack"));
        try (RunningPreview preview = RunningPreview.of(files.folder())) {
            Visitor author = new Visitor(preview.address());
            List<String> pages = new ArrayList<>();
            for (String kind :
                    List.of("items", "case-studies", "item-models", "rows", "facts", "misconceptions")) {
                List<String> listed = paths(author.get("/?kind=" + kind).body());
                assertThat(listed).as(kind).isNotEmpty();
                pages.addAll(listed);
            }
            for (String path : pages) {
                HttpResponse<String> page = author.get(path);
                assertThat(page.statusCode()).as(path).isEqualTo(200);
                assertThat(page.body()).as(path).doesNotContain("{{", "{%", " style=", "<style", " onclick");
                List<String> links = Pattern.compile("(?<=href=\")/[^\"]*")
                        .matcher(page.body())
                        .results()
                        .map(MatchResult::group)
                        .distinct()
                        .filter(link -> !link.startsWith("/assets/"))
                        .map(link -> link.replace("&amp;", "&"))
                        .toList();
                for (String link : links) {
                    assertThat(author.get(link).statusCode()).as("%s on %s", link, path).isIn(200, 303);
                }
            }
        }
    }

    @Test
    void an_item_is_shown_as_in_the_exam_room_with_its_key_behind_a_disclosure_and_its_place_in_the_files() {
        SkyPack files = SkyPack.in(folder.resolve("pack"));
        try (RunningPreview preview = RunningPreview.of(files.folder())) {
            String page = new Visitor(preview.address()).get("/items/d11-star-trails").body();
            assertThat(page)
                    .contains(
                            "data-type=\"multiple-choice\"",
                            "name=\"answer-1\"",
                            "<details class=\"laid\" data-laid-open>",
                            "Key, your answer",
                            "The camera is carried round with the ground",
                            "items/1-turning.yaml:2:5",
                            "href=\"/rows/sky/turn\"",
                            "Thinks that the stars travel");
            assertThat(page.indexOf("Key, your answer")).isGreaterThan(page.indexOf("<details class=\"laid\""));
        }
    }

    @Test
    void an_item_model_is_drawn_again_with_other_seeds() {
        SkyPack files = SkyPack.in(folder.resolve("pack"));
        try (RunningPreview preview = RunningPreview.of(files.folder())) {
            Visitor author = new Visitor(preview.address());
            String first = author.get("/item-models/m11-angle-of-hours").body();
            String again = author.get("/item-models/m11-angle-of-hours?seed=4").body();
            assertThat(first).contains("Seed 0", "Seed 3", "name=\"seed\" inputmode=\"numeric\" value=\"4\"");
            assertThat(again).contains("Seed 4", "Seed 7").doesNotContain("Seed 0<");
            assertThat(author.get("/item-models/m11-angle-of-hours?seed=4").body()).isEqualTo(again);
            assertThat(author.get("/item-models/m11-angle-of-hours?seed=x").body()).isEqualTo(first);
        }
    }

    @Test
    void a_pack_that_was_never_readable_shows_every_error_with_file_line_and_column() throws IOException {
        Files.writeString(folder.resolve("exam.yaml"), "id: Not An Id\ncode: 7\n");
        try (RunningPreview preview = RunningPreview.of(folder)) {
            HttpResponse<String> page = new Visitor(preview.address()).get("/");
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.body())
                    .contains("The files cannot be read", "exam.yaml:1:5", "exam.yaml:2:", "this page then changes")
                    .doesNotContain("Below is the last state");
        }
    }

    @Test
    void what_is_not_there_is_told_and_what_matches_nothing_offers_a_way_back() {
        SkyPack files = SkyPack.in(folder.resolve("pack"));
        try (RunningPreview preview = RunningPreview.of(files.folder())) {
            Visitor author = new Visitor(preview.address());
            for (String path : List.of("/items/none", "/nonsense/none", "/rows/sky/none")) {
                assertThat(author.get(path).statusCode()).as(path).isEqualTo(404);
                assertThat(author.get(path).body()).contains("no such part");
            }
            assertThat(author.get("/?q=no-such-word").body()).contains("Nothing matches", "Show everything");
            assertThat(author.get("/?q=camera&kind=items").body()).contains("1 matches.");
            assertThat(author.get("/reference/rows/sky/turn").headers().firstValue("Location"))
                    .contains("/rows/sky/turn");
        }
    }

    @Test
    void a_page_elsewhere_cannot_reach_it_by_a_name_of_its_own() throws Exception {
        SkyPack files = SkyPack.in(folder.resolve("pack"));
        try (RunningPreview preview = RunningPreview.of(files.folder())) {
            URI address = URI.create(preview.address());
            try (var socket = new java.net.Socket(address.getHost(), address.getPort())) {
                socket.getOutputStream()
                        .write("GET / HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n".getBytes());
                String answer = new String(socket.getInputStream().readAllBytes());
                assertThat(answer).startsWith("HTTP/1.1 403");
            }
            HttpResponse<String> page = new Visitor(preview.address())
                    .send(HttpRequest.newBuilder(URI.create(preview.address() + "/"))
                            .build());
            assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                    .contains("script-src 'self'", "style-src 'self'")
                    .doesNotContain("unsafe");
        }
    }

    @Test
    void every_item_case_study_and_model_of_the_shipped_pack_can_be_shown() {
        ContentPack pack = ShippedPack.read();
        try (RunningPreview preview = RunningPreview.ofShipped()) {
            Visitor author = new Visitor(preview.address());
            List<String> paths = new ArrayList<>();
            pack.scorableItems().forEach(item -> paths.add("/items/" + item.id()));
            pack.items().stream()
                    .filter(org.thetaprep.content.item.CaseStudy.class::isInstance)
                    .map(Item::id)
                    .forEach(id -> paths.add("/case-studies/" + id));
            pack.models().forEach(model -> paths.add("/item-models/" + model.id()));
            for (String path : paths) {
                HttpResponse<String> page = author.get(path);
                assertThat(page.statusCode()).as(path).isEqualTo(200);
                assertThat(page.body()).as(path).contains("data-laid-open").doesNotContain("Nothing could be drawn");
            }
        }
    }

    @Test
    void wrong_use_is_one_clear_line_and_code_2() throws IOException {
        SkyPack files = SkyPack.in(folder.resolve("pack"));
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            String port = String.valueOf(taken.getLocalPort());
            String[][] wrongs = {
                {"preview", folder.resolve("none").toString(), "--port", "0"},
                {"preview", files.folder().toString(), "--port", "70000"},
                {"preview", files.folder().toString(), "--port", port},
                {"preview", "--prot", "1"}
            };
            for (String[] wrong : wrongs) {
                err.getBuffer().setLength(0);
                assertThat(run(wrong)).as(String.join(" ", wrong)).isEqualTo(2);
                assertThat(err.toString().strip().lines()).hasSize(1);
                assertThat(err.toString()).startsWith("thetaprep: ");
            }
        }
    }
}
