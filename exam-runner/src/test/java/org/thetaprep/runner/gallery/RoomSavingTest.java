package org.thetaprep.runner.gallery;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** No answer is lost, and nothing is called saved before it is: the room against a server that fails. */
class RoomSavingTest {

    /** When a page whose clock the test moves was opened. */
    private static final Instant OPENED = Instant.parse("2026-11-24T10:00:00Z");

    private static GalleryBrowser browser;

    private ExamServerDouble server;
    private BrowserContext context;

    @BeforeAll
    static void start() {
        browser = new GalleryBrowser();
    }

    @AfterAll
    static void stop() {
        assertThat(browser.complaints()).isEmpty();
        browser.close();
    }

    @BeforeEach
    void open() {
        server = new ExamServerDouble();
        context = browser.context(browser.desktop(), SamplePages.room(SampleItems.fresh(), 1, 7_000), server);
    }

    @AfterEach
    void close() {
        GalleryBrowser.close(context);
    }

    private Page room() {
        return GalleryBrowser.room(context, "");
    }

    private static void goTo(Page page, int place) {
        page.evaluate("place => { location.hash = `item-${place}`; }", place);
        assertThat(page.locator("#item-" + place)).isVisible();
    }

    private static void isSaved(Page page) {
        assertThat(page.locator("[data-saved]")).hasText("Saved");
    }

    /** Waits until the server has acknowledged all, also where the learner was, of which the header says nothing. */
    private static void allIsSent(Page page) {
        page.waitForFunction("() => Object.keys(localStorage).every(key => !key.includes('unsent'))");
    }

    private static Locator banner(Page page) {
        return page.locator("[data-banners]");
    }

    private static long waiting(Page page) {
        return ((Number) page.evaluate("() => Object.keys(localStorage).filter(k => k.includes('unsent')).length"))
                .longValue();
    }

    @Test
    void an_answer_is_sent_as_it_is_given_and_kept_no_longer_than_needed() {
        Page page = room();
        page.keyboard().press("b");
        isSaved(page);

        assertThat(server.answers()).containsExactly("1:0:{\"choice\":2}");
        allIsSent(page);
    }

    @Test
    void nothing_is_called_saved_before_the_server_said_so() {
        Page page = room();
        isSaved(page);
        server.slow();
        page.keyboard().press("b");

        assertThat(page.locator("[data-saved]")).hasText("Saving…");
        assertThat(waiting(page)).isEqualTo(1);
        server.answerHeld();
        isSaved(page);
    }

    @Test
    void quick_changes_of_one_answer_are_each_based_on_the_one_before() {
        Page page = room();
        server.slow();
        page.keyboard().press("a");
        page.keyboard().press("b");
        page.keyboard().press("c");
        server.answerHeld();
        isSaved(page);

        assertThat(server.answers()).containsExactly("1:0:{\"choice\":1}", "1:1:{\"choice\":2}", "1:2:{\"choice\":3}");
    }

    @Test
    void answers_given_offline_wait_and_are_sent_in_order_when_the_connection_is_back() {
        Page page = room();
        isSaved(page);
        server.unreachable(true);
        context.setOffline(true);
        page.keyboard().press("c");
        page.keyboard().press("j");
        page.keyboard().press("d");

        assertThat(banner(page)).containsText("You are offline. 2 answers wait in this browser. Keep going");
        assertThat(page.locator("[data-saved]")).hasText("Not saved yet");
        server.unreachable(false);
        context.setOffline(false);
        isSaved(page);

        assertThat(banner(page)).isEmpty();
        assertThat(server.answers()).containsExactly("1:0:{\"choice\":3}", "2:0:{\"choice\":4}");
    }

    @Test
    void what_is_unsent_survives_a_reload_and_is_then_sent() {
        Page page = room();
        isSaved(page);
        server.unreachable(true);
        page.keyboard().press("c");
        page.keyboard().press("m");
        page.reload();

        assertThat(page.locator("#item-1 .pick input").nth(2)).isChecked();
        assertThat(page.locator("#item-1 [data-flag]")).isChecked();
        assertThat(page.locator("[data-saved]")).not().hasText("Saved");
        server.unreachable(false);
        isSaved(page);

        assertThat(server.answers()).containsExactly("1:0:{\"choice\":3}");
        assertThat(server.events("flag")).hasSize(1);
        allIsSent(page);
    }

    @Test
    void what_a_closed_tab_left_is_sent_by_the_next_and_a_tab_that_is_open_keeps_its_own() {
        Page first = room();
        Page second = room();
        isSaved(second);
        server.unreachable(true);
        first.keyboard().press("a");
        assertThat(first.locator("[data-saved]")).hasText("Not saved yet");
        Page third = room();
        assertThat(third.locator("#item-1 .pick input").first()).not().isChecked();
        first.close();
        third.close();
        server.unreachable(false);
        Page fourth = room();

        assertThat(fourth.locator("#item-1 .pick input").first()).isChecked();
        isSaved(fourth);
        assertThat(server.answers()).containsExactly("1:0:{\"choice\":1}");
    }

    @Test
    void an_answer_based_on_an_older_one_is_told_and_given_again_only_on_request() {
        Page page = room();
        isSaved(page);
        server.answeredElsewhere(1, "{\"choice\":4}");
        page.keyboard().press("b");

        Locator clash = page.locator("#item-1 [data-clash]");
        assertThat(clash).containsText("changed in another tab");
        assertThat(page.locator("#item-1 .pick input").nth(3)).isChecked();
        assertThat(server.answers()).isEmpty();
        clash.locator("text=Use B").click();
        isSaved(page);

        assertThat(clash).isHidden();
        assertThat(server.answers()).containsExactly("1:1:{\"choice\":2}");
    }

    @Test
    void of_a_batch_that_is_refused_whole_only_the_event_at_fault_is_dropped() {
        Page page = room();
        isSaved(page);
        server.slow();
        page.keyboard().press("a");
        page.keyboard().press("j");
        page.keyboard().press("b");
        page.keyboard().press("m");
        goTo(page, 8);
        page.keyboard().press("c");
        server.refusing(2);
        server.answerHeld();

        assertThat(banner(page)).containsText("The server did not take your answer to item 2.");
        isSaved(page);
        assertThat(server.answers()).containsExactly("1:0:{\"choice\":1}", "8:0:{\"choice\":3}");
        assertThat(server.events("flag")).hasSize(1);
        assertThat(page.locator("#item-2 .pick input:checked")).hasCount(0);
    }

    @Test
    void a_learner_who_was_signed_out_is_told_and_loses_nothing() {
        Page page = room();
        isSaved(page);
        server.failing(401);
        page.keyboard().press("b");
        assertThat(banner(page)).containsText("You are signed out. 1 answer waits in this browser.");
        server.failing(0);

        isSaved(page);
        assertThat(server.answers()).hasSize(1);
    }

    @Test
    void what_comes_after_the_end_is_named_and_not_kept() {
        Page page = room();
        isSaved(page);
        server.close("expired");
        page.keyboard().press("b");

        assertThat(page.locator("#closing")).containsText("The time is over.");
        assertThat(page.locator("#closing")).containsText("the answer to item 1 is the one saved before");
        assertThat(page.locator("#closing a")).hasAttribute("href", SamplePages.ATTEMPT_PATH + "/report");
        allIsSent(page);
    }

    /** The room with one second left, whose clock stands until the test lets it run. */
    private Page roomAtItsLastSecond() {
        GalleryBrowser.close(context);
        server.secondsLeft(1);
        context = browser.context(browser.desktop(), SamplePages.room(SampleItems.fresh(), 1, 1), server);
        Page page = context.newPage();
        page.clock().pauseAt(Date.from(OPENED));
        page.navigate(GalleryBrowser.ORIGIN + SamplePages.ATTEMPT_PATH);
        isSaved(page);
        return page;
    }

    @Test
    void at_zero_what_waits_is_sent_and_the_report_follows_once_the_server_has_closed() {
        Page page = roomAtItsLastSecond();
        server.slow();
        page.keyboard().press("d");
        page.clock().runFor(1_500);
        assertThat(page.locator("#closing")).containsText("being handed in");
        assertThat(server.answers()).isEmpty();
        server.answerHeld();
        allIsSent(page);
        assertThat(server.answers()).hasSize(1);
        server.close("expired");
        page.clock().resume();

        page.waitForURL("**/report");
        allIsSent(page);
    }

    @Test
    void time_given_after_the_last_second_lets_the_exam_go_on() {
        Page page = roomAtItsLastSecond();
        page.clock().runFor(1_500);
        assertThat(page.locator("#closing")).containsText("being handed in");
        server.extend(Duration.ofMinutes(30));
        page.clock().resume();

        assertThat(page.locator("#item-1")).isVisible();
    }

    @Test
    void more_time_is_told_once_at_the_next_sign_of_life_and_counted_at_once() {
        Page page = context.newPage();
        page.clock().install();
        page.navigate(GalleryBrowser.ORIGIN + SamplePages.ATTEMPT_PATH);
        isSaved(page);
        assertThat(page.locator("[data-time-text]")).hasText("1 h 56 min");
        server.extend(Duration.ofMinutes(30));
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
        Page page = context.newPage();
        page.clock().install();
        page.navigate(GalleryBrowser.ORIGIN + SamplePages.ATTEMPT_PATH);
        isSaved(page);
        hide(page, true);
        server.answeredElsewhere(1, "{\"choice\":4}");
        server.secondsLeft(3_400);
        hide(page, false);

        assertThat(page.locator("[data-time-text]")).hasText("56 min");
        assertThat(page.locator("#item-1 .pick input").nth(3)).isChecked();
        assertThat(server.answers()).isEmpty();
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
        Page page = room();
        isSaved(page);
        assertThat(page.locator("[data-time-text]")).hasText("1 h 56 min");
        server.secondsLeft(1_900);
        page.evaluate("() => { const now = Date.now; Date.now = () => now() + 5_100_000; }");

        assertThat(page.locator("[data-time-text]")).hasText("31 min");
    }

    @Test
    void a_browsers_clock_three_hours_wrong_changes_nothing() {
        for (int hours : List.of(-3, 3)) {
            Page page = context.newPage();
            page.addInitScript("const now = Date.now; Date.now = () => now() + " + hours + " * 3_600_000;");
            page.navigate(GalleryBrowser.ORIGIN + SamplePages.ATTEMPT_PATH);
            isSaved(page);
            assertThat(page.locator("[data-time-text]")).hasText("1 h 56 min");
            assertThat(page.locator("#closing")).isHidden();
        }
    }

    @Test
    void when_it_is_paused_the_items_are_gone_at_the_next_answer_and_the_answer_waits() {
        Page page = room();
        isSaved(page);
        server.close("paused");
        page.keyboard().press("b");

        assertThat(page.locator("h1")).containsText("is paused");
        assertThat(page.locator(".stem")).hasCount(0);
        assertThat(server.answers()).isEmpty();
        server.resume();
        page.locator("text=Look again").click();
        isSaved(page);
        assertThat(server.answers()).containsExactly("1:0:{\"choice\":2}");
    }

    @Test
    void submitting_waits_for_the_last_answers_and_happens_once() {
        Page page = GalleryBrowser.room(context, "#item-8");
        isSaved(page);
        server.unreachable(true);
        page.keyboard().press("a");
        page.keyboard().press("r");
        page.locator("[data-submit]").click();
        page.locator("[data-submit-now]").click();
        assertThat(page.locator("[data-confirm-trouble]")).containsText("Sending your last answers first");
        assertThat(page.locator("[data-submit-now]")).isDisabled();
        server.unreachable(false);

        page.waitForURL("**/report");
        assertThat(server.answers()).containsExactly("8:0:{\"choice\":1}");
        assertThat(server.submissions()).isEqualTo(1);
    }

    @Test
    void time_is_counted_for_the_item_that_was_in_view() {
        Page page = context.newPage();
        page.clock().pauseAt(Date.from(OPENED));
        page.navigate(GalleryBrowser.ORIGIN + SamplePages.ATTEMPT_PATH);
        isSaved(page);
        page.clock().runFor(40_000);
        page.keyboard().press("j");
        page.keyboard().press("r");
        goTo(page, 5);
        allIsSent(page);

        assertThat(server.events("navigate"))
                .extracting(event -> event.path("place").intValue() + ":"
                        + event.path("spentMillis").intValue())
                .containsExactly("1:0", "2:40000", "5:0");
    }

    @Test
    void signing_out_leaves_nothing_in_the_browser() {
        Page page = room();
        isSaved(page);
        server.unreachable(true);
        page.keyboard().press("b");
        page.navigate(GalleryBrowser.ORIGIN + "/gallery/home-open");
        page.locator(".menu summary").click();
        page.locator("[data-sign-out] button").click();
        assertThat(page.locator("[data-unsent]")).containsText("1 answer of a running exam waits in this browser");
        assertThat(waiting(page)).isEqualTo(1);
        page.navigate(GalleryBrowser.ORIGIN + "/gallery/signed-out");
        allIsSent(page);
    }
}
