package org.thetaprep.runner.gallery;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.thetaprep.runner.gallery.RoomInBrowser.allIsSent;
import static org.thetaprep.runner.gallery.RoomInBrowser.enter;
import static org.thetaprep.runner.gallery.RoomInBrowser.goTo;
import static org.thetaprep.runner.gallery.RoomInBrowser.isSaved;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The server's time is shown whatever the browser's clock does, and time is counted for the item in view. */
class RoomTimeTest {

    /** When a page whose clock the test moves was opened. */
    private static final Instant OPENED = Instant.parse("2026-11-24T10:00:00Z");

    @RegisterExtension
    static final RoomInBrowser room = RoomInBrowser.fresh();

    private static Locator banner(Page page) {
        return page.locator("[data-banners]");
    }

    /** The room with one second left, whose clock stands until the test lets it run. */
    private Page roomAtItsLastSecond() {
        room.server().secondsLeft(1);
        room.shows(SamplePages.room(SampleItems.fresh(), 1, 1));
        Page page = room.context().newPage();
        page.clock().pauseAt(Date.from(OPENED));
        enter(page);
        return page;
    }

    @Test
    void at_zero_what_waits_is_sent_and_the_report_follows_once_the_server_has_closed() {
        Page page = roomAtItsLastSecond();
        room.server().slow();
        page.keyboard().press("d");
        page.clock().runFor(1_500);
        assertThat(page.locator("#closing")).containsText("being handed in");
        assertThat(room.server().answers()).isEmpty();
        room.server().answerHeld();
        allIsSent(page);
        assertThat(room.server().answers()).hasSize(1);
        room.server().close("expired");
        page.clock().resume();

        page.waitForURL("**/report");
        allIsSent(page);
    }

    @Test
    void time_given_after_the_last_second_lets_the_exam_go_on() {
        Page page = roomAtItsLastSecond();
        page.clock().runFor(1_500);
        assertThat(page.locator("#closing")).containsText("being handed in");
        room.server().extend(Duration.ofMinutes(30));
        page.clock().resume();

        assertThat(page.locator("#item-1")).isVisible();
    }

    @Test
    void more_time_is_told_once_at_the_next_sign_of_life_and_counted_at_once() {
        Page page = room.context().newPage();
        page.clock().install();
        enter(page);
        assertThat(page.locator("[data-time-text]")).hasText("1 h 56 min");
        room.server().extend(Duration.ofMinutes(30));
        assertThat(banner(page)).isEmpty();
        page.clock().runFor(31_000);

        assertThat(banner(page)).containsText("You have 30 minutes more.");
        assertThat(banner(page)).hasAttribute("role", "status");
        assertThat(page.locator("[data-time-text]")).hasText("2 h 26 min");
        banner(page).locator("text=Understood").click();
        page.clock().runFor(31_000);
        assertThat(banner(page)).isEmpty();
    }

    @Test
    void a_tab_that_was_hidden_for_an_hour_comes_back_with_the_servers_time_and_the_newer_answer() {
        Page page = room.context().newPage();
        page.clock().install();
        enter(page);
        hide(page, true);
        room.server().answeredElsewhere(1, "{\"choice\":4}");
        room.server().secondsLeft(3_400);
        hide(page, false);

        assertThat(page.locator("[data-time-text]")).hasText("56 min");
        assertThat(page.locator("#item-1 .pick input").nth(3)).isChecked();
        assertThat(room.server().answers()).isEmpty();
    }

    private static void hide(Page page, boolean hidden) {
        page.evaluate(
                """
                hidden => {
                  Object.defineProperty(document, 'visibilityState', {configurable: true, value: hidden ? 'hidden' : 'visible'});
                  document.dispatchEvent(new Event('visibilitychange'));
                }
                """,
                hidden);
    }

    @Test
    void a_machine_that_slept_with_the_room_in_view_wakes_with_the_servers_time() {
        Page page = room.tab();
        isSaved(page);
        assertThat(page.locator("[data-time-text]")).hasText("1 h 56 min");
        room.server().secondsLeft(1_900);
        page.evaluate("() => { const now = Date.now; Date.now = () => now() + 5_100_000; }");

        assertThat(page.locator("[data-time-text]")).hasText("31 min");
    }

    @Test
    void a_browsers_clock_three_hours_wrong_changes_nothing() {
        for (int hours : List.of(-3, 3)) {
            Page page = room.context().newPage();
            page.addInitScript("const now = Date.now; Date.now = () => now() + " + hours + " * 3_600_000;");
            enter(page);
            assertThat(page.locator("[data-time-text]")).hasText("1 h 56 min");
            assertThat(page.locator("#closing")).isHidden();
        }
    }

    @Test
    void time_is_counted_for_the_item_that_was_in_view() {
        Page page = room.context().newPage();
        page.clock().pauseAt(Date.from(OPENED));
        enter(page);
        page.clock().runFor(40_000);
        page.keyboard().press("j");
        page.keyboard().press("r");
        goTo(page, 5);
        allIsSent(page);

        assertThat(room.server().events("navigate"))
                .extracting(event -> event.path("place").intValue() + ":"
                        + event.path("spentMillis").intValue())
                .containsExactly("1:0", "2:40000", "5:0");
    }
}
