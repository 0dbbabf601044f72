package org.thetaprep.runner.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.thetaprep.runner.cli.RunningInstallation;
import org.thetaprep.runner.fixture.Shifts;

/** What a browser gets for the room, what it can show before any script has run, and that nothing moves from then on. */
class RoomOnTheWireTest {

    private static final int LARGEST_BYTES = 150_000;
    private static final String TRANSFERRED =
            """
            () => [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')]
              .map(entry => [entry.name, entry.transferSize])
            """;
    /** Makes the first thing fail that the room's script does. */
    private static final String STOP_THE_ROOM =
            "Object.defineProperty(navigator, 'locks', {get() { throw new Error('stopped by the test'); }})";

    private static final String START =
            """
            async () => (await fetch('/attempts', {method: 'POST', body: new URLSearchParams({blueprint: 'c01'})})).url
            """;

    @TempDir
    private static Path folder;

    private static RunningInstallation server;
    private static Chromium browser;
    private static String room;

    @BeforeAll
    static void start() throws Exception {
        server = RunningInstallation.start(Files.createDirectory(folder.resolve("data")));
        browser = Chromium.open(folder.resolve("profile"));
        signIn(browser);
        room = (String) browser.page().evaluate(START);
    }

    private static void signIn(Chromium newcomer) {
        newcomer.page().navigate(server.signInAddress());
        newcomer.page().locator("form[action='/sign-in'] button").click();
    }

    @AfterAll
    static void stop() {
        browser.close();
        server.close();
    }

    @Test
    void the_room_is_light_and_asks_nobody_else() {
        try (Chromium newcomer = Chromium.open(folder.resolve("newcomer"))) {
            signIn(newcomer);
            newcomer.forgetCaches();
            Page page = newcomer.newPage();
            page.navigate(room);
            assertThat(page.locator("body")).hasAttribute("data-kept", "true");
            assertThat(page.locator("aside [data-palette] a")).hasCount(65);

            List<List<Object>> transferred = entries(page);
            long bytes = transferred.stream()
                    .mapToLong(entry -> ((Number) entry.get(1)).longValue())
                    .sum();
            assertThat(transferred).allMatch(entry -> entry.get(0).toString().startsWith(server.address()));
            assertThat(transferred).anyMatch(entry -> entry.get(0).toString().endsWith("thetaprep-serif.woff2"));
            assertThat(bytes).as("%s", transferred).isBetween(40_000L, (long) LARGEST_BYTES);
        }
    }

    @Test
    void the_question_is_there_before_the_script_of_the_room_has_run() {
        Page page = browser.newPage();
        page.addInitScript(STOP_THE_ROOM);
        page.navigate(room);

        assertThat(page.locator("[data-where]")).hasText(Pattern.compile("Item \\d+ of 65"));
        assertThat(page.locator("[data-time-text]")).hasText(Pattern.compile("[12] h \\d\\d min|\\d+ min"));
        assertThat(page.locator(".item:visible")).hasCount(1);
        assertThat(page.locator(".item:visible .stem")).isVisible();
        assertThat(page.locator("main")).hasAttribute("inert", "");
        page.close();
    }

    @Test
    void nothing_moves_while_the_room_loads_and_while_it_is_used() {
        List<String> moved = new ArrayList<>();
        for (int width : List.of(1280, 768, 390, 320)) {
            Page page = browser.newPage();
            page.setViewportSize(width, 800);
            Shifts.watch(page);
            page.navigate(room);
            ready(page);
            for (int place : List.of(7, 20, 33, 46, 59)) {
                page.locator("aside [data-palette] a").nth(place - 1).click();
                new ExamRoom(page).answerByMouse(place);
                assertThat(page.locator("[data-saved]")).hasText("Saved");
                moved.addAll(Shifts.of(page, width + ", at " + place));
                page.reload();
                ready(page);
                moved.addAll(Shifts.of(page, width + ", loaded again at " + place));
            }
            page.navigate(room + "#review");
            page.reload();
            ready(page);
            moved.addAll(Shifts.of(page, width + ", loaded again in the review"));
            page.close();
        }
        assertThat(moved).isEmpty();
    }

    private static void ready(Page page) {
        assertThat(page.locator("body")).hasAttribute("data-ready", "true");
        assertThat(page.locator("[data-saved]")).hasText("Saved");
    }

    @SuppressWarnings("unchecked")
    private static List<List<Object>> entries(Page page) {
        return (List<List<Object>>) page.evaluate(TRANSFERRED);
    }
}
