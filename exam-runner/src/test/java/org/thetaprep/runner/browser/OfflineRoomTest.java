package org.thetaprep.runner.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.thetaprep.runner.cli.RunningInstallation;
import org.thetaprep.runner.fixture.AnotherLearner;

/** The room without a network, against the real server: what was loaded once goes on, and nothing is lost. */
class OfflineRoomTest {

    private static final String KEPT_COPIES =
            """
            async () => {
              const names = (await caches.keys()).filter(name => name.startsWith('thetaprep.room.'));
              const pages = await Promise.all(names.map(async name =>
                (await (await caches.open(name)).keys()).map(request => new URL(request.url).pathname)));
              return pages.flat().filter(path => path.startsWith('/attempts/'));
            }
            """;
    private static final String WHAT_IS_KEPT =
            """
            async () => {
              const own = /(site|room)\\.js$/;
              const {readKept} = await import(
                [...document.scripts].find(s => own.test(s.src)).src.replace(own, 'room/kept.js'));
              const kept = [...(await readKept('thetaprep.')).keys()];
              return [...kept, ...Object.keys(localStorage).filter(key => !key.startsWith('thetaprep.prefer.'))];
            }
            """;

    @TempDir
    private static Path data;

    @TempDir
    private Path folder;

    private static RunningInstallation server;
    private Chromium browser;

    @BeforeAll
    static void start() {
        server = RunningInstallation.start(data);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void open() {
        browser = Chromium.open(folder.resolve("profile"));
        browser.signIn(server.address(), AnotherLearner.in(data.resolve("thetaprep.db")).session());
    }

    @AfterEach
    void close() {
        browser.close();
    }

    private Page startExam() {
        Page page = browser.page();
        page.navigate(server.address() + "/exams");
        page.locator("form[action='/attempts'] button").click();
        assertThat(page.locator("body")).hasAttribute("data-kept", "true");
        return page;
    }

    private static void saved(Page page) {
        assertThat(page.locator("[data-saved]")).hasText("Saved");
    }

    private static void answer(Page page, int place) {
        ExamRoom room = new ExamRoom(page);
        page.evaluate("place => { location.hash = `item-${place}`; }", place);
        room.answerByMouse(place);
    }

    private static void hasAnswers(Page page, int... places) {
        for (int place : places) {
            assertThat(page.locator("aside [data-palette] a").nth(place - 1))
                    .hasAttribute("aria-label", java.util.regex.Pattern.compile("answered"));
        }
        assertThat(page.locator("[data-answered]")).hasText(String.valueOf(places.length));
    }

    @Test
    void the_network_cut_for_a_minute_and_the_browser_killed_lose_no_answer() throws Exception {
        Page page = startExam();
        String room = page.url().replaceFirst("#.*", "");
        answer(page, 1);
        answer(page, 2);
        saved(page);
        browser.awaitCookieOnDisk("thetaprep_session");

        browser.cut(true);
        page.clock().install();
        answer(page, 3);
        server.clock().advance(Duration.ofMinutes(1));
        page.clock().runFor(60_000);
        answer(page, 4);
        assertThat(page.locator("[data-banners]")).containsText("You are offline. 2 answers wait in this browser.");
        assertThat(page.locator("[data-saved]")).hasText("Not saved yet");
        page.reload();
        hasAnswers(page, 1, 2, 3, 4);
        assertThat(page.locator("[data-saved]")).hasText("Not saved yet");
        answer(page, 5);
        assertThat(page.locator("[data-banners]")).containsText("You are offline. 3 answers wait in this browser.");

        browser.killAndReopen();
        browser.cut(true);
        page = browser.page();
        page.navigate(room);
        hasAnswers(page, 1, 2, 3, 4, 5);
        assertThat(page.locator("[data-banners]")).containsText("You are offline. 3 answers wait in this browser.");
        browser.cut(false);
        saved(page);
        assertThat(page.locator("[data-banners]")).hasText("");
        page.reload();
        hasAnswers(page, 1, 2, 3, 4, 5);
        assertThat(page.locator("body")).hasAttribute("data-from", "server");
    }

    @Test
    void the_copy_holds_no_key_and_is_erased_when_the_exam_is_handed_in() {
        Page page = startExam();
        answer(page, 1);
        saved(page);
        String copy = (String) page.evaluate("async () => (await caches.match(location.pathname)).text()");
        assertThat(copy).contains("data-from=\"copy\"");
        assertThat(copy.toLowerCase(java.util.Locale.ROOT)).doesNotContain("rationale", "pretest", "is-key");
        page.locator("[data-review]").click();
        page.locator("[data-submit]").click();
        page.locator("[data-submit-now]").click();
        page.waitForURL("**/report");

        assertThat((List<?>) page.evaluate(KEPT_COPIES)).isEmpty();
        assertThat((List<?>) page.evaluate(WHAT_IS_KEPT)).isEmpty();
    }

    @Test
    void signing_out_erases_the_copy_and_what_waits() {
        Page page = startExam();
        browser.cut(true);
        answer(page, 1);
        browser.cut(false);
        page.navigate(server.address() + "/");
        page.locator(".menu summary").click();
        page.locator("[data-sign-out] button").click();
        if (page.locator("[data-unsent]:not(:empty)").count() > 0) {
            page.locator("[data-sign-out] button").click();
        }
        assertThat(page.locator("h1")).hasText("You are signed out.");
        page.waitForCondition(() -> ((List<?>) page.evaluate(KEPT_COPIES)).isEmpty()
                && ((Number) page.evaluate("() => localStorage.length")).intValue() == 0);
    }

    @Test
    void a_paused_exam_is_hidden_also_without_a_network_and_goes_on_with_all_that_was_done() {
        Page page = startExam();
        String room = page.url().replaceFirst("#.*", "");
        answer(page, 1);
        saved(page);
        server.pause(room);
        page.keyboard().press("m");

        assertThat(page.locator("h1")).containsText("is paused");
        assertThat((List<?>) page.evaluate(KEPT_COPIES)).isEmpty();
        browser.cut(true);
        assertThatThrownBy(() -> page.navigate(room)).hasMessageContaining("net::ERR_");
        assertThat(page.locator(".stem")).hasCount(0);
        browser.cut(false);
        server.resume(room);
        page.navigate(room);
        hasAnswers(page, 1);
        assertThat(page.locator("#item-1 [data-flag]")).isChecked();
        saved(page);
    }

    @Test
    void a_look_at_a_paused_exam_erases_the_copy_that_was_kept_before() {
        Page page = startExam();
        String room = page.url().replaceFirst("#.*", "");
        page.navigate(server.address() + "/");
        assertThat((List<?>) page.evaluate(KEPT_COPIES)).hasSize(1);
        server.pause(room);
        page.navigate(room);

        assertThat(page.locator("h1")).containsText("is paused");
        page.waitForCondition(() -> ((List<?>) page.evaluate(KEPT_COPIES)).isEmpty());
    }

    @Test
    void a_copy_of_an_exam_that_was_handed_in_elsewhere_goes_on_to_the_report() {
        Page page = startExam();
        String room = page.url().replaceFirst("#.*", "");
        browser.cut(true);
        page.reload();
        assertThat(page.locator("body")).hasAttribute("data-from", "copy");
        server.clock().advance(Duration.ofHours(3));
        answer(page, 1);
        browser.cut(false);

        assertThat(page.locator("#closing")).containsText("The time is over.");
        assertThat(page.locator("#closing")).containsText("the answer to item 1 is the one saved before");
        assertThat((List<?>) page.evaluate(KEPT_COPIES)).isEmpty();
        page.navigate(room);
        assertThat(page).hasURL(java.util.regex.Pattern.compile(".*/report"));
    }
}
