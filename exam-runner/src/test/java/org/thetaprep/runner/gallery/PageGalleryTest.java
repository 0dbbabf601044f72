package org.thetaprep.runner.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.thetaprep.runner.platform.web.Assets;
import org.thetaprep.runner.platform.web.Pages;

/**
 * Renders every page in every state. The pages are kept under {@code target/gallery} to be looked at, for instance
 * with a static file server on that folder.
 */
class PageGalleryTest {

    private static final Path GALLERY = Path.of("target", "gallery");
    static final Assets ASSETS =
            Assets.load("assets", "org/thetaprep/report/page").joining("room.js", "room/main.js");
    private static final Pages PAGES = new Pages(ASSETS);

    private static Stream<String> names() {
        return SamplePages.all().keySet().stream();
    }

    static String render(String name) {
        return render(SamplePages.all().get(name));
    }

    static String render(SamplePages.Sample sample) {
        return PAGES.render(sample.template(), sample.model());
    }

    private static List<String> all(String html, String pattern) {
        return Pattern.compile(pattern)
                .matcher(html)
                .results()
                .map(MatchResult::group)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("names")
    void a_page_has_a_title_one_heading_and_one_main_part(String name) throws IOException {
        String html = render(name);
        Files.createDirectories(GALLERY);
        Files.writeString(GALLERY.resolve(name + ".html"), html);

        assertThat(all(html, "<h1[ >]")).as(name).hasSize(1);
        assertThat(all(html, "<main[ >]")).as(name).hasSize(1);
        assertThat(all(html, "<title>[^<]+ · Thetaprep</title>")).as(name).hasSize(1);
        assertThat(html).as(name).startsWith("<!doctype html>").contains("<html lang=\"en\">");
    }

    @ParameterizedTest
    @MethodSource("names")
    void a_page_holds_no_inline_style_script_or_handler_and_asks_no_third_party(String name) {
        String html = render(name);

        assertThat(all(html, "<script(?![^>]* src=)[^>]*>")).as(name).isEmpty();
        assertThat(all(html, "<style|\\sstyle=|\\son[a-z]+=")).as(name).isEmpty();
        assertThat(all(html, "(?:src|href|action)=\"(?:https?:|//|data:)[^\"]*"))
                .as(name)
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("names")
    void what_authors_and_addresses_hold_is_text_never_markup(String name) {
        assertThat(render(name)).doesNotContain("<script>", "alert('stem')</script");
    }

    @ParameterizedTest
    @MethodSource("names")
    void a_template_leaves_nothing_unresolved(String name) {
        String html = render(name).replace("{{ braces }}", "");

        assertThat(html).doesNotContain("{{", "}}", "{%", "%}", "null", "@").doesNotContainPattern("\\$\\{");
    }

    @ParameterizedTest
    @MethodSource("names")
    void ids_are_unique_and_what_refers_to_them_finds_them(String name) {
        String html = render(name);
        List<String> ids = all(html, "(?<= id=\")[^\"]+");

        assertThat(ids).as(name).doesNotHaveDuplicates();
        List<String> named = all(html, "(?<= (?:for|aria-labelledby|aria-describedby)=\")[^\"]+");
        assertThat(ids).as(name).containsAll(named);
    }

    @ParameterizedTest
    @MethodSource("names")
    void a_page_links_only_to_what_exists(String name) {
        List<String> addresses = all(render(name), "(?<= (?:href|action)=\")[^\"]+");

        assertThat(addresses)
                .as(name)
                .allMatch(
                        address -> address.matches(
                                "#.+|/|/drill|/reference|/knowledge|/exam-date(/remove)?|/exams|/exams/rivers(/set)?(\\?.*)?|/practice|/sign-in|/sign-in/provider(\\?next=[%\\w]*)?|/forgotten|/sign-out|/class|/join|/account(/tokens|/data\\.json)?|/items|/disputes|/cohorts(/c1(/assignments(/effect\\.csv)?|/gradebook|/roster|/live(/[a-z0-9-]+)?)?)?|/attempts(\\?page=\\d)?|/attempts/a\\d(/report|/submit|/places/\\d+(/confirm|/dispute)?|/review(\\?show=[a-z]+)?)?(#[a-z0-9-]+)?|/assets/.+"));
    }

    @Test
    void the_room_tells_no_key_and_asks_for_every_answer_with_native_controls() {
        String html = render("room-begun");

        assertThat(html.toLowerCase(java.util.Locale.ROOT)).doesNotContain("rationale", "pretest", "is-key", "correct");
        assertThat(all(html, "type=\"radio\" name=\"answer-1\"")).hasSize(4);
        assertThat(all(html, "type=\"checkbox\" name=\"answer-3\"")).hasSize(5);
        assertThat(all(html, "<select ")).hasSize(3);
        assertThat(all(html, "data-act=\"(up|down|out|add)\"")).hasSize(16);
    }

    @Test
    void what_runs_is_called_what_it_is() {
        String name = "(?<=<div class=\"lab\"><b>)[^<]+";

        assertThat(all(render("home-first-running"), name)).containsExactly("Mock exam 4");
        assertThat(all(render("home-first-set-running"), name)).containsExactly("Set 1");
        assertThat(all(render("home-empty"), name)).containsExactly("Mock exam 1");
    }

    @Test
    void the_first_paint_shows_the_item_where_the_learner_was_and_nothing_else() {
        String html = render("room-begun");

        assertThat(all(html, "<section class=\"item[^>]+hidden>")).hasSize(SampleItems.LENGTH - 1);
        assertThat(all(html, "<section class=\"item[^>]+id=\"item-3\"[^>]+[^n]>"))
                .hasSize(1)
                .noneMatch(section -> section.contains("hidden"));
        assertThat(html).contains("data-where>Item 3 of 8<", "data-answered>2<", "data-time-text>1 h 56 min<");
    }

    @Test
    void a_reload_of_the_room_shows_what_the_server_holds() {
        String html = render("room-begun");

        assertThat(html).contains("name=\"answer-1\" value=\"2\" checked", "data-strike=\"4\" checked");
        assertThat(all(html, "data-flag checked")).hasSize(1);
    }
}
