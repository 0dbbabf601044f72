package org.thetaprep.runner.gallery;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Clock;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.thetaprep.runner.fixture.Shifts;

/** What is told by itself while a learner reads pushes nothing away and hides nothing that has the focus. */
class RoomBannersTest {

    private static final Instant OPENED = Instant.parse("2026-11-24T10:00:00Z");
    private static final List<int[]> WINDOWS = List.of(
            new int[] {1280, 900}, new int[] {768, 1024}, new int[] {390, 844}, new int[] {320, 640}, new int[] {640, 450});

    /** Gives the focus to the lowest control that is wholly in view above the foot. */
    private static final String FOCUS_THE_LOWEST =
            """
            () => {
              const foot = Math.min(innerHeight, document.querySelector('.rlow').getBoundingClientRect().top);
              const seen = [...document.querySelectorAll('.rbody :is(input, button, a, select)')]
                .filter(each => each.checkVisibility() && each.getBoundingClientRect().bottom <= foot
                  && each.getBoundingClientRect().height > 0);
              seen.sort((a, b) => a.getBoundingClientRect().bottom - b.getBoundingClientRect().bottom);
              seen.at(-1).focus({preventScroll: true});
            }
            """;

    private static final String FOCUS_IS_FREE =
            """
            () => document.activeElement.getBoundingClientRect().bottom
              <= document.querySelector('.strip').getBoundingClientRect().top
            """;

    private static GalleryBrowser browser;

    @BeforeAll
    static void start() {
        browser = new GalleryBrowser();
    }

    @AfterAll
    static void stop() {
        assertThat(browser.complaints()).isEmpty();
        browser.close();
    }

    /** Opens an item a little before five minutes are left. */
    private static Page item(BrowserContext context, int place) {
        Page page = context.newPage();
        Shifts.watch(page);
        page.clock().install(new Clock.InstallOptions().setTime(Date.from(OPENED)));
        page.navigate(GalleryBrowser.ORIGIN + SamplePages.ATTEMPT_PATH + "#item-" + place);
        assertThat(page.locator("[data-saved]")).hasText("Saved");
        return page;
    }

    private static void says(Page page, String words) {
        assertThat(page.locator("[data-banners]")).containsText(words);
    }

    /** Loses the network, comes under five minutes, and gets more time. */
    private static void tellEverything(Page page, ExamServerDouble server) {
        page.context().setOffline(true);
        says(page, "You are offline.");
        page.clock().runFor(15_000);
        says(page, "Under five minutes left.");
        page.context().setOffline(false);
        server.secondsLeft(200);
        server.extend(Duration.ofMinutes(30));
        page.clock().runFor(31_000);
        says(page, "You have 30 minutes more.");
    }

    private static ExamServerDouble server() {
        ExamServerDouble server = new ExamServerDouble();
        server.secondsLeft(310);
        return server;
    }

    private static BrowserContext context(int[] window, ExamServerDouble server) {
        return browser.context(
                new Browser.NewContextOptions().setViewportSize(window[0], window[1]),
                SamplePages.room(SampleItems.begun(), 1, 310),
                server);
    }

    @Test
    void nothing_moves_when_a_banner_appears() {
        List<String> moved = new ArrayList<>();
        for (int[] window : WINDOWS) {
            for (int place : List.of(1, 6)) {
                ExamServerDouble server = server();
                BrowserContext context = context(window, server);
                Page page = item(context, place);
                page.evaluate("() => document.activeElement.blur()");
                Shifts.forget(page);
                tellEverything(page, server);
                Shifts.within(page, ".rbody, .rfoot")
                        .forEach(shift -> moved.add(
                                "item " + place + " at " + window[0] + " x " + window[1] + ": " + shift));
                GalleryBrowser.close(context);
            }
        }
        assertThat(moved).isEmpty();
    }

    @Test
    void what_has_the_focus_is_not_hidden_when_a_banner_appears() {
        for (int[] window : WINDOWS) {
            ExamServerDouble server = server();
            BrowserContext context = context(window, server);
            Page page = item(context, 8);
            page.evaluate(FOCUS_THE_LOWEST);
            tellEverything(page, server);
            page.waitForFunction(FOCUS_IS_FREE);
            GalleryBrowser.close(context);
        }
    }
}
