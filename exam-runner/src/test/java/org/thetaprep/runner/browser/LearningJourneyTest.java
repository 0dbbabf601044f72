package org.thetaprep.runner.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.thetaprep.runner.cli.RunningInstallation;
import org.thetaprep.runner.fixture.Axe;

/** Between two mock exams: look up, compare, practise, drill, and come back to the plan. */
class LearningJourneyTest {

    private static final int CARDS = 20;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"1280, 900", "390, 844"})
    void a_learner_looks_up_compares_practises_drills_and_sees_it_in_the_plan(int width, int height) throws Exception {
        try (RunningInstallation server = RunningInstallation.start(Files.createDirectory(folder.resolve("data")));
                Chromium browser = Chromium.open(folder.resolve("profile"))) {
            Page page = browser.page();
            page.setViewportSize(width, height);
            signIn(page, server);
            lookUp(page, server);
            compare(page);
            practise(page, server);
            drill(page, server);
            plan(page, server);
        }
    }

    private static void signIn(Page page, RunningInstallation server) {
        page.navigate(server.signInAddress());
        page.locator("form[action='/sign-in'] button").click();
        assertThat(page.locator("h1")).hasText("Nothing is known yet, so nothing is claimed.");
        fine(page);
    }

    private static void lookUp(Page page, RunningInstallation server) {
        page.navigate(server.address() + "/reference");
        assertThat(page.locator("html")).hasAttribute("data-kept", "yes");
        fine(page);
        page.keyboard().press("/");
        page.keyboard().type("kinesis data firehose");
        assertThat(page.locator("[data-found] .renamed")).containsText("is now called Amazon Data Firehose");
        assertThat(page.locator("[data-found] .hits li")).not().hasCount(0);
        fine(page);
        page.locator("[data-found] .hits a").first().click();
        assertThat(page.locator("h1")).containsText("Firehose");
        assertThat(page.locator(".record")).containsText("not met yet");
        fine(page);
    }

    private static void compare(Page page) {
        page.locator("form.near button").click();
        assertThat(page.locator("h1")).hasText("When which?");
        assertThat(page.locator(".cmp thead th")).not().hasCount(0);
        fine(page);
    }

    private static void practise(Page page, RunningInstallation server) {
        page.navigate(server.address() + "/practice");
        fine(page);
        page.locator("section.next button.go").click();
        for (int turn = 1; turn <= 3; turn++) {
            assertThat(page.locator("h1")).hasText("Item " + turn);
            fine(page);
            answer(page);
            assertThat(page.locator("[data-verdict]")).isVisible();
            assertThat(page.locator("[data-verdict]")).isFocused();
            assertThat(page.locator(".refrows a").first()).isVisible();
            fine(page);
            page.keyboard().press("Enter");
        }
        assertThat(page.locator("h1")).hasText("Item 4");
        page.navigate(server.address() + "/practice");
        page.locator("section.next a.go").click();
        assertThat(page.locator("h1")).hasText("Item 4");
        page.locator("[formaction$='/end']").click();
        assertThat(page.locator("h1")).hasText("Ended after 3 items.");
        assertThat(page.locator(".again details")).hasCount(3);
        page.locator(".again summary").first().click();
        fine(page);
    }

    /** Answers by keyboard where letters choose, else by the lists. */
    private static void answer(Page page) {
        Locator choices = page.locator("[name=choice]");
        Locator lists = page.locator("form[data-practice] select");
        if (choices.count() > 0) {
            int choose = page.locator(".how").innerText().contains("two")
                    ? 2
                    : page.locator(".how").innerText().contains("three") ? 3 : 1;
            for (int option = 0; option < choose; option++) {
                page.keyboard().press(String.valueOf((char) ('a' + option)));
            }
            page.keyboard().press("Enter");
        } else {
            int places = lists.first().locator("option").count() - 1;
            for (int list = 0; list < Math.min(places, lists.count()); list++) {
                lists.nth(list).selectOption(String.valueOf(list + 1));
            }
            page.locator("form[data-practice] button.go").click();
        }
    }

    private static void drill(Page page, RunningInstallation server) {
        page.navigate(server.address() + "/drill");
        fine(page);
        page.navigate(server.address() + "/drill/session?extra=10");
        assertThat(page.locator("html")).hasAttribute("data-ready", "drill");
        assertThat(page.locator("[data-progress]")).containsText(CARDS + " left");
        fine(page);
        page.keyboard().press("Space");
        assertThat(page.locator("[data-back]")).isVisible();
        fine(page);
        page.keyboard().press("1");
        page.keyboard().press("u");
        assertThat(page.locator("[data-said]")).hasText("The last grade is taken back.");
        for (int card = 1; card <= CARDS; card++) {
            assertThat(page.locator("[data-progress]")).containsText(CARDS - card + 1 + " left");
            if (card % 2 == 0) {
                page.locator("[data-turn-form] button").click();
                page.locator("[data-grade-form] button[value='4']").click();
            } else {
                page.keyboard().press("Space");
                page.keyboard().press("4");
            }
        }
        assertThat(page.locator("[data-finding]")).hasText(CARDS + " reviews done, " + CARDS + " remembered.");
        fine(page);
        page.waitForCondition(() -> page.evaluate("() => Object.keys(localStorage).length").equals(0));
        page.navigate(server.address() + "/drill");
        assertThat(page.locator("main")).containsText(CARDS + " of 20 reviews of today’s goal are done.");
        fine(page);
    }

    private static void plan(Page page, RunningInstallation server) {
        page.navigate(server.address() + "/");
        assertThat(page.locator("h1")).hasText("3 answers are too little evidence for a score.");
        assertThat(page.locator(".days")).containsText(CARDS + " done today");
        page.locator(".days summary").click();
        page.locator("#on").fill("2026-12-14");
        page.locator("form[action='/exam-date'] button").click();
        assertThat(page.locator(".days")).containsText("Monday, 14 December 2026, in 21 days");
        assertThat(page.locator("main a.go, main button.go")).hasCount(1);
        page.locator(".days summary").click();
        fine(page);
        page.navigate(server.address() + "/knowledge");
        fine(page);
    }

    /** Nothing that axe finds, and nothing that scrolls sideways. */
    private static void fine(Page page) {
        assertThat(Axe.violations(page)).as(page.url()).isEmpty();
        assertThat((boolean) page.evaluate("() => document.documentElement.scrollWidth > innerWidth"))
                .as(page.url() + " scrolls sideways")
                .isFalse();
    }
}
