package org.thetaprep.runner.gallery;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.thetaprep.runner.gallery.RoomInBrowser.allIsSent;
import static org.thetaprep.runner.gallery.RoomInBrowser.goTo;
import static org.thetaprep.runner.gallery.RoomInBrowser.isSaved;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** No answer is lost, and nothing is called saved before it is: the room against a server that fails. */
class RoomSavingTest {

    /** When a page whose clock the test moves was opened. */
    private static final Instant OPENED = Instant.parse("2026-11-24T10:00:00Z");

    @RegisterExtension
    static final RoomInBrowser room = RoomInBrowser.fresh();

    private static Locator banner(Page page) {
        return page.locator("[data-banners]");
    }

    private static long waiting(Page page) {
        return ((Number) page.evaluate("() => Object.keys(localStorage).filter(k => k.includes('unsent')).length"))
                .longValue();
    }

    @Test
    void an_answer_is_sent_as_it_is_given_and_kept_no_longer_than_needed() {
        Page page = room.tab();
        page.keyboard().press("b");
        isSaved(page);

        assertThat(room.server().answers()).containsExactly("1:0:{\"choice\":2}");
        allIsSent(page);
    }

    @Test
    void nothing_is_called_saved_before_the_server_said_so() {
        Page page = room.tab();
        isSaved(page);
        room.server().slow();
        page.keyboard().press("b");

        assertThat(page.locator("[data-saved]")).hasText("Saving…");
        assertThat(waiting(page)).isEqualTo(1);
        room.server().answerHeld();
        isSaved(page);
    }

    @Test
    void quick_changes_of_one_answer_are_each_based_on_the_one_before() {
        Page page = room.tab();
        room.server().slow();
        page.keyboard().press("a");
        page.keyboard().press("b");
        page.keyboard().press("c");
        room.server().answerHeld();
        isSaved(page);

        assertThat(room.server().answers()).containsExactly("1:0:{\"choice\":1}", "1:1:{\"choice\":2}", "1:2:{\"choice\":3}");
    }

    @Test
    void answers_given_offline_wait_and_are_sent_in_order_when_the_connection_is_back() {
        Page page = room.tab();
        isSaved(page);
        room.server().unreachable(true);
        room.context().setOffline(true);
        page.keyboard().press("c");
        page.keyboard().press("j");
        page.keyboard().press("d");

        assertThat(banner(page)).containsText("You are offline. 2 answers wait in this browser. Keep going");
        assertThat(page.locator("[data-saved]")).hasText("Not saved yet");
        room.server().unreachable(false);
        room.context().setOffline(false);
        isSaved(page);

        assertThat(banner(page)).isEmpty();
        assertThat(room.server().answers()).containsExactly("1:0:{\"choice\":3}", "2:0:{\"choice\":4}");
    }

    @Test
    void what_is_unsent_survives_a_reload_and_is_then_sent() {
        Page page = room.tab();
        isSaved(page);
        room.server().unreachable(true);
        page.keyboard().press("c");
        page.keyboard().press("m");
        page.reload();

        assertThat(page.locator("#item-1 .pick input").nth(2)).isChecked();
        assertThat(page.locator("#item-1 [data-flag]")).isChecked();
        assertThat(page.locator("[data-saved]")).not().hasText("Saved");
        room.server().unreachable(false);
        isSaved(page);

        assertThat(room.server().answers()).containsExactly("1:0:{\"choice\":3}");
        assertThat(room.server().events("flag")).hasSize(1);
        allIsSent(page);
    }

    @Test
    void what_a_closed_tab_left_is_sent_by_the_next_and_a_tab_that_is_open_keeps_its_own() {
        Page first = room.tab();
        Page second = room.tab();
        isSaved(second);
        room.server().unreachable(true);
        first.keyboard().press("a");
        assertThat(first.locator("[data-saved]")).hasText("Not saved yet");
        Page third = room.tab();
        assertThat(third.locator("#item-1 .pick input").first()).not().isChecked();
        first.close();
        third.close();
        room.server().unreachable(false);
        Page fourth = room.tab();

        assertThat(fourth.locator("#item-1 .pick input").first()).isChecked();
        isSaved(fourth);
        assertThat(room.server().answers()).containsExactly("1:0:{\"choice\":1}");
    }

    @Test
    void an_answer_based_on_an_older_one_is_told_and_given_again_only_on_request() {
        Page page = room.tab();
        isSaved(page);
        room.server().answeredElsewhere(1, "{\"choice\":4}");
        page.keyboard().press("b");

        Locator clash = page.locator("#item-1 [data-clash]");
        assertThat(clash).containsText("changed in another tab");
        assertThat(page.locator("#item-1 .pick input").nth(3)).isChecked();
        assertThat(room.server().answers()).isEmpty();
        clash.locator("text=Use B").click();
        isSaved(page);

        assertThat(clash).isHidden();
        assertThat(room.server().answers()).containsExactly("1:1:{\"choice\":2}");
    }

    @Test
    void of_a_batch_that_is_refused_whole_only_the_event_at_fault_is_dropped() {
        Page page = room.tab();
        isSaved(page);
        room.server().slow();
        page.keyboard().press("a");
        page.keyboard().press("j");
        page.keyboard().press("b");
        page.keyboard().press("m");
        goTo(page, 8);
        page.keyboard().press("c");
        room.server().refusing(2);
        room.server().answerHeld();

        assertThat(banner(page)).containsText("The server did not take your answer to item 2.");
        isSaved(page);
        assertThat(room.server().answers()).containsExactly("1:0:{\"choice\":1}", "8:0:{\"choice\":3}");
        assertThat(room.server().events("flag")).hasSize(1);
        assertThat(page.locator("#item-2 .pick input:checked")).hasCount(0);
    }

    @Test
    void a_learner_who_was_signed_out_is_told_and_loses_nothing() {
        Page page = room.tab();
        isSaved(page);
        room.server().failing(401);
        page.keyboard().press("b");
        assertThat(banner(page)).containsText("You are signed out. 1 answer waits in this browser.");
        room.server().failing(0);

        isSaved(page);
        assertThat(room.server().answers()).hasSize(1);
    }

    @Test
    void what_comes_after_the_end_is_named_and_not_kept() {
        Page page = room.tab();
        isSaved(page);
        room.server().close("expired");
        page.keyboard().press("b");

        assertThat(page.locator("#closing")).containsText("The time is over.");
        assertThat(page.locator("#closing")).containsText("the answer to item 1 is the one saved before");
        assertThat(page.locator("#closing a")).hasAttribute("href", SamplePages.ATTEMPT_PATH + "/report");
        allIsSent(page);
    }

    @Test
    void when_it_is_paused_the_items_are_gone_at_the_next_answer_and_the_answer_waits() {
        Page page = room.tab();
        isSaved(page);
        room.server().close("paused");
        page.keyboard().press("b");

        assertThat(page.locator("h1")).containsText("is paused");
        assertThat(page.locator(".stem")).hasCount(0);
        assertThat(room.server().answers()).isEmpty();
        room.server().resume();
        page.locator("text=Look again").click();
        isSaved(page);
        assertThat(room.server().answers()).containsExactly("1:0:{\"choice\":2}");
    }

    @Test
    void submitting_waits_for_the_last_answers_and_happens_once() {
        Page page = room.tab(8);
        isSaved(page);
        room.server().unreachable(true);
        page.keyboard().press("a");
        page.keyboard().press("r");
        page.locator("[data-submit]").click();
        page.locator("[data-submit-now]").click();
        assertThat(page.locator("[data-confirm-trouble]")).containsText("Sending your last answers first");
        assertThat(page.locator("[data-submit-now]")).isDisabled();
        room.server().unreachable(false);

        page.waitForURL("**/report");
        assertThat(room.server().answers()).containsExactly("8:0:{\"choice\":1}");
        assertThat(room.server().submissions()).isEqualTo(1);
    }

    @Test
    void signing_out_leaves_nothing_in_the_browser() {
        Page page = room.tab();
        isSaved(page);
        room.server().unreachable(true);
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
