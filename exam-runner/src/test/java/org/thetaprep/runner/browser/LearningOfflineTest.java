package org.thetaprep.runner.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.thetaprep.runner.cli.RunningInstallation;

/** The reference and the due cards without a network, against the real server. */
class LearningOfflineTest {

    private static final String KEPT =
            """
            async () => (await caches.keys()).filter(name => name.startsWith('thetaprep.learn.'))
            """;

    @TempDir
    private Path folder;

    private RunningInstallation server;
    private Chromium browser;

    @BeforeEach
    void start() throws Exception {
        server = RunningInstallation.start(Files.createDirectory(folder.resolve("data")));
        browser = Chromium.open(folder.resolve("profile"));
    }

    @AfterEach
    void stop() {
        browser.close();
        server.close();
    }

    private Page signedIn() {
        Page page = browser.page();
        page.navigate(server.signInAddress());
        page.locator("form[action='/sign-in'] button").click();
        assertThat(page.locator("h1")).containsText("Nothing is known yet");
        return page;
    }

    private void open(Page page, String path) {
        page.navigate(server.address() + path);
        assertThat(page.locator("html")).hasAttribute("data-kept", "yes");
    }

    private static void grade(Page page, String grade) {
        page.keyboard().press("Space");
        assertThat(page.locator("[data-back]")).isVisible();
        page.keyboard().press(grade);
    }

    @Test
    void the_reference_is_read_without_a_network() {
        Page page = signedIn();
        open(page, "/reference");
        browser.cut(true);

        page.reload();
        assertThat(page.locator("h1")).isVisible();
        page.navigate(server.address() + "/reference/all");
        assertThat(page.locator(".dec li").first()).isVisible();
        page.navigate(server.address() + "/reference/domains/1");
        assertThat(page.locator("h1")).containsText("the whole quick reference");
    }

    @Test
    void cards_are_drilled_without_a_network_and_each_grade_is_sent_once() {
        Page page = signedIn();
        open(page, "/drill/session");
        String first = page.locator("[data-front]").innerText();
        grade(page, "4");
        assertThat(page.locator("[data-progress]")).containsText("1 of 20 today");
        page.waitForCondition(() -> page.evaluate("() => localStorage.length").equals(0));

        browser.cut(true);
        grade(page, "4");
        grade(page, "4");
        assertThat(page.locator("[data-offline]")).containsText("You are offline. 2 grades wait in this browser");
        page.reload();
        assertThat(page.locator("html")).hasAttribute("data-ready", "drill");
        assertThat(page.locator("[data-front]")).not().isEmpty();
        assertThat(page.locator("[data-front]")).not().hasText(first);
        grade(page, "4");
        assertThat(page.locator("[data-offline]")).containsText("3 grades wait");

        browser.cut(false);
        assertThat(page.locator("[data-offline]")).isHidden();
        page.waitForCondition(() -> page.evaluate("() => localStorage.length").equals(0));
        page.reload();
        assertThat(page.locator("[data-progress]")).containsText("6 left · 4 of 20 today");
    }

    @Test
    void signing_out_warns_once_of_grades_that_wait() {
        Page page = signedIn();
        open(page, "/drill/session");
        browser.cut(true);
        grade(page, "3");
        grade(page, "3");
        assertThat(page.locator("[data-offline]")).containsText("2 grades wait");

        page.locator(".menu summary").click();
        page.locator("[data-sign-out] button").click();
        assertThat(page.locator("[data-unsent]"))
                .hasText("2 grades of the drill wait in this browser. Open the drill to send them; signing out erases"
                        + " them.");
        assertThat(page.locator("[data-sign-out] button")).hasText("Sign out and erase");

        browser.cut(false);
        page.locator("[data-sign-out] button").click();
        assertThat(page.locator("h1")).hasText("You are signed out.");
        page.waitForCondition(() -> page.evaluate("() => localStorage.length").equals(0));
    }

    @Test
    void signing_out_erases_what_was_kept() {
        Page page = signedIn();
        open(page, "/reference");
        assertThat((List<?>) page.evaluate(KEPT)).isNotEmpty();
        page.locator(".menu summary").click();
        page.locator("[data-sign-out] button").click();
        assertThat(page.locator("h1")).hasText("You are signed out.");
        page.waitForCondition(() -> ((List<?>) page.evaluate(KEPT)).isEmpty());
    }
}
